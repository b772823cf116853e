package io.fukan.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * When the company works: the same hours on each of its business days.
 *
 * @param opens first moment of a working day
 * @param closes the moment from which it is over; after {@code opens}, on the same day
 */
public record BusinessHours(BusinessCalendar calendar, ZoneId zone, LocalTime opens, LocalTime closes) {

    /** Whether the company works at that moment. */
    public boolean isOpen(Instant at) {
        ZonedDateTime local = at.atZone(zone);
        LocalTime time = local.toLocalTime();
        return calendar.isBusinessDay(local.toLocalDate()) && !time.isBefore(opens) && time.isBefore(closes);
    }

    /** The moment itself where the company works then, else the next opening. */
    public Instant nextOpen(Instant at) {
        if (isOpen(at)) {
            return at;
        }
        ZonedDateTime local = at.atZone(zone);
        LocalDate day = local.toLocalDate();
        boolean today = calendar.isBusinessDay(day) && local.toLocalTime().isBefore(opens);
        return opening(today ? day : calendar.plusBusinessDays(day, 1));
    }

    /** The moment at which {@code working} of working time have passed since {@code from}. */
    public Instant plus(Instant from, Duration working) {
        Instant at = nextOpen(from);
        Duration left = working;
        Duration today = Duration.between(at, closing(at));
        while (left.compareTo(today) > 0) {
            left = left.minus(today);
            at = nextOpen(closing(at));
            today = Duration.between(at, closing(at));
        }
        return at.plus(left);
    }

    /** Working time between two moments; zero if {@code until} is not after {@code from}. */
    public Duration between(Instant from, Instant until) {
        Duration worked = Duration.ZERO;
        Instant at = nextOpen(from);
        while (at.isBefore(until)) {
            Instant end = closing(at);
            worked = worked.plus(Duration.between(at, end.isBefore(until) ? end : until));
            at = nextOpen(end);
        }
        return worked;
    }

    private Instant opening(LocalDate day) {
        return day.atTime(opens).atZone(zone).toInstant();
    }

    private Instant closing(Instant within) {
        return within.atZone(zone).toLocalDate().atTime(closes).atZone(zone).toInstant();
    }
}
