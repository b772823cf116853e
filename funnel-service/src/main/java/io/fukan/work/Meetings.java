package io.fukan.work;

import io.fukan.access.LeadRights;
import io.fukan.access.Viewer;
import io.fukan.appointment.Appointment;
import io.fukan.appointment.AppointmentStatus;
import io.fukan.appointment.Appointments;
import io.fukan.appointment.Bookings;
import io.fukan.record.IllegalMove;
import io.fukan.record.InvalidValue;
import io.fukan.record.Moment;
import io.fukan.record.NoSuchRecord;
import io.fukan.record.Stamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of appointments: moved, given to somebody else, held, missed, called off. */
@Service
@Transactional
public class Meetings {

    private final Appointments appointments;
    private final Bookings bookings;
    private final LeadRights rights;
    private final Permissions permissions;
    private final People people;
    private final Clock clock;

    Meetings(
            Appointments appointments,
            Bookings bookings,
            LeadRights rights,
            Permissions permissions,
            People people,
            Clock clock) {
        this.appointments = appointments;
        this.bookings = bookings;
        this.rights = rights;
        this.permissions = permissions;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Another time for a meeting.
     *
     * @param minutes how long; null: as before
     * @param rep who goes; null: as before
     * @param version that was looked at; another one means that somebody else was faster; null: whatever it is now
     */
    public record Move(
            Moment to,
            @Nullable Integer minutes,
            @Nullable Long rep,
            @Nullable Integer version) {}

    /** Says what became of an appointment: held, missed or cancelled; who goes there may say so as well. */
    public Appointment settle(Long appointmentId, AppointmentStatus as, Viewer viewer) {
        return settle(appointmentId, as, null, null, viewer);
    }

    /**
     * The same.
     *
     * @param at when it was held; null: as scheduled, or now where that is still to come
     * @param reason why it was called off; null: unknown
     */
    public Appointment settle(
            Long appointmentId, AppointmentStatus as, @Nullable Moment at, @Nullable String reason, Viewer viewer) {
        Appointment appointment = mine(appointmentId, "settle appointment", viewer);
        Stamp now = Stamp.now(clock, viewer.userId());
        return switch (as) {
            case HELD ->
                bookings.hold(
                        appointmentId, at == null ? held(appointment, viewer) : Stamp.told(at, clock, viewer.userId()));
            case NO_SHOW -> bookings.miss(appointmentId, now);
            case CANCELLED -> bookings.cancel(appointmentId, Entered.line("reason", reason), now);
            case SCHEDULED -> throw new InvalidValue("status", "FILTER_UNKNOWN", "status", as.name());
        };
    }

    /**
     * Agrees on another time, also after they did not come; it stays one appointment.
     *
     * @throws IllegalMove APPOINTMENT_SETTLED, SLOT_TAKEN
     * @throws ObjectOptimisticLockingFailureException when it has changed meanwhile
     */
    public Appointment reschedule(Long appointmentId, Move move, Viewer viewer) {
        Appointment appointment = mine(appointmentId, "reschedule appointment", viewer);
        if (move.version() != null && move.version() != appointment.version()) {
            throw new ObjectOptimisticLockingFailureException(Appointment.class, appointmentId);
        }
        people.checkActive("assignedTo", move.rep());
        return bookings.reschedule(
                appointmentId, move.to(), move.minutes(), move.rep(), Stamp.now(clock, viewer.userId()));
    }

    /** Sends somebody else to a meeting to come. */
    public Appointment assign(Long appointmentId, Long rep, Viewer viewer) {
        mine(appointmentId, "reassign appointment", viewer);
        people.checkActive("assignedTo", rep);
        return bookings.assign(appointmentId, rep, Stamp.now(clock, viewer.userId()));
    }

    /** Whether the viewer may say what becomes of it. */
    @Transactional(readOnly = true)
    public boolean maySettle(Appointment appointment, Viewer viewer) {
        Long me = viewer.userId();
        boolean own = me.equals(appointment.assignedTo()) || me.equals(appointment.setBy());
        return own || appointment.leadId() != null && rights.mayUpdate(viewer, appointment.leadId());
    }

    /** Those booked with a lead of which nobody has said yet what became of them, and the viewer may. */
    @Transactional(readOnly = true)
    public List<Long> toSettle(Long leadId, Viewer viewer) {
        return appointments.withLead(leadId).stream()
                .filter(booked -> booked.status() == AppointmentStatus.SCHEDULED && maySettle(booked, viewer))
                .map(Appointment::id)
                .toList();
    }

    private Appointment mine(Long appointmentId, String deed, Viewer viewer) {
        // Locked from the first look on: whoever is second must see what the first did, not a stale copy.
        Appointment appointment = appointments
                .lockById(appointmentId)
                .filter(found -> rights.mayRead(viewer, found.root()))
                .orElseThrow(() -> new NoSuchRecord("appointment", appointmentId));
        permissions.require(maySettle(appointment, viewer), deed, appointmentId);
        return appointment;
    }

    private Stamp held(Appointment appointment, Viewer viewer) {
        Moment scheduled = appointment.scheduled();
        Instant now = clock.instant();
        return scheduled != null && scheduled.at().isBefore(now)
                ? Stamp.told(scheduled, clock, viewer.userId())
                : Stamp.now(clock, viewer.userId());
    }
}
