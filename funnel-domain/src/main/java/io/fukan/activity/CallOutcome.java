package io.fukan.activity;

import io.fukan.record.Labelled;

/** How a call ended. */
public enum CallOutcome implements Labelled {
    NO_ANSWER,
    /** Somebody other than the intended person answered. */
    GATEKEEPER,
    /** The intended person was talked with. */
    CONNECTED,
    WRONG_NUMBER,
    /** The intended person answered and refused. */
    REFUSED;

    /** Whether the intended person was on the line: a refusal by that person is a connect, too. */
    public boolean reachedIntendedPerson() {
        return this == CONNECTED || this == REFUSED;
    }

    @Override
    public String messagePrefix() {
        return "callOutcome";
    }
}
