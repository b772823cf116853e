package io.fukan.time;

/**
 * Where a day lies in the fiscal year: the figures that a screen words as a label, in its own language.
 *
 * @param fiscalYear number of the fiscal year (年度)
 * @param half 上期 or 下期
 * @param quarter 1 to 4, counted from the start of the fiscal year
 */
public record FiscalPosition(int fiscalYear, Half half, int quarter) {}
