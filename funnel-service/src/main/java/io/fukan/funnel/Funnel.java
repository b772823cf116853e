package io.fukan.funnel;

import io.fukan.kpi.Basis;
import io.fukan.time.Period;
import java.time.Instant;
import java.util.List;

/**
 * The funnel of a period: its stages in order, all in one basis.
 *
 * @param previous the days of the period before that it is compared with: as many as have gone by while it runs
 * @param previousYear the same a year before
 */
public record Funnel(
        Period period, Period previous, Period previousYear, Basis basis, Instant asOf, List<StageFigures> stages) {}
