package io.fukan.appointment;

import io.fukan.record.Labelled;

/** How an appointment was made. */
public enum BookedThrough implements Labelled {
    CALL,
    EMAIL,
    /** The prospect took it from the calendar without anybody's help. */
    CALENDAR,
    OTHER;

    @Override
    public String messagePrefix() {
        return "bookedThrough";
    }
}
