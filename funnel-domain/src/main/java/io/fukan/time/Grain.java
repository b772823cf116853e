package io.fukan.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Optional;

/** How finely a period is cut for a series. Weeks start on Monday; quarters, halves and years follow the fiscal year. */
public enum Grain {
    /** Not cut: one figure for the whole period. */
    NONE("none"),
    DAY("day"),
    WEEK("week"),
    MONTH("month"),
    QUARTER("quarter"),
    HALF("half"),
    FISCAL_YEAR("fiscalYear");

    private final String apiName;

    Grain(String apiName) {
        this.apiName = apiName;
    }

    /** The name in URLs and the API, for example {@code fiscalYear}. */
    public String apiName() {
        return apiName;
    }

    /** The grain with that API name, in exactly that spelling. */
    public static Optional<Grain> named(String apiName) {
        return Arrays.stream(values())
                .filter(grain -> grain.apiName.equals(apiName))
                .findFirst();
    }

    /**
     * The day, week, month and so on that holds the date, not clipped.
     *
     * @throws IllegalStateException for {@link #NONE}, which has no bounds of its own
     */
    public Period periodContaining(LocalDate date, FiscalCalendar calendar) {
        return switch (this) {
            case NONE -> throw new IllegalStateException("Grain NONE has no period of its own around " + date);
            case DAY -> Period.day(date);
            case WEEK -> weekOf(date);
            case MONTH -> Period.ofMonths(date.withDayOfMonth(1), 1);
            case QUARTER -> calendar.quarterContaining(date);
            case HALF -> calendar.halfContaining(date);
            case FISCAL_YEAR -> calendar.yearContaining(date);
        };
    }

    private static Period weekOf(LocalDate date) {
        LocalDate monday = date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new Period(monday, monday.plusWeeks(1));
    }
}
