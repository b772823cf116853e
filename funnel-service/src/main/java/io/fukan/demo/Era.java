package io.fukan.demo;

/** The two chapters of the story. */
enum Era {
    /** Marketing, inside sales and field sales all care for quality leads. */
    EARLY,
    /** The present quarter and the two before it: marketing chases volume, field sales loses quality deals. */
    RECENT
}
