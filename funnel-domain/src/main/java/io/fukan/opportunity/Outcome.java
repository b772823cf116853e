package io.fukan.opportunity;

import io.fukan.record.Labelled;

/** How a deal ended, if it did. */
public enum Outcome implements Labelled {
    OPEN,
    WON,
    LOST;

    @Override
    public String messagePrefix() {
        return "opportunityOutcome";
    }
}
