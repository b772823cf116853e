package io.fukan.kpi;

/** What a figure is counted in. A percentage is kept as a fraction of one. */
public enum Unit {
    COUNT,
    PERCENT,
    /** Of a hundred. */
    POINTS,
    YEN,
    DAYS,
    MONTHS,
    MINUTES,
    CHARACTERS_PER_MINUTE,
    SEMITONES,
    /** So many times something else. */
    TIMES,
    /** So many in an hour of work. */
    PER_HOUR
}
