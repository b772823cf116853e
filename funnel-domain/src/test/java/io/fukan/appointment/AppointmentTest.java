package io.fukan.appointment;

import static io.fukan.record.Refusals.assertRefused;
import static io.fukan.record.Stamps.day;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AppointmentTest {

    private final Appointment appointment = new Appointment(
            new Booking(1L, day(3).occurred(), BookedThrough.CALL, null, 8L, null, null, null, day(0, 7L)),
            1,
            null,
            null);

    @Test
    void creditsWhoBookedIt() {
        assertThat(appointment.setBy()).isEqualTo(7L);
        assertThat(appointment.assignedTo()).isEqualTo(8L);
        assertThat(appointment.status()).isEqualTo(AppointmentStatus.SCHEDULED);
    }

    @Test
    void isHeldOnce() {
        appointment.hold(day(3));

        assertThat(appointment.held()).isEqualTo(day(3).occurred());
        assertRefused(() -> appointment.hold(day(4)), "APPOINTMENT_SETTLED", AppointmentStatus.HELD);
        assertRefused(appointment::cancel, "APPOINTMENT_SETTLED", AppointmentStatus.HELD);
        assertRefused(
                () -> appointment.reschedule(day(9).occurred(), null), "APPOINTMENT_SETTLED", AppointmentStatus.HELD);
    }

    @Test
    void isAgreedAnewAfterTheyDidNotCome() {
        appointment.miss();
        appointment.reschedule(day(9).occurred(), null);

        assertThat(appointment.status()).isEqualTo(AppointmentStatus.SCHEDULED);
        assertThat(appointment.scheduled()).isEqualTo(day(9).occurred());
        assertThat(appointment.booked()).as("it is still the same booking").isEqualTo(day(0).occurred());
    }

    @Test
    void staysCancelled() {
        appointment.cancel();
        assertRefused(
                () -> appointment.reschedule(day(9).occurred(), null),
                "APPOINTMENT_SETTLED",
                AppointmentStatus.CANCELLED);
    }
}
