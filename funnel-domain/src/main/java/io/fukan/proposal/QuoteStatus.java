package io.fukan.proposal;

import io.fukan.record.Labelled;

/** What became of a quote. That it has run out follows from its last day. */
public enum QuoteStatus implements Labelled {
    SENT,
    ACCEPTED,
    DECLINED,
    /** By us. */
    WITHDRAWN;

    @Override
    public String messagePrefix() {
        return "quoteStatus";
    }
}
