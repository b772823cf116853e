package io.fukan.demo;

import io.fukan.time.BusinessCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** When people work: business days from half past nine to half past six, a little less around noon. */
final class Office {

    private static final int OPENS = 9 * 60 + 30;
    private static final int CLOSES = 18 * 60 + 30;
    private static final LocalTime LUNCH = LocalTime.NOON;

    /** Meetings begin from ten o'clock on; the last one seven hours later. */
    private static final int LAST_HALF_HOUR = 14;

    private static final int HALF_AN_HOUR = 30;

    private final Timeline timeline;
    private final Map<Colleague, Set<Instant>> meetings = new HashMap<>();

    Office(Timeline timeline) {
        this.timeline = timeline;
    }

    /** Some time that day. */
    Instant on(LocalDate day, Draw draw) {
        int minute = draw.between(OPENS, CLOSES - 1);
        boolean lunch = minute / 60 == LUNCH.getHour() && draw.chance(0.7);
        return timeline.at(day, lunch ? minute + 65 : minute);
    }

    /** Some time on a business day so many business days later; on the same day it is later, too. */
    Instant after(Instant from, double businessDays, Draw draw) {
        int days = (int) Math.round(businessDays);
        if (days == 0) {
            return soon(from, draw.between(10, 150));
        }
        return on(timeline.calendar().plusBusinessDays(timeline.day(from), days), draw);
    }

    /** So many minutes later, or as many after the office opens again. */
    Instant soon(Instant from, int minutes) {
        LocalDate day = timeline.day(from);
        Instant then = from.plus(minutes, ChronoUnit.MINUTES);
        if (timeline.calendar().isBusinessDay(day)) {
            if (from.isBefore(timeline.at(day, OPENS))) {
                return timeline.at(day, OPENS + Math.min(minutes, 240));
            }
            if (then.isBefore(timeline.at(day, CLOSES))) {
                return then;
            }
        }
        return timeline.at(timeline.calendar().plusBusinessDays(day, 1), OPENS + Math.min(minutes, 240));
    }

    /** Some time at work on that day or, where nobody works then, on the last business day before it; within the two moments. */
    Instant onOrBefore(Instant from, Instant day, Instant to, Draw draw) {
        LocalDate then = timeline.day(day);
        BusinessCalendar calendar = timeline.calendar();
        Instant at = on(calendar.isBusinessDay(then) ? then : calendar.plusBusinessDays(then, -1), draw);
        return at.isBefore(from) ? from : at.isAfter(to) ? to : at;
    }

    /** When something that was done then is written down: mostly within minutes, some in the evening or the next morning. */
    Instant writtenDown(Instant at, Draw draw) {
        double when = draw.unit();
        if (when < 0.86) {
            return at.plus(draw.between(1, 20), ChronoUnit.MINUTES);
        }
        if (when < 0.96) {
            return at.plus(draw.between(60, 240), ChronoUnit.MINUTES);
        }
        LocalDate next = timeline.calendar().plusBusinessDays(timeline.day(at), 1);
        return timeline.at(next, OPENS - 30 + draw.between(0, 60));
    }

    /** A meeting of somebody so many business days later, on the half hour, for an hour in which they meet nobody else. */
    Instant meeting(Instant from, int businessDays, Colleague who, Draw draw) {
        LocalDate day = timeline.calendar().plusBusinessDays(timeline.day(from), Math.max(1, businessDays));
        int wished = HALF_AN_HOUR * draw.between(0, LAST_HALF_HOUR);
        Set<Instant> busy = meetings.computeIfAbsent(who, one -> new HashSet<>());
        while (true) {
            for (int later = 0; later <= LAST_HALF_HOUR; later++) {
                Instant begin = timeline.at(
                        day, 10 * 60 + (wished + HALF_AN_HOUR * later) % (HALF_AN_HOUR * (LAST_HALF_HOUR + 1)));
                if (Stream.of(-HALF_AN_HOUR, 0, HALF_AN_HOUR)
                        .noneMatch(minutes -> busy.contains(begin.plus(minutes, ChronoUnit.MINUTES)))) {
                    busy.add(begin);
                    return begin;
                }
            }
            day = timeline.calendar().plusBusinessDays(day, 1);
        }
    }
}
