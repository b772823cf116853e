package io.fukan.quality;

/** What leads are judged on; {@code quality/judge.sql} says which of their cycles that concerns. */
enum Occasion {
    NEW(Cause.RULE),
    CHANGED(Cause.RULE),
    RESTATED(Cause.RESTATED);

    private final Cause cause;

    Occasion(Cause cause) {
        this.cause = cause;
    }

    Cause cause() {
        return cause;
    }
}
