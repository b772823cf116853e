package io.fukan.activity;

import io.fukan.record.Labelled;

/** Who turned to whom. */
public enum Direction implements Labelled {
    /** We to them. */
    OUTBOUND,
    /** They to us. */
    INBOUND;

    @Override
    public String messagePrefix() {
        return "direction";
    }
}
