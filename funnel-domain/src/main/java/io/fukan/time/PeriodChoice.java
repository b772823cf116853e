package io.fukan.time;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/**
 * The periods a filter bar offers by name. A named one is kept as its name, so that a remembered or shared link moves on
 * with the calendar. "This" periods are whole, future days included.
 */
public enum PeriodChoice {
    /** From Monday. */
    THIS_WEEK("thisWeek"),
    LAST_WEEK("lastWeek"),
    THIS_MONTH("thisMonth"),
    LAST_MONTH("lastMonth"),
    NEXT_MONTH("nextMonth"),
    THIS_QUARTER("thisQuarter"),
    LAST_QUARTER("lastQuarter"),
    NEXT_QUARTER("nextQuarter"),
    THIS_HALF("thisHalf"),
    THIS_FISCAL_YEAR("thisFiscalYear"),
    LAST_FISCAL_YEAR("lastFiscalYear"),
    /** The 30 days that end with today. */
    LAST_30_DAYS("last30Days"),
    /** The 90 days that end with today. */
    LAST_90_DAYS("last90Days"),
    /** Two dates of the user's own, which this choice does not know. */
    CUSTOM("custom");

    private static final int THIRTY_DAYS = 30;
    private static final int NINETY_DAYS = 90;

    private final String urlName;

    PeriodChoice(String urlName) {
        this.urlName = urlName;
    }

    /** The name in URLs, for example {@code lastQuarter}. */
    public String urlName() {
        return urlName;
    }

    /** The choice with that URL name, in exactly that spelling. */
    public static Optional<PeriodChoice> named(String urlName) {
        return Arrays.stream(values())
                .filter(choice -> choice.urlName.equals(urlName))
                .findFirst();
    }

    /**
     * The days the choice means.
     *
     * @param today the current day of the business zone
     * @throws IllegalStateException for {@link #CUSTOM}, whose dates come with the request
     */
    public Period period(LocalDate today, FiscalCalendar calendar) {
        return switch (this) {
            case THIS_WEEK -> Grain.WEEK.periodContaining(today, calendar);
            case LAST_WEEK -> Grain.WEEK.periodContaining(today, calendar).previous();
            case THIS_MONTH -> Grain.MONTH.periodContaining(today, calendar);
            case LAST_MONTH -> Grain.MONTH.periodContaining(today, calendar).previous();
            case NEXT_MONTH ->
                Grain.MONTH.periodContaining(
                        Grain.MONTH.periodContaining(today, calendar).until(), calendar);
            case NEXT_QUARTER ->
                calendar.quarterContaining(calendar.quarterContaining(today).until());
            case THIS_QUARTER -> calendar.quarterContaining(today);
            case LAST_QUARTER -> calendar.quarterContaining(today).previous();
            case THIS_HALF -> calendar.halfContaining(today);
            case THIS_FISCAL_YEAR -> calendar.yearContaining(today);
            case LAST_FISCAL_YEAR -> calendar.yearContaining(today).previous();
            case LAST_30_DAYS -> endingWith(today, THIRTY_DAYS);
            case LAST_90_DAYS -> endingWith(today, NINETY_DAYS);
            case CUSTOM -> throw new IllegalStateException("A custom period is given by its dates, not by its name");
        };
    }

    private static Period endingWith(LocalDate today, int days) {
        return Period.ofInclusive(today.minusDays(days - 1L), today);
    }
}
