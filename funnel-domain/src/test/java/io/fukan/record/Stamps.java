package io.fukan.record;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** Moments of a working week in Tokyo, for tests to tell stories with. */
public final class Stamps {

    public static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    public static final LocalDate MONDAY = LocalDate.of(2026, 4, 6);

    private Stamps() {}

    /** Ten o'clock, that many days after Monday, told at once, by nobody in particular. */
    public static Stamp day(int afterMonday) {
        return day(afterMonday, null);
    }

    /** The same, done by a user. */
    public static Stamp day(int afterMonday, Long by) {
        Instant at = MONDAY.plusDays(afterMonday)
                .atTime(LocalTime.of(10, 0))
                .atZone(TOKYO)
                .toInstant();
        return new Stamp(Moment.at(at), at, by);
    }

    /** Something that happened on one day and was told on a later one. */
    public static Stamp late(int occurred, int told) {
        return new Stamp(day(occurred).occurred(), day(told).recorded(), null);
    }
}
