package io.fukan.queue;

import io.fukan.record.Labelled;

/** Why a lead stands where it stands in the queue, the most pressing first. */
public enum Band implements Labelled {
    /** An inquiry waits for its first human touch. */
    CLOCK,
    /** Field sales gave it back. */
    RETURNED,
    /** A moment was agreed, and it has come. */
    AGREED,
    /** The prospect shows interest again. */
    SIGNAL,
    /** Its next action is due today or overdue. */
    DUE,
    /** Nothing is planned: nobody has tried it yet, or no next action was set. */
    UNPLANNED,
    /** Its next action is due later. */
    LATER;

    @Override
    public String messagePrefix() {
        return "queueBand";
    }
}
