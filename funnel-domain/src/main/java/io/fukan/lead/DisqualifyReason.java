package io.fukan.lead;

import io.fukan.record.Labelled;

/** Why a lead is never to be approached again. */
public enum DisqualifyReason implements Labelled {
    COMPETITOR,
    OUT_OF_TARGET,
    CLOSED_BUSINESS,
    DO_NOT_CONTACT;

    @Override
    public String messagePrefix() {
        return "disqualifyReason";
    }
}
