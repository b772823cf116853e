package io.fukan.outbox;

import io.fukan.record.Labelled;

/** What became of a message. */
public enum OutboxStatus implements Labelled {
    QUEUED,
    SENT,
    /** Given up; an administrator can have it tried again. */
    DEAD,
    /** Taken back before it was sent. */
    DROPPED;

    @Override
    public String messagePrefix() {
        return "outboxStatus";
    }
}
