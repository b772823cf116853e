package io.fukan.web.pipeline;

import io.fukan.time.FiscalCalendar;
import io.fukan.time.Period;
import io.fukan.time.PeriodChoice;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** When deals are expected to close, in words that move on with the calendar. */
enum CloseChoice {
    OVERDUE("overdue"),
    THIS_MONTH("thisMonth"),
    NEXT_MONTH("nextMonth"),
    THIS_QUARTER("thisQuarter"),
    NEXT_QUARTER("nextQuarter"),
    NONE("none");

    private final String urlName;

    CloseChoice(String urlName) {
        this.urlName = urlName;
    }

    /** The name in addresses; the message key is {@code pipeline.close.} + name. */
    public String urlName() {
        return urlName;
    }

    static Optional<CloseChoice> named(String name) {
        return Arrays.stream(values())
                .filter(choice -> choice.urlName.equals(name))
                .findFirst();
    }

    /** The filter of a list of deals that means the same today. */
    Map<String, String> filter(LocalDate today, FiscalCalendar calendar) {
        return switch (this) {
            case OVERDUE -> Map.of("expectedTo", today.minusDays(1).toString());
            case THIS_MONTH -> within(PeriodChoice.THIS_MONTH.period(today, calendar));
            case NEXT_MONTH -> within(PeriodChoice.NEXT_MONTH.period(today, calendar));
            case THIS_QUARTER -> within(PeriodChoice.THIS_QUARTER.period(today, calendar));
            case NEXT_QUARTER -> within(PeriodChoice.NEXT_QUARTER.period(today, calendar));
            case NONE -> Map.of("expected", "none");
        };
    }

    private static Map<String, String> within(Period period) {
        return Map.of(
                "expectedFrom",
                period.from().toString(),
                "expectedTo",
                period.lastDay().toString());
    }
}
