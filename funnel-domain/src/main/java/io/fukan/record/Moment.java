package io.fukan.record;

import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * When something happened, as precisely as we were told.
 *
 * @param at the instant; the start of the day in the business zone where only the day is known
 * @param on the day as the source stated it, when it stated no more, so that changing the business zone never moves a date;
 *     null where the day follows from the instant
 */
@Embeddable
public record Moment(Instant at, @Nullable LocalDate on) {

    /** A moment known to the instant. */
    public static Moment at(Instant instant) {
        return new Moment(instant, null);
    }

    /** A day of which no time is known. */
    public static Moment on(LocalDate day, ZoneId zone) {
        return new Moment(day.atStartOfDay(zone).toInstant(), day);
    }

    /** Whether it ended before the other began; of a moment of which only the day is known the whole day counts. */
    public boolean isSurelyBefore(Moment other) {
        return on == null ? at.isBefore(other.at) : !at.plus(Duration.ofDays(1)).isAfter(other.at);
    }

    /** The day this belongs to in figures. */
    public LocalDate day(ZoneId zone) {
        return on != null ? on : LocalDate.ofInstant(at, zone);
    }
}
