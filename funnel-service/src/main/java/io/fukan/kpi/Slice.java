package io.fukan.kpi;

import io.fukan.time.Period;
import java.time.LocalDate;

/**
 * The deals open at one moment, as far as we know of it.
 *
 * @param moment now, the end of a day of which a snapshot was kept, or a moment of which nothing was kept
 * @param day of the snapshot; for any other moment it says nothing
 * @param openAt a deal counts as long as it was not closed before this day
 * @param expected those expected to close in this period are counted apart
 */
public record Slice(Moment moment, LocalDate day, LocalDate openAt, Period expected) {

    /** What is known of it. */
    public enum Moment {
        NOW,
        KEPT,
        UNKNOWN
    }

    static Slice now(Period expected) {
        return new Slice(Moment.NOW, expected.from(), expected.until(), expected);
    }

    static Slice unknown(Period expected) {
        return new Slice(Moment.UNKNOWN, expected.from(), expected.until(), expected);
    }

    /** The end of a day of which a snapshot was kept. */
    public static Slice endOf(LocalDate day, Period expected) {
        return new Slice(Moment.KEPT, day, day.plusDays(1), expected);
    }

    public boolean isKnown() {
        return moment != Moment.UNKNOWN;
    }

    /** The value of {@code standing_deal.day}. */
    String dayInSql() {
        return switch (moment) {
            case NOW -> "infinity";
            case KEPT -> day.toString();
            case UNKNOWN -> "-infinity";
        };
    }
}
