package io.fukan.appointment;

import io.fukan.record.Moment;
import org.jspecify.annotations.Nullable;

/**
 * An appointment was booked, moved, given to somebody else, held, missed or called off; told within the transaction that did
 * it. Imports tell of the past and publish none.
 *
 * @param appointmentId the appointment
 * @param what what became of it
 * @param scheduledBefore when they were to meet before; null: newly booked, or not fixed
 * @param repBefore who was to go before; null: newly booked, or nobody
 * @param by who did it; null: the prospect, or the system
 */
public record AppointmentChanged(
        Long appointmentId,
        AppointmentChange.What what,
        @Nullable Moment scheduledBefore,
        @Nullable Long repBefore,
        @Nullable Long by) {}
