package io.fukan.records;

import io.fukan.organisation.Department;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A target in a list: the company's where it names no department, team, rep or channel.
 *
 * @param kpi key of the KPI
 * @param from first day
 * @param to last day, included
 * @param value in the KPI's unit; a percentage as a fraction of one, yen without tax
 */
public record TargetRow(
        long id,
        String kpi,
        @Nullable Department department,
        @Nullable Named team,
        @Nullable Named rep,
        @Nullable Named channel,
        LocalDate from,
        LocalDate to,
        BigDecimal value,
        int version) {}
