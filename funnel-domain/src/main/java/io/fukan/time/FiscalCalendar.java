package io.fukan.time;

import java.time.LocalDate;
import java.time.Month;

/**
 * The company's fiscal year. A fiscal year bears the number of the calendar year it starts in: 2026年度 runs from April
 * 2026 to March 2027 when it starts in April.
 *
 * @param start month whose first day opens the year
 */
public record FiscalCalendar(Month start) {

    /** From April, the usual Japanese year. */
    public static final FiscalCalendar FROM_APRIL = new FiscalCalendar(Month.APRIL);

    private static final int MONTHS_PER_QUARTER = 3;
    private static final int MONTHS_PER_HALF = 6;
    private static final int MONTHS_PER_YEAR = 12;

    /** The number of the fiscal year that holds the date. */
    public int fiscalYearOf(LocalDate date) {
        return date.getMonthValue() < start.getValue() ? date.getYear() - 1 : date.getYear();
    }

    /** 1 to 4; the first quarter opens the fiscal year. */
    public int quarterOf(LocalDate date) {
        return monthOfYear(date) / MONTHS_PER_QUARTER + 1;
    }

    public Half halfOf(LocalDate date) {
        return monthOfYear(date) < MONTHS_PER_HALF ? Half.FIRST : Half.SECOND;
    }

    /** Where the date lies in the fiscal year: what a label such as 2026年度 上期 1Q is made of. */
    public FiscalPosition positionOf(LocalDate date) {
        return new FiscalPosition(fiscalYearOf(date), halfOf(date), quarterOf(date));
    }

    /** The fiscal year with that number. */
    public Period year(int fiscalYear) {
        return Period.ofMonths(firstDay(fiscalYear), MONTHS_PER_YEAR);
    }

    /** The half of that fiscal year. */
    public Period half(int fiscalYear, Half half) {
        return Period.ofMonths(
                firstDay(fiscalYear).plusMonths((long) half.ordinal() * MONTHS_PER_HALF), MONTHS_PER_HALF);
    }

    /**
     * The quarter of that fiscal year.
     *
     * @param quarter 1 to 4
     * @throws IllegalArgumentException for any other quarter
     */
    public Period quarter(int fiscalYear, int quarter) {
        if (quarter < 1 || quarter > MONTHS_PER_YEAR / MONTHS_PER_QUARTER) {
            throw new IllegalArgumentException("A fiscal year has quarters 1 to 4, not " + quarter);
        }
        return Period.ofMonths(
                firstDay(fiscalYear).plusMonths((quarter - 1L) * MONTHS_PER_QUARTER), MONTHS_PER_QUARTER);
    }

    /** The fiscal year that holds the date. */
    public Period yearContaining(LocalDate date) {
        return year(fiscalYearOf(date));
    }

    /** The half that holds the date. */
    public Period halfContaining(LocalDate date) {
        return half(fiscalYearOf(date), halfOf(date));
    }

    /** The quarter that holds the date. */
    public Period quarterContaining(LocalDate date) {
        return quarter(fiscalYearOf(date), quarterOf(date));
    }

    private LocalDate firstDay(int fiscalYear) {
        return LocalDate.of(fiscalYear, start, 1);
    }

    /** Months since the fiscal year opened, 0 to 11. */
    private int monthOfYear(LocalDate date) {
        return Math.floorMod(date.getMonthValue() - start.getValue(), MONTHS_PER_YEAR);
    }
}
