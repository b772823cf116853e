package io.fukan.appointment;

import io.fukan.record.Moment;
import io.fukan.record.Stamp;
import org.jspecify.annotations.Nullable;

/**
 * What is agreed when an appointment is booked.
 *
 * @param leadId with whom
 * @param scheduled when they meet; null: not fixed yet
 * @param minutes how long it takes; null: as usual, or unknown where no moment is fixed
 * @param through how it was made
 * @param callId the call that made it
 * @param assignedTo who goes
 * @param overrideReason why to book although the appointment criteria are not met; null: none
 * @param place where, or the address of the web meeting
 * @param note what to know
 * @param stamp when it was booked and by whom: the one who gets the credit
 */
public record Booking(
        Long leadId,
        @Nullable Moment scheduled,
        @Nullable Integer minutes,
        BookedThrough through,
        @Nullable Long callId,
        @Nullable Long assignedTo,
        @Nullable String overrideReason,
        @Nullable String place,
        @Nullable String note,
        Stamp stamp) {

    /** A meeting of the usual length. */
    public Booking(
            Long leadId,
            @Nullable Moment scheduled,
            BookedThrough through,
            @Nullable Long callId,
            @Nullable Long assignedTo,
            @Nullable String overrideReason,
            @Nullable String place,
            @Nullable String note,
            Stamp stamp) {
        this(leadId, scheduled, null, through, callId, assignedTo, overrideReason, place, note, stamp);
    }
}
