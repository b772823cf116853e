package io.fukan.web.booking;

import io.fukan.access.LeadRights;
import io.fukan.access.Viewer;
import io.fukan.account.Industry;
import io.fukan.appointment.Appointment;
import io.fukan.appointment.AppointmentChange;
import io.fukan.appointment.AppointmentChanges;
import io.fukan.appointment.AppointmentStatus;
import io.fukan.appointment.Appointments;
import io.fukan.booking.Assignment;
import io.fukan.booking.Assignments;
import io.fukan.booking.Segment;
import io.fukan.organisation.Users;
import io.fukan.record.NoSuchRecord;
import io.fukan.records.LeadList;
import io.fukan.security.CurrentViewer;
import io.fukan.setting.Company;
import io.fukan.words.Words;
import io.fukan.work.Meetings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One appointment: when, where, who and why, and what became of it. */
@Controller
class MeetingController {

    private final Appointments appointments;
    private final AppointmentChanges changes;
    private final Assignments assignments;
    private final Meetings meetings;
    private final LeadList leads;
    private final Users users;
    private final LeadRights rights;
    private final Company company;
    private final MessageSource messages;

    MeetingController(
            Appointments appointments,
            AppointmentChanges changes,
            Assignments assignments,
            Meetings meetings,
            LeadList leads,
            Users users,
            LeadRights rights,
            Company company,
            MessageSource messages) {
        this.appointments = appointments;
        this.changes = changes;
        this.assignments = assignments;
        this.meetings = meetings;
        this.leads = leads;
        this.users = users;
        this.rights = rights;
        this.company = company;
        this.messages = messages;
    }

    /**
     * A line of its history.
     *
     * @param by null: the prospect, or the system
     */
    record Line(
            AppointmentChange change,
            @Nullable String rep,
            @Nullable String by) {}

    @GetMapping("/appointments/{id}")
    String show(@PathVariable long id, @CurrentViewer Viewer viewer, Model model) {
        Appointment appointment = appointments
                .findById(id)
                .filter(found -> found.leadId() != null && rights.mayRead(viewer, found.root()))
                .orElseThrow(() -> new NoSuchRecord("appointment", id));
        Assignment why = assignments.of(List.of(id)).get(id);
        model.addAttribute("appointment", appointment);
        model.addAttribute(
                "lead",
                leads.one(Objects.requireNonNull(appointment.leadId()), viewer).orElseThrow());
        model.addAttribute("visitor", name(appointment.assignedTo()));
        model.addAttribute("setter", name(appointment.setBy()));
        model.addAttribute("why", why);
        model.addAttribute("segment", why == null ? "" : segment(why.segment(), viewer.locale()));
        model.addAttribute(
                "history",
                changes.findByAppointmentIdOrderByRecordedAtAscIdAsc(id).stream()
                        .map(change -> new Line(change, name(change.repId()), name(change.changedBy())))
                        .toList());
        model.addAttribute(
                "maySettle",
                appointment.status() == AppointmentStatus.SCHEDULED && meetings.maySettle(appointment, viewer));
        model.addAttribute("words", new Words(viewer.locale(), company.zone()));
        return "booking/meeting";
    }

    private @Nullable String name(@Nullable Long user) {
        return user == null ? null : users.get(user).displayName();
    }

    private String segment(Segment segment, Locale locale) {
        List<String> parts = new ArrayList<>();
        String industry = segment.industry();
        if (industry != null) {
            parts.add(Industry.ofCode(industry)
                    .map(known -> messages.getMessage(known.messageKey(), null, locale))
                    .orElse(industry));
        }
        if (segment.size() != null) {
            parts.add(messages.getMessage(segment.size().messageKey(), null, locale));
        }
        return parts.isEmpty() ? messages.getMessage("book.segment.unknown", null, locale) : String.join(" × ", parts);
    }
}
