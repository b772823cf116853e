package io.fukan.target;

import io.fukan.time.Period;
import java.math.BigDecimal;

/**
 * What is aimed at in a period.
 *
 * @param kpi key of the KPI
 * @param period the days in which it is to be reached
 * @param value in the KPI's unit; a percentage as a fraction of one, yen without tax
 */
public record TargetInForce(String kpi, Period period, BigDecimal value) {}
