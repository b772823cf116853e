package io.fukan.funnel;

import io.fukan.kpi.Basis;
import io.fukan.time.Period;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The funnel of a period: its stages in order, all in one basis.
 *
 * @param previous the days of the period before that it is compared with: as many business days as have elapsed while it
 *     still runs; null before it has begun
 * @param previousYear likewise of the same period a year before
 */
public record Funnel(
        Period period,
        Basis basis,
        Instant asOf,
        @Nullable Period previous,
        @Nullable Period previousYear,
        List<StageFigures> stages) {}
