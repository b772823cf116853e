package io.fukan.opportunity;

import io.fukan.record.Labelled;

/** Who booked the first meeting of a deal, and so contributed it. */
public enum Source implements Labelled {
    /** Inside sales. */
    IS,
    /** Field sales themselves. */
    FS,
    PARTNER,
    /** The prospect, from marketing's calendar. */
    MARKETING,
    UNKNOWN;

    @Override
    public String messagePrefix() {
        return "source";
    }
}
