package io.fukan.time;

/** Half of a fiscal year. */
public enum Half {
    /** 上期. */
    FIRST,
    /** 下期. */
    SECOND
}
