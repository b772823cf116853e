package io.fukan.kpi;

/** What a figure is counted in. A percentage is kept as a fraction of one. */
public enum Unit {
    COUNT,
    PERCENT,
    YEN,
    DAYS,
    MINUTES,
    /** So many times something else. */
    TIMES,
    /** So many in an hour of work. */
    PER_HOUR;

    /** Whether the figure of a whole is the sum of its parts' figures. */
    boolean isAddedUp() {
        return this != PERCENT && this != DAYS && this != TIMES && this != PER_HOUR;
    }
}
