package io.fukan.mail;

import io.fukan.database.Sql;
import io.fukan.lead.Lead;
import io.fukan.lead.Leads;
import io.fukan.record.InvalidValue;
import io.fukan.record.Moment;
import io.fukan.record.RecordsTouched;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes what a system that sends mails tells of one: it is kept with the lead whose person got the mail. What people have
 * written to somebody who unsubscribes and has not left is taken back.
 */
@Service
@Transactional
public class MailNews {

    /** The Message-ID of a mail of ours: its place in the outbox, and when it was put there. */
    private static final Pattern OURS = Pattern.compile("<?([0-9]{1,18})\\.([0-9]{1,18})@[^>]*>?");

    private static final int LONGEST = 500;

    private final Leads leads;
    private final MailRecipient recipients;
    private final Mails mails;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MailNews(
            Leads leads,
            MailRecipient recipients,
            Mails mails,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.leads = leads;
        this.recipients = recipients;
        this.mails = mails;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What is told. The mail is named by its id, or is the last one to the address.
     *
     * @param messageId the system's own id of the mail, or the Message-ID of one that we sent
     * @param address of the person who got it
     * @param subject null: not told
     * @param sentAt null: not told, so not after the event
     */
    public record Told(
            MailEvent event,
            Instant at,
            @Nullable String messageId,
            @Nullable String address,
            @Nullable String subject,
            @Nullable Instant sentAt) {}

    private record Sent(Long lead, @Nullable String subject, Instant at) {}

    /**
     * @return whether it is kept; not where nobody we know as the person of a lead got the mail
     * @throws InvalidValue at what can never be right
     */
    public boolean take(Told told) {
        checkTimes(told);
        String id = line("messageId", told.messageId());
        String address = line("email", told.address());
        String subject = line("subject", told.subject());
        if (id == null && address == null) {
            throw new InvalidValue("messageId", "REQUIRED");
        }
        Optional<Sent> ours = id == null ? Optional.empty() : ours(id);
        Optional<Long> lead = byMessage(id)
                .or(() -> ours.map(Sent::lead))
                .or(() -> address == null ? Optional.empty() : byAddress(address));
        if (lead.isEmpty()) {
            return false;
        }
        // Locked, so that of two events of one mail that is new to us the second finds what the first one kept.
        Lead about = leads.lockById(lead.get()).orElseThrow();
        Instant sent =
                told.sentAt() != null ? told.sentAt() : ours.map(Sent::at).orElse(told.at());
        String title = subject != null ? subject : ours.map(Sent::subject).orElse(null);
        learn(mail(about, id, title, sent, told), told);
        if (told.event() == MailEvent.UNSUBSCRIBED) {
            recipients.of(about).ifPresent(mails::dropLetters);
        }
        events.publishEvent(new RecordsTouched(List.of(about.id())));
        return true;
    }

    private void checkTimes(Told told) {
        if (told.at().isAfter(clock.instant())) {
            throw new InvalidValue("occurredAt", "OCCURRED_IN_FUTURE");
        }
        if (told.sentAt() != null && told.sentAt().isAfter(told.at())) {
            throw new InvalidValue("sentAt", "OCCURRED_IN_FUTURE");
        }
    }

    private Long mail(Lead about, @Nullable String id, @Nullable String subject, Instant sent, Told told) {
        Optional<Long> known = id == null
                ? jdbc.sql(Sql.of("mail/latest-of-lead.sql"))
                        .param("lead", about.id())
                        .param("at", utc(told.at()))
                        .query(Long.class)
                        .optional()
                : jdbc.sql("select id from mail_message where external_id = ?")
                        .param(id)
                        .query(Long.class)
                        .optional();
        return known.orElseGet(() -> jdbc.sql(Sql.of("mail/keep.sql"))
                .param("id", id)
                .param("lead", about.id())
                .param("cycle", about.cycleAt(Moment.at(sent)))
                .param("subject", subject)
                .param("sent", utc(sent))
                .param("now", utc(clock.instant()))
                .query(Long.class)
                .single());
    }

    private void learn(Long mail, Told told) {
        jdbc.sql(Sql.of("mail/learn.sql"))
                .param("mail", mail)
                .param("event", told.event().name())
                .param("at", utc(told.at()))
                .update();
    }

    private Optional<Long> byMessage(@Nullable String id) {
        return id == null
                ? Optional.empty()
                : jdbc.sql("select lead_id from mail_message where external_id = ? and lead_id is not null")
                        .param(id)
                        .query(Long.class)
                        .optional();
    }

    private Optional<Sent> ours(String id) {
        Matcher matcher = OURS.matcher(id);
        return matcher.matches()
                ? jdbc.sql(Sql.of("mail/sent-by-us.sql"))
                        .param("message", Long.parseLong(matcher.group(1)))
                        .param("millis", Long.parseLong(matcher.group(2)))
                        .query((row, at) -> new Sent(
                                row.getLong("lead_id"),
                                row.getString("title"),
                                row.getObject("sent_at", OffsetDateTime.class).toInstant()))
                        .optional()
                : Optional.empty();
    }

    private Optional<Long> byAddress(String address) {
        return jdbc.sql(Sql.of("mail/lead-of-address.sql"))
                .param("address", address)
                .query(Long.class)
                .optional();
    }

    private static @Nullable String line(String field, @Nullable String told) {
        if (told == null || told.isBlank()) {
            return null;
        }
        String line = told.strip();
        if (line.length() > LONGEST) {
            throw new InvalidValue(field, "TEXT_TOO_LONG", LONGEST);
        }
        if (line.codePoints().anyMatch(Character::isISOControl)) {
            throw new InvalidValue(field, "LINE_BREAK");
        }
        return line;
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
