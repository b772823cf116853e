package io.fukan.appointment;

import io.fukan.record.Labelled;

/** What became of an appointment. */
public enum AppointmentStatus implements Labelled {
    SCHEDULED,
    HELD,
    NO_SHOW,
    CANCELLED;

    @Override
    public String messagePrefix() {
        return "appointmentStatus";
    }
}
