package io.fukan.booking;

import io.fukan.account.Account;
import io.fukan.account.Accounts;
import io.fukan.appointment.Appointment;
import io.fukan.appointment.AppointmentStatus;
import io.fukan.calendar.BookingSettings;
import io.fukan.ics.IcsEvent;
import io.fukan.lead.Lead;
import io.fukan.lead.Leads;
import io.fukan.mail.MailAddress;
import io.fukan.mail.MailRecipient;
import io.fukan.organisation.User;
import io.fukan.organisation.Users;
import io.fukan.record.Moment;
import io.fukan.setting.Company;
import io.fukan.setting.SiteAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Appointments as entries of a calendar: one for the prospect, one for our own people. */
@Component
@Transactional(readOnly = true)
public class MeetingCalendar {

    private final Leads leads;
    private final Accounts accounts;
    private final Users users;
    private final MailRecipient recipients;
    private final MeetingLinks links;
    private final BookingSettings settings;
    private final Company company;
    private final SiteAddress site;
    private final MessageSource messages;
    private final Clock clock;

    MeetingCalendar(
            Leads leads,
            Accounts accounts,
            Users users,
            MailRecipient recipients,
            MeetingLinks links,
            BookingSettings settings,
            Company company,
            SiteAddress site,
            MessageSource messages,
            Clock clock) {
        this.leads = leads;
        this.accounts = accounts;
        this.users = users;
        this.recipients = recipients;
        this.links = links;
        this.settings = settings;
        this.company = company;
        this.site = site;
        this.messages = messages;
        this.clock = clock;
    }

    /** As the prospect sees it; empty where no day is fixed. */
    public Optional<IcsEvent> forProspect(Appointment appointment, Locale locale) {
        String ours = company.setting().companyName();
        return time(appointment)
                .map(time -> new IcsEvent(
                        uid(appointment),
                        appointment.sequence(),
                        time,
                        messages.getMessage("meeting.ics.prospect", new Object[] {ours}, locale),
                        links.address(appointment.id()),
                        appointment.place(),
                        links.address(appointment.id()),
                        appointment.status() == AppointmentStatus.CANCELLED,
                        visitor(appointment).flatMap(MeetingCalendar::person).orElse(null),
                        invited(appointment),
                        clock.instant()));
    }

    /** As our own people see it; empty where no day is fixed. */
    public Optional<IcsEvent> forUs(Appointment appointment, Locale locale) {
        String name = Optional.ofNullable(appointment.accountId())
                .flatMap(accounts::findById)
                .map(Account::name)
                .orElse("#" + appointment.leadId());
        return time(appointment)
                .map(time -> new IcsEvent(
                        uid(appointment),
                        appointment.sequence(),
                        time,
                        messages.getMessage("meeting.ics.own", new Object[] {name}, locale),
                        appointment.note(),
                        appointment.place(),
                        site.of("/appointments/" + appointment.id()),
                        appointment.status() == AppointmentStatus.CANCELLED,
                        null,
                        List.of(),
                        clock.instant()));
    }

    /** How long it takes, the usual time where nothing is said. */
    int minutes(Appointment appointment) {
        Integer stated = appointment.minutes();
        return stated == null ? settings.current().slotMinutes() : stated;
    }

    private String uid(Appointment appointment) {
        return "appointment-" + appointment.id() + "@" + site.host();
    }

    private Optional<IcsEvent.Time> time(Appointment appointment) {
        Moment scheduled = appointment.scheduled();
        if (scheduled == null) {
            return Optional.empty();
        }
        if (scheduled.on() != null) {
            return Optional.of(new IcsEvent.Day(scheduled.on()));
        }
        Instant from = scheduled.at();
        return Optional.of(new IcsEvent.Span(from, from.plus(Duration.ofMinutes(minutes(appointment)))));
    }

    private Optional<User> visitor(Appointment appointment) {
        return Optional.ofNullable(appointment.assignedTo()).flatMap(users::findById);
    }

    private List<IcsEvent.Person> invited(Appointment appointment) {
        Lead lead = leads.get(Objects.requireNonNull(appointment.leadId()));
        return recipients.of(lead).stream()
                .map(address -> new IcsEvent.Person(address.address(), address.name()))
                .toList();
    }

    private static Optional<IcsEvent.Person> person(User user) {
        @Nullable String email = user.email();
        return MailAddress.isMailbox(email)
                ? Optional.of(new IcsEvent.Person(Objects.requireNonNull(email), user.displayName()))
                : Optional.empty();
    }
}
