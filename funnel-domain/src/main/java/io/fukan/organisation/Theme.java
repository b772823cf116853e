package io.fukan.organisation;

import io.fukan.record.Labelled;

/** Colours of the screens. */
public enum Theme implements Labelled {
    /** As the reader's system has it. */
    AUTO,
    LIGHT,
    DARK;

    @Override
    public String messagePrefix() {
        return "theme";
    }
}
