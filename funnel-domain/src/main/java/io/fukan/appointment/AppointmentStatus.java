package io.fukan.appointment;

import io.fukan.record.Labelled;

/** What became of an appointment. */
public enum AppointmentStatus implements Labelled {
    SCHEDULED,
    HELD,
    NO_SHOW,
    CANCELLED;

    /** Whether nobody met, and nobody will. */
    public boolean isOff() {
        return this == NO_SHOW || this == CANCELLED;
    }

    @Override
    public String messagePrefix() {
        return "appointmentStatus";
    }
}
