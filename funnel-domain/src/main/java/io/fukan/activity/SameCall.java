package io.fukan.activity;

import io.fukan.record.Stamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * Whether two tellings mean one call: the telephone system's, exact to the second, and a person's, who logs it while it lasts
 * or soon after.
 */
public final class SameCall {

    /** Clocks differ. */
    public static final Duration BEFORE = Duration.ofMinutes(2);

    /** So long after its end a call is still logged. */
    public static final Duration AFTER = Duration.ofMinutes(15);

    private SameCall() {}

    static boolean is(Activity call, Direction direction, Stamp told) {
        int seconds = call.durationSeconds() == null ? 0 : call.durationSeconds();
        return call.direction().filter(direction::equals).isPresent()
                && Objects.equals(call.repId(), told.by())
                && told.occurred().on() == null
                && fits(call.occurred().at(), seconds, told.occurred().at());
    }

    /** Whether a person may have logged at {@code logged} a call that began at {@code start}. */
    static boolean fits(Instant start, int seconds, Instant logged) {
        return !logged.isBefore(start.minus(BEFORE))
                && !logged.isAfter(start.plusSeconds(seconds).plus(AFTER));
    }
}
