package io.fukan.mail;

import io.fukan.record.IllegalMove;
import io.fukan.record.InvalidValue;
import io.fukan.record.Saved;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The text of a mail in both languages. */
@Entity
@Table(name = "mail_template")
public class MailTemplate {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_BODY = 10_000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_id")
    @SequenceGenerator(name = "record_id", sequenceName = "record_id", allocationSize = 1)
    private @Nullable Long id;

    @Enumerated(EnumType.STRING)
    private MailPurpose purpose;

    private String name;
    private String subjectJa;
    private String bodyJa;
    private String subjectEn;
    private String bodyEn;
    private boolean active = true;

    @Version
    private int version;

    protected MailTemplate() {}

    /** A text for that purpose. */
    public MailTemplate(MailPurpose purpose, String name, Text japanese, Text english) {
        this.purpose = purpose;
        revise(name, japanese, english);
    }

    /**
     * One more text for a purpose that has as many as people like.
     *
     * @throws InvalidValue CHOICE_MISSING at {@code purpose} for one that has exactly one, or as {@link #revise}
     */
    public static MailTemplate another(MailPurpose purpose, String name, Text japanese, Text english) {
        if (purpose.isSingle()) {
            throw new InvalidValue("purpose", "CHOICE_MISSING");
        }
        return new MailTemplate(purpose, name, japanese, english);
    }

    /** Subject and body in one language. */
    public record Text(String subject, String body) {

        /** The text with values in place of placeholders; the subject stays one line, whatever they hold. */
        public Text filled(Map<Placeholder, String> values) {
            String subjectLine = Placeholder.fill(subject, values)
                    .replaceAll("\\p{Cntrl}+", " ")
                    .strip();
            String end = subjectLine.codePointCount(0, subjectLine.length()) > LONGEST_SUBJECT
                    ? subjectLine.substring(0, subjectLine.offsetByCodePoints(0, LONGEST_SUBJECT / 2)) + "…"
                    : subjectLine;
            return new Text(end, Placeholder.fill(body, values).stripLeading());
        }
    }

    /**
     * Changes name and texts.
     *
     * @throws InvalidValue at {@code name}, {@code subjectJa}, {@code bodyJa}, {@code subjectEn} or {@code bodyEn}
     */
    public final void revise(String newName, Text japanese, Text english) {
        if (newName.isBlank()) {
            throw new InvalidValue("name", "NAME_MISSING");
        }
        limit("name", newName, LONGEST_NAME);
        check("Ja", japanese);
        check("En", english);
        name = newName.strip();
        subjectJa = japanese.subject().strip();
        bodyJa = japanese.body().replace("\r\n", "\n");
        subjectEn = english.subject().strip();
        bodyEn = english.body().replace("\r\n", "\n");
    }

    /** Whether people can choose it; the only one for its purpose is always in use. */
    public void activate(boolean use) {
        active = use || purpose.isSingle();
    }

    /** @throws IllegalMove TEMPLATE_NEEDED for the only one for its purpose, which is sent by itself */
    public void requireDispensable() {
        if (purpose.isSingle()) {
            throw new IllegalMove("TEMPLATE_NEEDED", purpose);
        }
    }

    private void check(String language, Text text) {
        String subject = "subject" + language;
        String body = "body" + language;
        if (text.subject().isBlank()) {
            throw new InvalidValue(subject, "SUBJECT_MISSING");
        }
        if (text.subject().strip().codePoints().anyMatch(Character::isISOControl)) {
            throw new InvalidValue(subject, "LINE_BREAK");
        }
        if (text.body().isBlank()) {
            throw new InvalidValue(body, "NOTE_MISSING");
        }
        limit(subject, text.subject(), LONGEST_SUBJECT);
        limit(body, text.body(), LONGEST_BODY);
        Placeholder.check(subject, text.subject(), purpose.placeholders());
        Placeholder.check(body, text.body(), purpose.placeholders());
    }

    private static void limit(String field, String text, int longest) {
        if (text.length() > longest) {
            throw new InvalidValue(field, "TEXT_TOO_LONG", longest);
        }
    }

    public Long id() {
        return Saved.id(id);
    }

    public MailPurpose purpose() {
        return purpose;
    }

    public String name() {
        return name;
    }

    /** The text in that language. */
    public Text in(Locale locale) {
        return locale.getLanguage().equals("ja") ? new Text(subjectJa, bodyJa) : new Text(subjectEn, bodyEn);
    }

    public boolean isActive() {
        return active;
    }

    public int version() {
        return version;
    }
}
