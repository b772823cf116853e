package io.fukan.work;

import io.fukan.access.Right;
import io.fukan.access.Viewer;
import io.fukan.appointment.Appointment;
import io.fukan.appointment.Appointments;
import io.fukan.appointment.Bookings;
import io.fukan.customfield.RecordType;
import io.fukan.record.Moment;
import io.fukan.record.NoSuchRecord;
import io.fukan.record.Stamp;
import io.fukan.records.AppointmentList;
import java.time.Clock;
import java.util.Objects;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes what is known of appointments; what becomes of them is told to {@link Meetings}. */
@Service
@Transactional
public class AppointmentEntry {

    private final Appointments appointments;
    private final Bookings bookings;
    private final AppointmentList list;
    private final Meetings meetings;
    private final CustomValues values;
    private final People people;
    private final Permissions permissions;
    private final Clock clock;

    AppointmentEntry(
            Appointments appointments,
            Bookings bookings,
            AppointmentList list,
            Meetings meetings,
            CustomValues values,
            People people,
            Permissions permissions,
            Clock clock) {
        this.appointments = appointments;
        this.bookings = bookings;
        this.list = list;
        this.meetings = meetings;
        this.values = values;
        this.people = people;
        this.permissions = permissions;
        this.clock = clock;
    }

    /**
     * Changes an appointment.
     *
     * @param version that was changed; another one means that somebody else was faster
     * @throws ObjectOptimisticLockingFailureException when the appointment has changed meanwhile
     * @throws io.fukan.record.IllegalMove APPOINTMENT_SETTLED, SLOT_TAKEN where somebody else is to go
     */
    public Appointment change(Long appointmentId, int version, AppointmentDetails details, Viewer viewer) {
        Appointment appointment = checkChange(appointmentId, viewer);
        if (appointment.version() != version) {
            throw new ObjectOptimisticLockingFailureException(Appointment.class, appointmentId);
        }
        if (!Objects.equals(appointment.assignedTo(), details.assignedTo())) {
            people.checkActive("assignedTo", details.assignedTo());
            bookings.assign(appointmentId, details.assignedTo(), Stamp.now(clock, viewer.userId()));
        }
        appointment.describe(Entered.line("place", details.place()), Entered.note("note", details.note()));
        appointment.judge(details.criteriaMet());
        values.changes(RecordType.APPOINTMENT, appointment.attrs(), details.attributes(), appointment::learn);
        return appointment;
    }

    /** Corrects when it was booked; figures follow. */
    public void correctBooking(Long appointmentId, Moment right, Viewer viewer) {
        Appointment appointment = checkChange(appointmentId, viewer);
        permissions.require(viewer.may(Right.HISTORY_CORRECT), "correct the booking of appointment", appointmentId);
        appointment.correctBooking(Stamp.told(right, clock, viewer.userId()).occurred());
    }

    /**
     * The appointment, which its two sides may change, and whoever may change its lead.
     *
     * @throws NoSuchRecord when the viewer may not even read it
     * @throws io.fukan.access.NotAllowed when the viewer may not change it
     */
    public Appointment checkChange(Long appointmentId, Viewer viewer) {
        list.one(appointmentId, viewer).orElseThrow(() -> new NoSuchRecord("appointment", appointmentId));
        Appointment appointment = appointments.get(appointmentId);
        permissions.require(meetings.maySettle(appointment, viewer), "change appointment", appointmentId);
        return appointment;
    }
}
