package io.fukan.quality;

import io.fukan.record.Labelled;

/** Which leads a published rule judges. */
public enum Applies implements Labelled {
    /** Leads (and new cycles of leads) acquired from its publication on. */
    FROM_NOW,
    /** All leads: history is judged anew. */
    RESTATE;

    @Override
    public String messagePrefix() {
        return "quality.applies";
    }
}
