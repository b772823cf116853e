package io.fukan.work;

import io.fukan.appointment.Appointment;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What can be changed about an appointment; null: unknown.
 *
 * @param assignedTo who goes
 * @param criteriaMet whether the appointment criteria were met
 * @param attributes custom fields by key, as typed; those not named stay as they are
 */
public record AppointmentDetails(
        @Nullable Long assignedTo,
        @Nullable String place,
        @Nullable String note,
        @Nullable Boolean criteriaMet,
        Map<String, String> attributes) {

    public AppointmentDetails {
        attributes = Map.copyOf(attributes);
    }

    /** What is known of an appointment now: a start for changing single values. */
    public static AppointmentDetails of(Appointment appointment) {
        return new AppointmentDetails(
                appointment.assignedTo(), appointment.place(), appointment.note(), appointment.criteriaMet(), Map.of());
    }
}
