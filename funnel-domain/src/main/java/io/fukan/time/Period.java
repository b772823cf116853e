package io.fukan.time;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A run of whole days, half-open: it holds {@code from} and ends before {@code until}. Never empty.
 *
 * <p>Days are days of the business zone; {@link #start(ZoneId)} and {@link #end(ZoneId)} turn them into moments.
 * Screens and the API show {@link #lastDay()} as the end, code compares with {@code until}.
 *
 * @param from first day
 * @param until the day after the last one
 */
public record Period(LocalDate from, LocalDate until) {

    private static final int MONTHS_PER_YEAR = 12;
    private static final int DAYS_PER_WEEK = 7;
    private static final int WEEKS_PER_YEAR = 52;

    public Period {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(until, "until");
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("A period needs a day: %s until %s has none".formatted(from, until));
        }
    }

    /**
     * The period as people and the API write it, both ends included.
     *
     * @throws IllegalArgumentException if {@code to} is before {@code from}
     */
    public static Period ofInclusive(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("A period cannot end on %s before it starts on %s".formatted(to, from));
        }
        return new Period(from, to.plusDays(1));
    }

    /** The one day. */
    public static Period day(LocalDate day) {
        return new Period(day, day.plusDays(1));
    }

    /** The calendar month. */
    public static Period month(YearMonth month) {
        return ofMonths(month.atDay(1), 1);
    }

    static Period ofMonths(LocalDate from, int months) {
        return new Period(from, from.plusMonths(months));
    }

    /** The last day that belongs to the period. */
    public LocalDate lastDay() {
        return until.minusDays(1);
    }

    /** Number of days, at least 1. */
    public long days() {
        return ChronoUnit.DAYS.between(from, until);
    }

    public boolean contains(LocalDate date) {
        return !date.isBefore(from) && date.isBefore(until);
    }

    /** The days both periods have, if any. */
    public Optional<Period> intersection(Period other) {
        LocalDate laterFrom = from.isAfter(other.from) ? from : other.from;
        LocalDate earlierUntil = until.isBefore(other.until) ? until : other.until;
        return laterFrom.isBefore(earlierUntil) ? Optional.of(new Period(laterFrom, earlierUntil)) : Optional.empty();
    }

    /** First moment of the period in the zone. */
    public Instant start(ZoneId zone) {
        return from.atStartOfDay(zone).toInstant();
    }

    /** First moment after the period in the zone: compare with {@code <}. */
    public Instant end(ZoneId zone) {
        return until.atStartOfDay(zone).toInstant();
    }

    /**
     * The period of the same kind directly before. Whole calendar months step by months, so a month, a quarter, a half
     * and a fiscal year of any start each give the one before; anything else gives as many days.
     */
    public Period previous() {
        return isWholeMonths()
                ? new Period(from.minusMonths(months()), from)
                : new Period(from.minusDays(days()), from);
    }

    /**
     * The same period one year before. A week from Monday stays a week from Monday (52 weeks back), whole months stay
     * whole (February keeps its last day in leap years); otherwise the first and the last day are moved by a year.
     */
    public Period sameLastYear() {
        if (isWholeMonths()) {
            return new Period(from.minusYears(1), until.minusYears(1));
        }
        if (from.getDayOfWeek() == DayOfWeek.MONDAY && days() == DAYS_PER_WEEK) {
            return new Period(from.minusWeeks(WEEKS_PER_YEAR), until.minusWeeks(WEEKS_PER_YEAR));
        }
        return ofInclusive(from.minusYears(1), lastDay().minusYears(1));
    }

    /**
     * As much of this period as another one has had by the end of {@code today}: while the other one runs, only as many of its
     * first days; all of it once the other one is over. So that a quarter half gone is compared with half a quarter.
     */
    public Period asFarAs(Period other, LocalDate today) {
        if (!other.contains(today)) {
            return this;
        }
        LocalDate end = from.plusDays(ChronoUnit.DAYS.between(other.from, today) + 1);
        return new Period(from, end.isBefore(until) ? end : until);
    }

    /**
     * The period cut at the grain's boundaries, in order and without gaps. The first and the last part are clipped to
     * this period's bounds, so the parts add up to exactly this period; {@link Grain#NONE} does not cut.
     */
    public List<Period> split(Grain grain, FiscalCalendar calendar) {
        if (grain == Grain.NONE) {
            return List.of(this);
        }
        List<Period> parts = new ArrayList<>();
        for (LocalDate start = from; start.isBefore(until); ) {
            LocalDate next = grain.periodContaining(start, calendar).until();
            LocalDate end = next.isBefore(until) ? next : until;
            parts.add(new Period(start, end));
            start = end;
        }
        return List.copyOf(parts);
    }

    /** Whether the period starts on the first of a month and ends with the end of one. */
    public boolean isWholeMonths() {
        return from.getDayOfMonth() == 1 && until.getDayOfMonth() == 1;
    }

    private int months() {
        return (until.getYear() - from.getYear()) * MONTHS_PER_YEAR + until.getMonthValue() - from.getMonthValue();
    }
}
