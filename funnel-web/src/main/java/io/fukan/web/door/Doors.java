package io.fukan.web.door;

import io.fukan.record.InvalidValue;
import io.fukan.web.records.Sent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** What the doors have in common. */
final class Doors {

    /** Stands for the sentence that a form has lain too long; the page words it. */
    static final String STALE = "stale";

    private Doors() {}

    /** The moment chosen on a grid of free times. */
    static Instant slot(Sent sent) {
        String text = sent.text("slot");
        try {
            if (text != null) {
                return Instant.parse(text);
            }
        } catch (DateTimeParseException notAMoment) {
            // told below, like a missing one
        }
        throw new InvalidValue("slot", "SLOT_MISSING");
    }

    /** While one looks around, what cannot be read is as if it were not there. */
    static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null || text.length() > 10 ? null : LocalDate.parse(text);
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }
}
