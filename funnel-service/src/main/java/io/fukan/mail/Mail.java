package io.fukan.mail;

import io.fukan.record.InvalidValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail in plain text.
 *
 * @param to who gets it
 * @param replyTo whom an answer reaches; null: the sender of all our mail
 * @param subject one line
 * @param text what it says
 * @param attachments files that go with it
 */
public record Mail(
        MailAddress to, @Nullable MailAddress replyTo, String subject, String text, List<Attachment> attachments) {

    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_TEXT = 20_000;

    /**
     * @throws InvalidValue LINE_BREAK at {@code subject} where it would go on as another header; SUBJECT_MISSING,
     *     TEXT_TOO_LONG
     */
    public Mail {
        attachments = List.copyOf(attachments);
        if (subject.isBlank()) {
            throw new InvalidValue("subject", "SUBJECT_MISSING");
        }
        if (subject.codePoints().anyMatch(Character::isISOControl)) {
            throw new InvalidValue("subject", "LINE_BREAK");
        }
        if (subject.length() > LONGEST_SUBJECT) {
            throw new InvalidValue("subject", "TEXT_TOO_LONG", LONGEST_SUBJECT);
        }
        if (text.length() > LONGEST_TEXT) {
            throw new InvalidValue("body", "TEXT_TOO_LONG", LONGEST_TEXT);
        }
    }

    /** A mail without files. */
    public Mail(MailAddress to, @Nullable MailAddress replyTo, String subject, String text) {
        this(to, replyTo, subject, text, List.of());
    }

    /**
     * A text file.
     *
     * @param type its media type with all parameters but the charset, which is UTF-8
     */
    public record Attachment(String fileName, String type, String content) {}
}
