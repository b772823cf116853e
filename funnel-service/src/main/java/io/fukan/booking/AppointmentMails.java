package io.fukan.booking;

import io.fukan.appointment.Appointment;
import io.fukan.appointment.AppointmentChange;
import io.fukan.appointment.AppointmentChanged;
import io.fukan.appointment.AppointmentStatus;
import io.fukan.appointment.Appointments;
import io.fukan.calendar.BookingSettings;
import io.fukan.ics.IcsEvent;
import io.fukan.ics.IcsFile;
import io.fukan.lead.Lead;
import io.fukan.lead.Leads;
import io.fukan.mail.Mail;
import io.fukan.mail.MailAddress;
import io.fukan.mail.MailPurpose;
import io.fukan.mail.MailRecipient;
import io.fukan.mail.MailTemplate;
import io.fukan.mail.MailTemplates;
import io.fukan.mail.Mails;
import io.fukan.mail.Placeholder;
import io.fukan.organisation.User;
import io.fukan.organisation.Users;
import io.fukan.record.Moment;
import io.fukan.setting.Company;
import io.fukan.time.DateWords;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Mails to the prospect about a meeting: confirmed, moved, called off, and a reminder before it. The reminder follows the
 * meeting wherever it moves, and is taken back when it is called off.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class AppointmentMails {

    private final Appointments appointments;
    private final Leads leads;
    private final Users users;
    private final MailTemplates templates;
    private final MailRecipient recipients;
    private final Mails mails;
    private final MeetingCalendar calendar;
    private final MeetingLinks links;
    private final BookingSettings settings;
    private final Company company;
    private final MessageSource messages;
    private final Clock clock;

    AppointmentMails(
            Appointments appointments,
            Leads leads,
            Users users,
            MailTemplates templates,
            MailRecipient recipients,
            Mails mails,
            MeetingCalendar calendar,
            MeetingLinks links,
            BookingSettings settings,
            Company company,
            MessageSource messages,
            Clock clock) {
        this.appointments = appointments;
        this.leads = leads;
        this.users = users;
        this.templates = templates;
        this.recipients = recipients;
        this.mails = mails;
        this.calendar = calendar;
        this.links = links;
        this.settings = settings;
        this.company = company;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Confirms a meeting to the prospect, who gets mails about it from now on.
     *
     * @return false when no mail reaches them, or no moment is fixed
     */
    public boolean confirm(Appointment appointment, Locale language, @Nullable Long by) {
        Lead lead = leads.get(Objects.requireNonNull(appointment.leadId()));
        Moment scheduled = appointment.scheduled();
        if (recipients.of(lead).isEmpty() || scheduled == null || scheduled.on() != null) {
            return false;
        }
        appointment.tellByMail(language);
        send(appointment, MailPurpose.APPOINTMENT_CONFIRMED, "confirmed", by);
        remind(appointment);
        return true;
    }

    @EventListener
    void changed(AppointmentChanged event) {
        Appointment appointment = appointments.get(event.appointmentId());
        if (appointment.mailsIn().isEmpty() || event.what() == AppointmentChange.What.BOOKED) {
            return;
        }
        mails.drop(occasion(appointment, "reminder:"));
        switch (event.what()) {
            case MOVED -> {
                send(appointment, MailPurpose.APPOINTMENT_MOVED, "moved:" + appointment.sequence(), event.by());
                remind(appointment);
            }
            case CANCELLED -> send(appointment, MailPurpose.APPOINTMENT_CANCELLED, "cancelled", event.by());
            case ASSIGNED -> remind(appointment);
            case BOOKED, HELD, MISSED -> {}
        }
    }

    private void remind(Appointment appointment) {
        Instant start = Objects.requireNonNull(appointment.scheduled()).at();
        Instant due = start.minus(settings.current().reminder());
        if (appointment.status() == AppointmentStatus.SCHEDULED && due.isAfter(clock.instant())) {
            Mails.Cause cause = Mails.Cause.of(
                            occasion(appointment, "reminder:" + appointment.sequence()), appointment.leadId(), null)
                    .notBefore(due)
                    .until(start);
            mail(appointment, MailPurpose.APPOINTMENT_REMINDER).ifPresent(mail -> mails.send(mail, cause));
        }
    }

    private void send(Appointment appointment, MailPurpose purpose, String what, @Nullable Long by) {
        Instant end = Objects.requireNonNull(appointment.scheduled())
                .at()
                .plus(Duration.ofMinutes(calendar.minutes(appointment)));
        if (end.isAfter(clock.instant())) {
            Mails.Cause cause = Mails.Cause.of(occasion(appointment, what), appointment.leadId(), by)
                    .until(end);
            mail(appointment, purpose).ifPresent(mail -> mails.send(mail, cause));
        }
    }

    private Optional<Mail> mail(Appointment appointment, MailPurpose purpose) {
        Lead lead = leads.get(Objects.requireNonNull(appointment.leadId()));
        Locale locale = appointment.mailsIn().orElse(Locale.JAPANESE);
        User visitor = Optional.ofNullable(appointment.assignedTo())
                .flatMap(users::findById)
                .orElse(null);
        Optional<MailTemplate> template = templates.findFirstByPurposeOrderById(purpose);
        Optional<MailAddress> to = recipients.of(lead);
        if (template.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        MailTemplate.Text text = template.get().in(locale).filled(values(appointment, lead, visitor, locale));
        return Optional.of(new Mail(
                to.get(), replyTo(visitor), text.subject(), text.body(), attached(appointment, purpose, locale)));
    }

    private Map<Placeholder, String> values(Appointment appointment, Lead lead, @Nullable User visitor, Locale locale) {
        Map<Placeholder, String> values = recipients.values(lead, visitor, locale);
        Instant start = Objects.requireNonNull(appointment.scheduled()).at();
        values.put(Placeholder.WHEN, new DateWords(locale, company.zone()).moment(start));
        values.put(Placeholder.MINUTES, Integer.toString(calendar.minutes(appointment)));
        values.put(
                Placeholder.PLACE,
                appointment.place() == null
                        ? messages.getMessage("mail.place.later", null, locale)
                        : appointment.place());
        values.put(Placeholder.LINK, links.address(appointment.id()));
        return values;
    }

    private List<Mail.Attachment> attached(Appointment appointment, MailPurpose purpose, Locale locale) {
        if (purpose == MailPurpose.APPOINTMENT_REMINDER) {
            return List.of();
        }
        return calendar.forProspect(appointment, locale).stream()
                .map(event -> attached(event, purpose))
                .toList();
    }

    /** An invitation comes from somebody; without them it is only an entry. */
    private static Mail.Attachment attached(IcsEvent event, MailPurpose purpose) {
        if (event.organizer() == null) {
            return new Mail.Attachment("meeting.ics", IcsFile.MEDIA_TYPE, IcsFile.entry(event));
        }
        IcsFile.Method method =
                purpose == MailPurpose.APPOINTMENT_CANCELLED ? IcsFile.Method.CANCEL : IcsFile.Method.REQUEST;
        return new Mail.Attachment("invite.ics", method.mediaType(), IcsFile.message(method, event));
    }

    private static @Nullable MailAddress replyTo(@Nullable User visitor) {
        return visitor != null && MailAddress.isMailbox(visitor.email())
                ? new MailAddress(Objects.requireNonNull(visitor.email()), visitor.displayName())
                : null;
    }

    private static String occasion(Appointment appointment, String what) {
        return "appointment:%d:%s".formatted(appointment.id(), what);
    }
}
