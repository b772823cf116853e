package io.fukan.mail;

import io.fukan.outbox.Outbox;
import io.fukan.outbox.Outgoing;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Has mails sent, through the outbox and within the caller's transaction. */
@Service
public class Mails {

    /** How the occasions of mails begin that somebody wrote. */
    private static final String LETTER = "letter:";

    static final JsonMapper JSON = new JsonMapper();

    private final Outbox outbox;
    private final Clock clock;

    Mails(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Why a mail is sent, and when it makes sense.
     *
     * @param occasion of which there is one mail, however often it is told
     * @param leadId the lead it concerns; null: none
     * @param by who caused it; null: the system or a stranger
     * @param due not to be sent before; null: now
     * @param usefulUntil not to be sent after; null: however late
     */
    public record Cause(
            String occasion,
            @Nullable Long leadId,
            @Nullable Long by,
            @Nullable Instant due,
            @Nullable Instant usefulUntil) {

        /** Something to be told now, and still of use whenever it gets through. */
        public static Cause of(String occasion, @Nullable Long leadId, @Nullable Long by) {
            return new Cause(occasion, leadId, by, null, null);
        }

        /** Somebody wrote it: it is kept as that activity. */
        public static Cause letter(Long activityId, Long leadId, Long by) {
            return of(LETTER + activityId, leadId, by);
        }

        /** The same, but never sent after that moment. */
        public Cause until(Instant moment) {
            return new Cause(occasion, leadId, by, due, moment);
        }

        /** The same, but not sent before that moment. */
        public Cause notBefore(Instant moment) {
            return new Cause(occasion, leadId, by, moment, usefulUntil);
        }
    }

    /**
     * Has a mail sent.
     *
     * @return false when there is a mail for that occasion already, in which case nothing happens
     */
    public boolean send(Mail mail, Cause cause) {
        return outbox.queue(new Outgoing(
                MailDelivery.CHANNEL,
                cause.occasion(),
                mail.to().address(),
                mail.subject(),
                JSON.writeValueAsString(mail),
                cause.leadId(),
                cause.by(),
                cause.due() == null ? clock.instant() : cause.due(),
                cause.usefulUntil()));
    }

    /** Takes back the mails of all occasions that begin so, as far as they have not left. */
    public int drop(String occasions) {
        return outbox.drop(occasions, null);
    }

    /** Takes back what people wrote to that address, as far as it has not left. */
    public int dropLetters(MailAddress to) {
        return outbox.drop(LETTER, to.address());
    }
}
