package io.fukan.work;

import io.fukan.access.LeadRights;
import io.fukan.access.Viewer;
import io.fukan.activity.About;
import io.fukan.activity.Activities;
import io.fukan.activity.Activity;
import io.fukan.activity.ActivityKind;
import io.fukan.activity.Direction;
import io.fukan.appointment.Appointment;
import io.fukan.appointment.AppointmentStatus;
import io.fukan.appointment.Appointments;
import io.fukan.appointment.BookedThrough;
import io.fukan.appointment.Booking;
import io.fukan.appointment.Bookings;
import io.fukan.hearing.Heard;
import io.fukan.hearing.HearingAnswers;
import io.fukan.lead.Lead;
import io.fukan.lead.Leads;
import io.fukan.qualification.CriteriaNotMet;
import io.fukan.record.InvalidValue;
import io.fukan.record.Moment;
import io.fukan.record.NoSuchRecord;
import io.fukan.record.Stamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is done with a lead besides calls: notes, appointments. */
@Service
@Transactional
public class LeadTouches {

    private final Leads leads;
    private final Activities activities;
    private final HearingAnswers answers;
    private final Bookings bookings;
    private final Appointments appointments;
    private final LeadRights rights;
    private final Permissions permissions;
    private final People people;
    private final Clock clock;

    LeadTouches(
            Leads leads,
            Activities activities,
            HearingAnswers answers,
            Bookings bookings,
            Appointments appointments,
            LeadRights rights,
            Permissions permissions,
            People people,
            Clock clock) {
        this.leads = leads;
        this.activities = activities;
        this.answers = answers;
        this.bookings = bookings;
        this.appointments = appointments;
        this.rights = rights;
        this.permissions = permissions;
        this.people = people;
        this.clock = clock;
    }

    /**
     * An appointment as somebody tells it.
     *
     * @param scheduledAt when they meet; null: not fixed yet
     * @param overrideReason why to book although the appointment criteria are not met; null: none
     * @param heard answers to the hearing sheet given with it, by the id of the question
     */
    public record AppointmentTold(
            @Nullable Instant scheduledAt,
            BookedThrough through,
            @Nullable Long assignedTo,
            @Nullable String place,
            @Nullable String note,
            @Nullable String overrideReason,
            Map<Long, Heard> heard) {

        public AppointmentTold {
            heard = Map.copyOf(heard);
        }
    }

    /** Keeps a mail, meeting, visit or note. */
    public Activity note(
            Long leadId,
            ActivityKind kind,
            @Nullable Instant at,
            @Nullable String subject,
            @Nullable String note,
            Viewer viewer) {
        return note(leadId, kind, usual(kind), at == null ? null : Moment.at(at), subject, note, viewer);
    }

    /** The same, told of a moment of which perhaps only the day is known; null: now. */
    public Activity note(
            Long leadId,
            ActivityKind kind,
            @Nullable Direction direction,
            @Nullable Moment at,
            @Nullable String subject,
            @Nullable String note,
            Viewer viewer) {
        Lead lead = mayLog(leadId, viewer, "log an activity with lead");
        String words = Entered.note("note", note);
        String title = Entered.line("subject", subject);
        if (words == null && title == null) {
            throw new InvalidValue("note", "NOTE_MISSING");
        }
        Stamp told = Stamp.told(at, clock, viewer.userId());
        Stamp stamp = kind.isProspectsOwn() ? new Stamp(told.occurred(), told.recorded(), null) : told;
        Activity activity = Activity.of(kind, About.lead(lead, stamp.occurred()), direction, stamp);
        activity.describe(title, words);
        return activities.save(activity);
    }

    /**
     * Books an appointment; the lead goes to APPOINTMENT_SET.
     *
     * @throws CriteriaNotMet where criteria are published and not met, and no reason is given
     */
    public Appointment book(Long leadId, AppointmentTold told, Viewer viewer) {
        Moment scheduled = told.scheduledAt() == null ? null : Moment.at(told.scheduledAt());
        return book(leadId, told, scheduled, null, null, viewer);
    }

    /**
     * The same, told of moments of which perhaps only the day is known.
     *
     * @param callId the call that made it
     * @param at when it was booked; null: now
     */
    public Appointment book(
            Long leadId,
            AppointmentTold told,
            @Nullable Moment scheduled,
            @Nullable Long callId,
            @Nullable Moment at,
            Viewer viewer) {
        rights.checkUpdate(viewer, leadId);
        people.checkActive("assignedTo", told.assignedTo());
        Stamp stamp = Stamp.told(at, clock, viewer.userId());
        answers.answer(leadId, told.heard(), stamp, callId);
        return bookings.book(new Booking(
                leadId,
                scheduled,
                told.through(),
                callId,
                told.assignedTo(),
                Entered.note("overrideReason", told.overrideReason()),
                Entered.line("place", told.place()),
                Entered.note("note", told.note()),
                stamp));
    }

    /** Says what became of an appointment: held, missed or cancelled; who goes there may say so as well. */
    public Appointment settle(Long appointmentId, AppointmentStatus as, Viewer viewer) {
        return settle(appointmentId, as, null, viewer);
    }

    /**
     * The same.
     *
     * @param at when it was held; null: as scheduled, or now where that is still to come
     */
    public Appointment settle(Long appointmentId, AppointmentStatus as, @Nullable Moment at, Viewer viewer) {
        Appointment appointment = readable(appointmentId, viewer);
        permissions.require(maySettle(appointment, viewer), "settle appointment", appointmentId);
        switch (as) {
            case HELD ->
                appointment.hold(at == null ? held(appointment, viewer) : Stamp.told(at, clock, viewer.userId()));
            case NO_SHOW -> appointment.miss();
            case CANCELLED -> appointment.cancel();
            case SCHEDULED -> throw new InvalidValue("status", "FILTER_UNKNOWN", "status", as.name());
        }
        return appointment;
    }

    /** Agrees on another date, also after they did not come. */
    public Appointment reschedule(Long appointmentId, Moment to, Viewer viewer) {
        Appointment appointment = readable(appointmentId, viewer);
        permissions.require(maySettle(appointment, viewer), "reschedule appointment", appointmentId);
        appointment.reschedule(to);
        return appointment;
    }

    /** Whether the viewer may say what became of it. */
    @Transactional(readOnly = true)
    public boolean maySettle(Appointment appointment, Viewer viewer) {
        Long me = viewer.userId();
        boolean own = me.equals(appointment.assignedTo()) || me.equals(appointment.setBy());
        return own || appointment.leadId() != null && rights.mayUpdate(viewer, appointment.leadId());
    }

    private Appointment readable(Long appointmentId, Viewer viewer) {
        return appointments
                .findById(appointmentId)
                .filter(found -> rights.mayRead(viewer, found.root()))
                .orElseThrow(() -> new NoSuchRecord("appointment", appointmentId));
    }

    private Stamp held(Appointment appointment, Viewer viewer) {
        Moment scheduled = appointment.scheduled();
        Instant now = clock.instant();
        return scheduled != null && scheduled.at().isBefore(now)
                ? Stamp.told(scheduled, clock, viewer.userId())
                : Stamp.now(clock, viewer.userId());
    }

    private static @Nullable Direction usual(ActivityKind kind) {
        if (kind == ActivityKind.NOTE) {
            return null;
        }
        return kind.isProspectsOwn() ? Direction.INBOUND : Direction.OUTBOUND;
    }

    private Lead mayLog(Long leadId, Viewer viewer, String deed) {
        rights.checkRead(viewer, leadId);
        Lead lead = leads.get(leadId);
        permissions.require(permissions.mayLog(viewer, lead), deed, leadId);
        return lead;
    }
}
