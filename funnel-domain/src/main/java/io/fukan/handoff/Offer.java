package io.fukan.handoff;

import io.fukan.organisation.Department;
import io.fukan.record.Stamp;
import org.jspecify.annotations.Nullable;

/**
 * What one department hands to another.
 *
 * @param leadId the lead
 * @param from the department that offers
 * @param to the department that is to answer
 * @param addressee who is to answer; null: anybody there
 * @param appointmentId the appointment that goes with it; null: the cycle's latest
 * @param note what the other side should know
 * @param stamp when it is offered and by whom
 */
public record Offer(
        Long leadId,
        Department from,
        Department to,
        @Nullable Long addressee,
        @Nullable Long appointmentId,
        @Nullable String note,
        Stamp stamp) {

    /** Whether a lead with an appointment goes to field sales. */
    boolean isToFieldSales() {
        return from.isInsideSales() && to == Department.FS;
    }

    /** Whether marketing hands a qualified lead to inside sales. */
    boolean isToInsideSales() {
        return from == Department.MK && to.isInsideSales();
    }
}
