package io.fukan.mail;

import io.fukan.record.Labelled;
import java.util.EnumSet;
import java.util.Set;

/** What a text is for, and what it may mention. */
public enum MailPurpose implements Labelled {
    /** Chosen by a person and sent from a lead or deal. */
    FREE(EnumSet.of(
            Placeholder.OUR_COMPANY, Placeholder.COMPANY, Placeholder.PERSON, Placeholder.REP, Placeholder.REP_EMAIL)),
    APPOINTMENT_CONFIRMED(EnumSet.allOf(Placeholder.class)),
    APPOINTMENT_MOVED(EnumSet.allOf(Placeholder.class)),
    APPOINTMENT_CANCELLED(EnumSet.allOf(Placeholder.class)),
    APPOINTMENT_REMINDER(EnumSet.allOf(Placeholder.class)),
    /** Sent to whoever inquires through a form. */
    INQUIRY_ANSWER(EnumSet.of(Placeholder.OUR_COMPANY, Placeholder.COMPANY, Placeholder.PERSON));

    private final Set<Placeholder> placeholders;

    MailPurpose(Set<Placeholder> placeholders) {
        this.placeholders = placeholders;
    }

    /** What a text for this may mention. */
    public Set<Placeholder> placeholders() {
        return Set.copyOf(placeholders);
    }

    /** Whether there is exactly one text for it, sent by itself. */
    public boolean isSingle() {
        return name().startsWith("APPOINTMENT");
    }

    @Override
    public String messagePrefix() {
        return "mailPurpose";
    }
}
