package io.fukan.work;

import io.fukan.record.InvalidValue;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days that are planned: not over, and not so far that they are surely mistyped. */
final class Ahead {

    private static final int MOST_YEARS = 10;

    private Ahead() {}

    /**
     * The day, if it can be planned; the present one can always stay.
     *
     * @param present what was planned before
     * @throws InvalidValue DAY_OVER before today, DAY_TOO_FAR, DAY_OUT_OF_RANGE
     */
    static @Nullable LocalDate day(
            String field, @Nullable LocalDate day, @Nullable LocalDate present, LocalDate today) {
        LocalDate asked = notOver(field, day, present, today);
        if (asked != null && !asked.equals(present) && asked.isAfter(today.plusYears(MOST_YEARS))) {
            throw new InvalidValue(field, "DAY_TOO_FAR", MOST_YEARS);
        }
        return asked;
    }

    /** The same, however far. */
    static @Nullable LocalDate notOver(
            String field, @Nullable LocalDate day, @Nullable LocalDate present, LocalDate today) {
        LocalDate asked = Entered.day(field, day);
        if (asked != null && !asked.equals(present) && asked.isBefore(today)) {
            throw new InvalidValue(field, "DAY_OVER");
        }
        return asked;
    }
}
