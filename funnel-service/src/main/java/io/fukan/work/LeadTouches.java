package io.fukan.work;

import io.fukan.access.LeadRights;
import io.fukan.access.Viewer;
import io.fukan.activity.About;
import io.fukan.activity.Activities;
import io.fukan.activity.Activity;
import io.fukan.activity.ActivityKind;
import io.fukan.activity.Direction;
import io.fukan.appointment.Appointment;
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
    private final LeadRights rights;
    private final Permissions permissions;
    private final People people;
    private final Clock clock;

    LeadTouches(
            Leads leads,
            Activities activities,
            HearingAnswers answers,
            Bookings bookings,
            LeadRights rights,
            Permissions permissions,
            People people,
            Clock clock) {
        this.leads = leads;
        this.activities = activities;
        this.answers = answers;
        this.bookings = bookings;
        this.rights = rights;
        this.permissions = permissions;
        this.people = people;
        this.clock = clock;
    }

    /**
     * An appointment as somebody tells it.
     *
     * @param scheduledAt when they meet; null: not fixed yet
     * @param minutes how long; null: as usual
     * @param overrideReason why to book although the appointment criteria are not met; null: none
     * @param heard answers to the hearing sheet given with it, by the id of the question
     */
    public record AppointmentTold(
            @Nullable Instant scheduledAt,
            @Nullable Integer minutes,
            BookedThrough through,
            @Nullable Long assignedTo,
            @Nullable String place,
            @Nullable String note,
            @Nullable String overrideReason,
            Map<Long, Heard> heard) {

        public AppointmentTold {
            heard = Map.copyOf(heard);
        }

        /** An appointment of the usual length. */
        public AppointmentTold(
                @Nullable Instant scheduledAt,
                BookedThrough through,
                @Nullable Long assignedTo,
                @Nullable String place,
                @Nullable String note,
                @Nullable String overrideReason,
                Map<Long, Heard> heard) {
            this(scheduledAt, null, through, assignedTo, place, note, overrideReason, heard);
        }

        /** The same, with that person to go. */
        public AppointmentTold visitedBy(Long rep) {
            return new AppointmentTold(scheduledAt, minutes, through, rep, place, note, overrideReason, heard);
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
                told.minutes(),
                told.through(),
                callId,
                told.assignedTo(),
                Entered.note("overrideReason", told.overrideReason()),
                Entered.line("place", told.place()),
                Entered.note("note", told.note()),
                stamp));
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
