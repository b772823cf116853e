package io.fukan.web.opportunity;

import io.fukan.access.LeadRights;
import io.fukan.access.Viewer;
import io.fukan.appointment.AppointmentStatus;
import io.fukan.appointment.Appointments;
import io.fukan.opportunity.Opportunity;
import io.fukan.records.LeadStory;
import io.fukan.records.LeadStory.AppointmentLine;
import io.fukan.setting.Company;
import io.fukan.work.Meetings;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The meetings that inside sales or the prospect booked, as the page of their deal shows them. */
@Component
class DealMeetings {

    private static final Comparator<AppointmentLine> BY_TIME = Comparator.comparing(
            AppointmentLine::scheduledAt, Comparator.nullsLast(Comparator.<Instant>naturalOrder()));

    private final LeadStory story;
    private final Appointments appointments;
    private final Meetings meetings;
    private final LeadRights rights;
    private final Company company;

    DealMeetings(LeadStory story, Appointments appointments, Meetings meetings, LeadRights rights, Company company) {
        this.story = story;
        this.appointments = appointments;
        this.meetings = meetings;
        this.rights = rights;
        this.company = company;
    }

    /**
     * A meeting.
     *
     * @param due whether its day has come
     * @param toSettle whether the viewer may say what became of it, which nobody has yet
     */
    record Meeting(AppointmentLine booked, boolean due, boolean toSettle) {}

    /** In order of time, those called off left out; none where the viewer may not read the lead. */
    List<Meeting> of(Opportunity deal, Viewer viewer) {
        Long lead = deal.leadId();
        if (lead == null || !rights.mayRead(viewer, lead)) {
            return List.of();
        }
        List<Long> toSettle = meetings.toSettle(lead, viewer);
        return story.appointments(lead, viewer).stream()
                .filter(line -> line.cycle() == deal.cycle() && line.status() != AppointmentStatus.CANCELLED)
                .sorted(BY_TIME)
                .map(line -> new Meeting(line, isDue(line), toSettle.contains(line.id())))
                .toList();
    }

    /** Whether it is one of the deal. */
    boolean isOf(Opportunity deal, long appointment) {
        return appointments
                .findById(appointment)
                .filter(found -> Objects.equals(found.leadId(), deal.leadId()) && found.cycle() == deal.cycle())
                .isPresent();
    }

    private boolean isDue(AppointmentLine line) {
        LocalDate day = day(line.scheduledAt(), line.scheduledOn());
        return day != null && !day.isAfter(company.today());
    }

    private @Nullable LocalDate day(@Nullable Instant at, @Nullable LocalDate on) {
        return on != null || at == null ? on : LocalDate.ofInstant(at, company.zone());
    }
}
