package io.fukan.booking;

import io.fukan.access.LeadRights;
import io.fukan.access.Viewer;
import io.fukan.appointment.Appointment;
import io.fukan.appointment.AppointmentStatus;
import io.fukan.appointment.Appointments;
import io.fukan.calendar.BookingSettings;
import io.fukan.calendar.FreeSlot;
import io.fukan.calendar.FreeSlots;
import io.fukan.calendar.Reservations;
import io.fukan.lead.Lead;
import io.fukan.lead.Leads;
import io.fukan.record.IllegalMove;
import io.fukan.record.InvalidValue;
import io.fukan.record.Moment;
import io.fukan.record.NoSuchRecord;
import io.fukan.territory.Territory;
import io.fukan.time.Period;
import io.fukan.work.LeadTouches;
import io.fukan.work.LeadTouches.AppointmentTold;
import io.fukan.work.Meetings;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Books and moves meetings by picking from free time. Who goes is chosen unless somebody is named. */
@Service
@Transactional
public class BookingDesk {

    private final FreeSlots free;
    private final VisitorChoice choice;
    private final Assignments assignments;
    private final AppointmentMails mails;
    private final Reservations reservations;
    private final LeadTouches touches;
    private final Meetings meetings;
    private final Appointments appointments;
    private final Leads leads;
    private final LeadRights rights;
    private final BookingSettings settings;

    BookingDesk(
            FreeSlots free,
            VisitorChoice choice,
            Assignments assignments,
            AppointmentMails mails,
            Reservations reservations,
            LeadTouches touches,
            Meetings meetings,
            Appointments appointments,
            Leads leads,
            LeadRights rights,
            BookingSettings settings) {
        this.free = free;
        this.choice = choice;
        this.assignments = assignments;
        this.mails = mails;
        this.reservations = reservations;
        this.touches = touches;
        this.meetings = meetings;
        this.appointments = appointments;
        this.leads = leads;
        this.rights = rights;
        this.settings = settings;
    }

    /**
     * Free time for a meeting with a lead.
     *
     * @param minutes how long it takes
     * @param territory of the lead; null: in none, so that all of field sales come into question
     * @param slots in order of time
     */
    public record Offer(int minutes, @Nullable String territory, List<FreeSlot> slots) {}

    /**
     * When a meeting with the lead is possible.
     *
     * @param rep who is to go; null: whoever looks after the lead's territory
     * @param minutes how long; null: as usual
     * @param moving an appointment that is to be moved, whose own time counts as free; null: none
     */
    @Transactional(readOnly = true)
    public Offer offer(
            Long leadId,
            @Nullable Long rep,
            Period days,
            @Nullable Integer minutes,
            @Nullable Long moving,
            Viewer viewer) {
        rights.checkRead(viewer, leadId);
        int length = minutes == null ? settings.current().slotMinutes() : minutes;
        VisitorChoice.Field field = rep == null ? choice.field(leadId) : new VisitorChoice.Field(null, List.of(rep));
        Territory territory = field.territory();
        return new Offer(
                length, territory == null ? null : territory.name(), free.of(field.people(), days, length, moving));
    }

    /**
     * Books a free slot.
     *
     * @param told with the moment it starts; where it names nobody to go, somebody is chosen
     * @param mailsIn language in which the prospect gets mails about it, if mail reaches them; null: none
     * @throws IllegalMove SLOT_TAKEN when nobody who comes into question is free then (any more)
     * @throws InvalidValue SLOT_MISSING at {@code slot}; SLOT_PAST, SLOT_TOO_SOON at {@code startsAt}
     */
    public Appointment book(Long leadId, AppointmentTold told, @Nullable Locale mailsIn, Viewer viewer) {
        rights.checkUpdate(viewer, leadId);
        Instant start = told.scheduledAt();
        if (start == null) {
            throw new InvalidValue("slot", "SLOT_MISSING");
        }
        Lead lead = leads.get(leadId);
        VisitorChoice.Field field = told.assignedTo() == null
                ? choice.field(leadId)
                : new VisitorChoice.Field(null, List.of(told.assignedTo()));
        Assignment assignment = choose(lead, field, start, told.minutes(), null, told.assignedTo() == null);
        Appointment booked = touches.book(
                leadId, told.visitedBy(assignment.chosen().orElseThrow().repId()), viewer);
        assignments.keep(booked.id(), assignment, viewer.userId());
        if (mailsIn != null) {
            mails.confirm(booked, mailsIn, viewer.userId());
        }
        return booked;
    }

    /**
     * Moves a meeting to a free slot. Whoever was to go still goes if they are free then; else somebody is chosen anew.
     *
     * @param rep who is to go instead; null: as before where possible
     * @param version that was looked at; null: whatever it is now
     * @throws IllegalMove SLOT_TAKEN, APPOINTMENT_SETTLED
     * @throws InvalidValue SLOT_PAST, SLOT_TOO_SOON at {@code startsAt}
     */
    public Appointment move(
            Long appointmentId, Instant start, @Nullable Long rep, @Nullable Integer version, Viewer viewer) {
        Appointment appointment = appointments
                .lockById(appointmentId)
                .filter(found -> rights.mayRead(viewer, found.root()))
                .orElseThrow(() -> new NoSuchRecord("appointment", appointmentId));
        Lead lead = leads.get(Objects.requireNonNull(appointment.leadId()));
        Long visitor = rep != null ? rep : visitorWhoCan(appointment, start);
        if (visitor == null) {
            Assignment anew = choose(lead, choice.field(lead.id()), start, appointment.minutes(), appointmentId, true);
            visitor = anew.chosen().orElseThrow().repId();
            assignments.keep(appointmentId, anew, viewer.userId());
        } else if (rep != null) {
            Assignment byHand = choose(
                    lead,
                    new VisitorChoice.Field(null, List.of(rep)),
                    start,
                    appointment.minutes(),
                    appointmentId,
                    false);
            assignments.keep(appointmentId, byHand, viewer.userId());
        }
        return meetings.reschedule(appointmentId, new Meetings.Move(Moment.at(start), null, visitor, version), viewer);
    }

    private @Nullable Long visitorWhoCan(Appointment appointment, Instant start) {
        Long visitor = appointment.assignedTo();
        boolean can = visitor != null
                && free.freeAt(List.of(visitor), start, length(appointment.minutes()), appointment.id())
                        .contains(visitor);
        return can ? visitor : null;
    }

    Assignment choose(
            Lead lead,
            VisitorChoice.Field field,
            Instant start,
            @Nullable Integer minutes,
            @Nullable Long moving,
            boolean automatic) {
        free.requireAhead(start);
        reservations.queueUp(field.people());
        List<Long> able = free.freeAt(field.people(), start, length(minutes), moving);
        if (able.isEmpty()) {
            throw new IllegalMove("SLOT_TAKEN", AppointmentStatus.SCHEDULED, start);
        }
        return choice.rank(lead, field.territory(), able, automatic);
    }

    /** How long a meeting takes unless somebody says otherwise. */
    int usualMinutes() {
        return settings.current().slotMinutes();
    }

    private int length(@Nullable Integer minutes) {
        return minutes == null ? usualMinutes() : minutes;
    }
}
