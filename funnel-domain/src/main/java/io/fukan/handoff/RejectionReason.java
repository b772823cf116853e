package io.fukan.handoff;

import io.fukan.record.Labelled;

/** Why a handoff is returned. */
public enum RejectionReason implements Labelled {
    NEED_UNCLEAR,
    OUT_OF_TARGET,
    NOT_THE_PERSON,
    TIMING_TOO_FAR,
    NO_BUDGET,
    MISSING_INFORMATION,
    DATE_NOT_POSSIBLE,
    DUPLICATE,
    OTHER;

    @Override
    public String messagePrefix() {
        return "rejectionReason";
    }
}
