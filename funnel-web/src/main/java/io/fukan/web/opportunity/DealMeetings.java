package io.fukan.web.opportunity;

import io.fukan.access.LeadRights;
import io.fukan.access.Viewer;
import io.fukan.appointment.Appointment;
import io.fukan.appointment.AppointmentStatus;
import io.fukan.appointment.Appointments;
import io.fukan.opportunity.Opportunity;
import io.fukan.organisation.User;
import io.fukan.organisation.Users;
import io.fukan.record.Moment;
import io.fukan.setting.Company;
import io.fukan.work.Meetings;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The meetings that inside sales or the prospect booked, as the page of their deal shows them. */
@Component
class DealMeetings {

    private static final Comparator<@Nullable Moment> BY_TIME =
            Comparator.nullsLast(Comparator.comparing((Moment moment) -> moment.at()));

    private final Appointments appointments;
    private final Meetings meetings;
    private final LeadRights rights;
    private final Users users;
    private final Company company;

    DealMeetings(Appointments appointments, Meetings meetings, LeadRights rights, Users users, Company company) {
        this.appointments = appointments;
        this.meetings = meetings;
        this.rights = rights;
        this.users = users;
        this.company = company;
    }

    /**
     * A meeting.
     *
     * @param when null: still to be agreed
     * @param visitor who goes; null: nobody yet
     * @param due whether its day has come
     * @param toSettle whether the viewer may say what became of it, which nobody has yet
     */
    record Meeting(
            long id,
            @Nullable Moment when,
            AppointmentStatus status,
            @Nullable String visitor,
            @Nullable String place,
            boolean due,
            boolean toSettle) {}

    /** In order of time, those called off left out; none where the viewer may not read the lead. */
    List<Meeting> of(Opportunity deal, Viewer viewer) {
        Long lead = deal.leadId();
        if (lead == null || !rights.mayRead(viewer, lead)) {
            return List.of();
        }
        return appointments.withLead(lead).stream()
                .filter(found -> found.cycle() == deal.cycle() && found.status() != AppointmentStatus.CANCELLED)
                .sorted(Comparator.comparing(Appointment::scheduled, BY_TIME))
                .map(found -> new Meeting(
                        found.id(),
                        found.scheduled(),
                        found.status(),
                        name(found.assignedTo()),
                        found.place(),
                        isDue(found.scheduled()),
                        found.status() == AppointmentStatus.SCHEDULED && meetings.maySettle(found, viewer)))
                .toList();
    }

    /** Whether it is one of the deal. */
    boolean isOf(Opportunity deal, long appointment) {
        return appointments
                .findById(appointment)
                .filter(found -> Objects.equals(found.leadId(), deal.leadId()) && found.cycle() == deal.cycle())
                .isPresent();
    }

    private boolean isDue(@Nullable Moment when) {
        return when != null && !when.day(company.zone()).isAfter(company.today());
    }

    private @Nullable String name(@Nullable Long user) {
        return user == null ? null : users.findById(user).map(User::displayName).orElse(null);
    }
}
