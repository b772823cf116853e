package io.fukan.lead;

import io.fukan.record.Labelled;

/** Where a lead stands. Which stages follow each other is said by its {@link Track}. */
public enum Stage implements Labelled {
    NEW,
    NURTURING,
    MQL,
    HANDED_TO_IS,

    UNTOUCHED,
    ATTEMPTING,
    CONNECTED,
    NEEDS_CONFIRMED,

    TARGETED,
    RESEARCHED,
    CONTACT_IDENTIFIED,
    APPROACHING,
    KEY_PERSON_CONNECTED,

    APPOINTMENT_SET,
    HANDED_OFF,
    ACCEPTED,
    RETURNED,

    /** Laid aside until its revisit date; may come back as a new cycle. */
    RECYCLED,
    /** Never to be approached again. */
    DISQUALIFIED;

    /** Whether somebody is at work on it: neither recycled nor disqualified. */
    public boolean isOpen() {
        return this != RECYCLED && this != DISQUALIFIED;
    }

    /** Whether an appointment stands behind it: no further booking moves the lead. */
    public boolean hasAppointment() {
        return this == APPOINTMENT_SET || this == HANDED_OFF || this == ACCEPTED;
    }

    /** Whether enough was agreed with the prospect for inside sales to go on to a deal without field sales. */
    public boolean isReadyForDeal() {
        return this == NEEDS_CONFIRMED || this == KEY_PERSON_CONNECTED || this == APPOINTMENT_SET;
    }

    @Override
    public String messagePrefix() {
        return "stage";
    }
}
