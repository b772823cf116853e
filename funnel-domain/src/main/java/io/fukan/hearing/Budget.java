package io.fukan.hearing;

import io.fukan.record.Labelled;

/** How far the money is there. */
public enum Budget implements Labelled {
    SECURED,
    PLANNED,
    NONE;

    @Override
    public String messagePrefix() {
        return "budget";
    }
}
