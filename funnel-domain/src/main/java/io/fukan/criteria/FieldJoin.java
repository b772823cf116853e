package io.fukan.criteria;

import java.util.Locale;

/** What a rule joins only where it reads a field of it; each has a file {@code criteria/join_*.sql}. */
enum FieldJoin {
    /** {@code h}: what the subject has answered, one column per fact. */
    HEARING,
    /** {@code sc}: the lead's scores. */
    SCORE;

    String file() {
        return "criteria/join_" + name().toLowerCase(Locale.ROOT) + ".sql";
    }
}
