package io.fukan.designcheck;

import io.fukan.kpi.Kpi;
import io.fukan.organisation.Department;
import io.fukan.time.Period;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A target as the check sees it.
 *
 * @param department of the target, its team or its person; else the one whose KPI it is
 * @param scope one text for each of those that targets are set for; empty for the company
 * @param rep the person who owns it; null: nobody in person
 */
record Aim(
        Kpi kpi,
        Department department,
        String scope,
        @Nullable Long rep,
        Period period,
        BigDecimal value) {}
