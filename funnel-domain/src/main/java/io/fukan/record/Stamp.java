package io.fukan.record;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The mark that every change of a record leaves in its history. What happened may be told later; figures go by when it
 * occurred.
 *
 * @param occurred when it happened
 * @param recorded when we were told
 * @param by id of the user who did it; null for what the system or a prospect did
 */
public record Stamp(
        Moment occurred, Instant recorded, @Nullable Long by) {

    /** @throws InvalidValue when it is said to have happened after it was recorded */
    public Stamp {
        if (occurred.at().isAfter(recorded)) {
            throw new InvalidValue("occurredAt", "OCCURRED_IN_FUTURE");
        }
    }

    /** Something that user {@code by} does now. */
    public static Stamp now(Clock clock, @Nullable Long by) {
        Instant now = clock.instant();
        return new Stamp(Moment.at(now), now, by);
    }

    /** Something that happened at {@code occurred}, null: now, and is told now. */
    public static Stamp told(@Nullable Moment occurred, Clock clock, @Nullable Long by) {
        return occurred == null ? now(clock, by) : new Stamp(occurred, clock.instant(), by);
    }
}
