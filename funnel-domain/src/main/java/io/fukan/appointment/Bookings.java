package io.fukan.appointment;

import io.fukan.calendar.BookingSettings;
import io.fukan.calendar.Reservations;
import io.fukan.lead.Lead;
import io.fukan.lead.Leads;
import io.fukan.lead.Stage;
import io.fukan.qualification.Criteria;
import io.fukan.qualification.CriteriaNotMet;
import io.fukan.record.IllegalMove;
import io.fukan.record.InvalidValue;
import io.fukan.record.Moment;
import io.fukan.record.NoSuchRecord;
import io.fukan.record.Stamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Books appointments and settles what becomes of them. Booking moves the lead to APPOINTMENT_SET and asks the appointment
 * criteria, once and for all. The time of whoever goes to a meeting to come is taken: nobody goes to two at once.
 */
@Service
@Transactional
public class Bookings {

    /** Nobody agrees on a meeting further off: the year is mistyped. */
    private static final Duration FARTHEST = Duration.ofDays(2 * 366);

    private final Appointments appointments;
    private final AppointmentChanges changes;
    private final Leads leads;
    private final Criteria criteria;
    private final Reservations reservations;
    private final BookingSettings settings;
    private final ApplicationEventPublisher events;

    Bookings(
            Appointments appointments,
            AppointmentChanges changes,
            Leads leads,
            Criteria criteria,
            Reservations reservations,
            BookingSettings settings,
            ApplicationEventPublisher events) {
        this.appointments = appointments;
        this.changes = changes;
        this.leads = leads;
        this.criteria = criteria;
        this.reservations = reservations;
        this.settings = settings;
        this.events = events;
    }

    /**
     * Books an appointment. One that the prospect took from the calendar may jump over stages and is refused by no criteria;
     * a further appointment of a lead that has one moves nothing, and is not judged once field sales has the lead.
     *
     * @throws IllegalMove when the lead's stage does not allow an appointment yet; SLOT_TAKEN when whoever is to go has
     *     another meeting then
     * @throws InvalidValue APPOINTMENT_TOO_FAR at {@code scheduledAt}
     * @throws CriteriaNotMet when the criteria are not met and no reason is given
     */
    public Appointment book(Booking booking) {
        requireNear(booking.scheduled(), booking.stamp());
        Lead lead = leads.get(booking.leadId());
        boolean byProspect = booking.through() == BookedThrough.CALENDAR;
        boolean withFieldSales = lead.stage() == Stage.HANDED_OFF || lead.stage() == Stage.ACCEPTED;
        if (!lead.stage().hasAppointment()) {
            if (byProspect) {
                lead.bookItself(booking.stamp());
            } else {
                lead.setAppointment(booking.stamp());
            }
        }
        Optional<Criteria.Judged> judged =
                withFieldSales ? Optional.empty() : criteria.judge(lead, byProspect, booking.overrideReason());
        Boolean met = judged.map(Criteria.Judged::isMet).orElse(null);
        Appointment booked = appointments.save(new Appointment(booking, lead.cycle(), lead.accountId(), met));
        judged.ifPresent(said -> criteria.keep(said, booked.id(), lead, booking.stamp()));
        changed(booked, AppointmentChange.What.BOOKED, null, null, null, booking.stamp());
        return booked;
    }

    /**
     * Agrees on another time, with the same person or another one; also after they did not come.
     *
     * @param minutes how long; null: as before
     * @param rep who goes; null: as before
     * @throws IllegalMove APPOINTMENT_SETTLED when it was held or cancelled, SLOT_TAKEN
     * @throws InvalidValue MOMENT_PAST, APPOINTMENT_TOO_FAR at {@code scheduledAt}
     */
    public Appointment reschedule(
            Long appointmentId, Moment to, @Nullable Integer minutes, @Nullable Long rep, Stamp stamp) {
        Appointment appointment = lock(appointmentId);
        if (to.on() == null && to.at().isBefore(stamp.recorded())) {
            throw new InvalidValue("scheduledAt", "MOMENT_PAST");
        }
        requireNear(to, stamp);
        Moment before = appointment.scheduled();
        Long repBefore = appointment.assignedTo();
        appointment.reschedule(to, minutes);
        if (rep != null && !rep.equals(repBefore)) {
            appointment.assignTo(rep);
        }
        changed(appointment, AppointmentChange.What.MOVED, before, repBefore, null, stamp);
        return appointment;
    }

    /**
     * Sends somebody else to a meeting to come.
     *
     * @param rep who goes; null: to be decided
     * @throws IllegalMove APPOINTMENT_SETTLED, SLOT_TAKEN
     */
    public Appointment assign(Long appointmentId, @Nullable Long rep, Stamp stamp) {
        Appointment appointment = lock(appointmentId);
        if (appointment.status() != AppointmentStatus.SCHEDULED) {
            throw new IllegalMove("APPOINTMENT_SETTLED", appointment.status());
        }
        Long before = appointment.assignedTo();
        appointment.assignTo(rep);
        changed(appointment, AppointmentChange.What.ASSIGNED, appointment.scheduled(), before, null, stamp);
        return appointment;
    }

    /** The meeting took place; the stamp says when. */
    public Appointment hold(Long appointmentId, Stamp stamp) {
        Appointment appointment = lock(appointmentId);
        appointment.hold(stamp);
        return settled(appointment, AppointmentChange.What.HELD, null, stamp);
    }

    /** They did not come. */
    public Appointment miss(Long appointmentId, Stamp stamp) {
        Appointment appointment = lock(appointmentId);
        appointment.miss();
        return settled(appointment, AppointmentChange.What.MISSED, null, stamp);
    }

    /** It is called off; the time is free again. */
    public Appointment cancel(Long appointmentId, @Nullable String reason, Stamp stamp) {
        Appointment appointment = lock(appointmentId);
        appointment.cancel();
        return settled(appointment, AppointmentChange.What.CANCELLED, reason, stamp);
    }

    private Appointment settled(
            Appointment appointment, AppointmentChange.What what, @Nullable String reason, Stamp stamp) {
        changed(appointment, what, appointment.scheduled(), appointment.assignedTo(), reason, stamp);
        return appointment;
    }

    private void changed(
            Appointment appointment,
            AppointmentChange.What what,
            @Nullable Moment before,
            @Nullable Long repBefore,
            @Nullable String reason,
            Stamp stamp) {
        keepTime(appointment, stamp.recorded());
        changes.save(new AppointmentChange(appointment, what, reason, stamp));
        events.publishEvent(new AppointmentChanged(appointment.id(), what, before, repBefore, stamp.by()));
    }

    /** Takes the time of a meeting that is to come, and frees that of any other. */
    private void keepTime(Appointment appointment, Instant now) {
        Moment scheduled = appointment.scheduled();
        Integer stated = appointment.minutes();
        int minutes = stated == null ? settings.current().slotMinutes() : stated;
        boolean toCome = appointment.status() == AppointmentStatus.SCHEDULED
                && scheduled != null
                && scheduled.on() == null
                && scheduled.at().plus(Duration.ofMinutes(minutes)).isAfter(now);
        if (!toCome || appointment.assignedTo() == null) {
            reservations.release(appointment.id());
        } else if (!reservations.take(appointment.id(), appointment.assignedTo(), scheduled.at(), minutes)) {
            throw new IllegalMove("SLOT_TAKEN", AppointmentStatus.SCHEDULED, scheduled.at());
        }
    }

    private static void requireNear(@Nullable Moment scheduled, Stamp stamp) {
        if (scheduled != null && scheduled.at().isAfter(stamp.recorded().plus(FARTHEST))) {
            throw new InvalidValue("scheduledAt", "APPOINTMENT_TOO_FAR");
        }
    }

    private Appointment lock(Long appointmentId) {
        return appointments.lockById(appointmentId).orElseThrow(() -> new NoSuchRecord("appointment", appointmentId));
    }
}
