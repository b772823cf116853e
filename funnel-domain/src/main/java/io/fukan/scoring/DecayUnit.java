package io.fukan.scoring;

import io.fukan.record.Labelled;

/** What the periods are counted in after which points fall off. */
public enum DecayUnit implements Labelled {
    DAY,
    WEEK,
    /** Calendar months. */
    MONTH;

    @Override
    public String messagePrefix() {
        return "decayUnit";
    }
}
