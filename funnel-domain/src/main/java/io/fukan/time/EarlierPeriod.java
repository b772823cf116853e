package io.fukan.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * An earlier period as far as it can fairly stand beside one that is seen today.
 *
 * @param period the whole of it beside a period that has ended; beside one that still runs only the part with as many
 *     elapsed business days
 * @param seenUntil the day from which nothing counts that became of a cohort of it: the cohort is then as old as that of the
 *     later period is today
 */
public record EarlierPeriod(Period period, LocalDate seenUntil) {

    /**
     * The part of {@code earlier} to compare {@code later} with; none where {@code later} has not had a day yet.
     *
     * @param today the last day that has begun
     */
    public static Optional<EarlierPeriod> beside(
            Period later, Period earlier, LocalDate today, BusinessCalendar calendar) {
        if (today.isBefore(later.from())) {
            return Optional.empty();
        }
        if (!later.contains(today)) {
            long age = ChronoUnit.DAYS.between(later.lastDay(), today);
            return Optional.of(new EarlierPeriod(earlier, earlier.lastDay().plusDays(age + 1)));
        }
        LocalDate end = sameDayOf(earlier, later, today, calendar);
        return end.isAfter(earlier.from())
                ? Optional.of(new EarlierPeriod(new Period(earlier.from(), end), end))
                : Optional.empty();
    }

    /** The end of the earlier period's day that is today's counterpart; days off belong to the business day before them. */
    private static LocalDate sameDayOf(Period earlier, Period later, LocalDate today, BusinessCalendar calendar) {
        List<LocalDate> days = calendar.businessDays(earlier);
        int elapsed = calendar.elapsedBusinessDays(later, today);
        if (calendar.isBusinessDay(today)) {
            return elapsed <= days.size() ? days.get(elapsed - 1).plusDays(1) : earlier.until();
        }
        return elapsed < days.size() ? days.get(elapsed) : earlier.until();
    }
}
