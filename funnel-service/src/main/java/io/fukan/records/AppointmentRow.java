package io.fukan.records;

import io.fukan.appointment.AppointmentStatus;
import io.fukan.appointment.BookedThrough;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An appointment in a list. Days are business days.
 *
 * @param setter the inside-sales person who booked it
 * @param assigned the field-sales person who goes
 */
public record AppointmentRow(
        long id,
        @Nullable String externalId,
        @Nullable Long leadId,
        int cycle,
        @Nullable Named account,
        AppointmentStatus status,
        BookedThrough bookedThrough,
        Instant bookedAt,
        LocalDate bookedOn,
        @Nullable Instant scheduledAt,
        @Nullable LocalDate scheduledOn,
        @Nullable Instant heldAt,
        @Nullable LocalDate heldOn,
        @Nullable Long callId,
        @Nullable Named setter,
        @Nullable Named assigned,
        @Nullable Boolean criteriaMet,
        @Nullable String place,
        @Nullable String note,
        Map<String, Object> attrs,
        Instant recordedAt,
        int version) {}
