package io.fukan.kpi;

/** Which way is better. BAND: neither up nor down, a share that should stay in a range; NONE: no judgement. */
public enum Direction {
    UP,
    DOWN,
    BAND,
    NONE
}
