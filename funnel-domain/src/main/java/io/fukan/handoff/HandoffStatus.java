package io.fukan.handoff;

import io.fukan.record.Labelled;

/** Whether a handoff was answered, and how. */
public enum HandoffStatus implements Labelled {
    PENDING,
    ACCEPTED,
    RETURNED;

    @Override
    public String messagePrefix() {
        return "handoffStatus";
    }
}
