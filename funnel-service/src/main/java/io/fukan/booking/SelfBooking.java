package io.fukan.booking;

import io.fukan.appointment.Appointment;
import io.fukan.appointment.AppointmentStatus;
import io.fukan.appointment.Appointments;
import io.fukan.appointment.BookedThrough;
import io.fukan.appointment.Booking;
import io.fukan.appointment.Bookings;
import io.fukan.calendar.FreeSlot;
import io.fukan.calendar.FreeSlots;
import io.fukan.handoff.HandingOver;
import io.fukan.handoff.Handoffs;
import io.fukan.handoff.Offer;
import io.fukan.intake.Newcomers;
import io.fukan.intake.Stranger;
import io.fukan.lead.Lead;
import io.fukan.lead.Leads;
import io.fukan.lead.Stage;
import io.fukan.organisation.Department;
import io.fukan.record.IllegalMove;
import io.fukan.record.InvalidValue;
import io.fukan.record.Moment;
import io.fukan.record.NoSuchRecord;
import io.fukan.record.Stamp;
import io.fukan.setting.Company;
import io.fukan.territory.Territory;
import io.fukan.time.Period;
import io.fukan.work.Entered;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What prospects do by themselves: take a meeting from the calendar, move it, call it off. */
@Service
@Transactional
public class SelfBooking {

    private final FreeSlots free;
    private final BookingDesk desk;
    private final VisitorChoice choice;
    private final Assignments assignments;
    private final AppointmentMails mails;
    private final Bookings bookings;
    private final Appointments appointments;
    private final HandingOver handingOver;
    private final Handoffs handoffs;
    private final Newcomers newcomers;
    private final Leads leads;
    private final Company company;
    private final EntityManager entities;
    private final Clock clock;

    SelfBooking(
            FreeSlots free,
            BookingDesk desk,
            VisitorChoice choice,
            Assignments assignments,
            AppointmentMails mails,
            Bookings bookings,
            Appointments appointments,
            HandingOver handingOver,
            Handoffs handoffs,
            Newcomers newcomers,
            Leads leads,
            Company company,
            EntityManager entities,
            Clock clock) {
        this.free = free;
        this.desk = desk;
        this.choice = choice;
        this.assignments = assignments;
        this.mails = mails;
        this.bookings = bookings;
        this.appointments = appointments;
        this.handingOver = handingOver;
        this.handoffs = handoffs;
        this.newcomers = newcomers;
        this.leads = leads;
        this.company = company;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Somebody who wants a meeting, as they introduce themselves: with name, company and address.
     *
     * @throws InvalidValue FIELD_REQUIRED, and as {@link Stranger#introduced}
     */
    public static Stranger introduced(
            @Nullable String lastName,
            @Nullable String firstName,
            @Nullable String company,
            @Nullable String email,
            @Nullable String phone) {
        require("lastName", lastName);
        require("company", company);
        require("email", email);
        return Stranger.introduced(lastName, firstName, company, email, phone, null, null);
    }

    private static void require(String field, @Nullable String told) {
        if (told == null || told.isBlank()) {
            throw new InvalidValue(field, "FIELD_REQUIRED");
        }
    }

    /** Free times on a page, within the days that it offers. */
    @Transactional(readOnly = true)
    public List<FreeSlot> slots(BookingPage page, Period days) {
        LocalDate today = company.today();
        Period offered = new Period(today, today.plusDays(page.horizonDays() + 1L));
        return days.intersection(offered)
                .map(within -> free.of(choice.team(page.teamId()), within, page.minutes(), null))
                .orElse(List.of());
    }

    /**
     * Takes a meeting. The prospect's lead - found by the e-mail address, else a new one - goes to APPOINTMENT_SET over
     * skipped stages, and is offered to whoever goes.
     *
     * @param language in which the prospect gets mails about it
     * @throws IllegalMove SLOT_TAKEN when nobody of the team is free then (any more)
     * @throws InvalidValue SLOT_PAST, SLOT_TOO_SOON at {@code startsAt}
     */
    public Appointment book(BookingPage page, Instant start, Stranger who, @Nullable String note, Locale language) {
        free.requireAhead(start);
        Stamp stamp = Stamp.now(clock, null);
        boolean offered = slots(page, Period.day(LocalDate.ofInstant(start, company.zone()))).stream()
                .anyMatch(slot -> slot.startsAt().equals(start));
        if (!offered) {
            throw new IllegalMove("SLOT_TAKEN", AppointmentStatus.SCHEDULED, start);
        }
        Lead lead =
                newcomers.lead(who, page.channelId(), page.campaignId(), stamp).lead();
        entities.flush();
        Assignment assignment = choose(lead, choice.team(page.teamId()), start, page.minutes(), null);
        Long visitor = assignment.chosen().orElseThrow().repId();
        Appointment booked = bookings.book(new Booking(
                lead.id(),
                Moment.at(start),
                page.minutes(),
                BookedThrough.CALENDAR,
                null,
                visitor,
                null,
                page.place(),
                Entered.note("note", note),
                stamp));
        assignments.keep(booked.id(), assignment, null);
        mails.confirm(booked, language, null);
        offer(lead, booked, visitor, stamp);
        return booked;
    }

    /** When a meeting could take place instead: of whoever goes, and of those who could go in their place. */
    @Transactional(readOnly = true)
    public List<FreeSlot> slots(Appointment appointment, Period days) {
        int minutes = minutes(appointment);
        return free.of(visitors(appointment), days, minutes, appointment.id());
    }

    /**
     * Moves a meeting to a free time. Whoever was to go still goes if they are free then.
     *
     * @throws IllegalMove SLOT_TAKEN, APPOINTMENT_SETTLED, APPOINTMENT_OVER
     * @throws InvalidValue SLOT_PAST, SLOT_TOO_SOON at {@code startsAt}
     */
    public Appointment move(Long appointmentId, Instant start) {
        Appointment appointment = toCome(appointmentId);
        Lead lead = leads.get(Objects.requireNonNull(appointment.leadId()));
        Long visitor = appointment.assignedTo();
        Set<Long> people = visitors(appointment);
        boolean same = visitor != null
                && free.freeAt(List.of(visitor), start, minutes(appointment), appointmentId)
                        .contains(visitor);
        if (!same) {
            Assignment anew = choose(lead, people, start, minutes(appointment), appointmentId);
            visitor = anew.chosen().orElseThrow().repId();
            assignments.keep(appointmentId, anew, null);
        }
        return bookings.reschedule(appointmentId, Moment.at(start), null, visitor, Stamp.now(clock, null));
    }

    /**
     * Calls a meeting off.
     *
     * @throws IllegalMove APPOINTMENT_SETTLED, APPOINTMENT_OVER
     */
    public Appointment cancel(Long appointmentId, @Nullable String reason) {
        toCome(appointmentId);
        return bookings.cancel(appointmentId, Entered.line("reason", reason), Stamp.now(clock, null));
    }

    /** Whether the prospect can still do something about it. */
    @Transactional(readOnly = true)
    public boolean isToCome(Appointment appointment) {
        Moment scheduled = appointment.scheduled();
        return appointment.status() == AppointmentStatus.SCHEDULED
                && scheduled != null
                && scheduled.on() == null
                && scheduled.at().isAfter(clock.instant());
    }

    private Appointment toCome(Long appointmentId) {
        Appointment appointment =
                appointments.lockById(appointmentId).orElseThrow(() -> new NoSuchRecord("appointment", appointmentId));
        if (appointment.status() == AppointmentStatus.SCHEDULED && !isToCome(appointment)) {
            throw new IllegalMove("APPOINTMENT_OVER", appointment.status());
        }
        return appointment;
    }

    private Assignment choose(Lead lead, Collection<Long> people, Instant start, int minutes, @Nullable Long moving) {
        VisitorChoice.Field field = choice.field(lead.id());
        Territory territory = field.territory();
        List<Long> ofTerritory = territory == null
                ? List.of()
                : field.people().stream().filter(people::contains).toList();
        boolean anyFree = !ofTerritory.isEmpty()
                && !free.freeAt(ofTerritory, start, minutes, moving).isEmpty();
        return anyFree
                ? desk.choose(lead, new VisitorChoice.Field(territory, ofTerritory), start, minutes, moving, true)
                : desk.choose(lead, new VisitorChoice.Field(null, List.copyOf(people)), start, minutes, moving, true);
    }

    /** Nobody of inside sales has a hand in it, so the system passes it on. */
    private void offer(Lead lead, Appointment booked, Long visitor, Stamp stamp) {
        if (lead.stage() == Stage.APPOINTMENT_SET
                && handoffs.pendingOf(lead.id()).isEmpty()) {
            handingOver.offer(
                    new Offer(lead.id(), Department.SDR, Department.FS, visitor, booked.id(), booked.note(), stamp));
        }
    }

    private Set<Long> visitors(Appointment appointment) {
        Set<Long> people = new LinkedHashSet<>();
        if (appointment.assignedTo() != null) {
            people.add(appointment.assignedTo());
        }
        people.addAll(choice.field(Objects.requireNonNull(appointment.leadId())).people());
        return people;
    }

    private int minutes(Appointment appointment) {
        Integer stated = appointment.minutes();
        return stated == null ? desk.usualMinutes() : stated;
    }
}
