package io.fukan.designcheck;

import io.fukan.record.Labelled;

/** How a point of the design stands. */
public enum State implements Labelled {
    OK,
    /** The data do not tell. */
    CANNOT_TELL,
    TO_CHANGE;

    @Override
    public String messagePrefix() {
        return "designCheckState";
    }
}
