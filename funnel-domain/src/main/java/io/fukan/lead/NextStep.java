package io.fukan.lead;

import io.fukan.record.InvalidValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What happens next with a lead, and by when (ネクストアクション・期日).
 *
 * @param action in words
 * @param on the business day by which it is due
 * @param at the moment that was agreed on that day; null: any time
 */
public record NextStep(
        String action, LocalDate on, @Nullable Instant at) {

    /** Something due on a day. */
    public static NextStep on(String action, LocalDate day) {
        return new NextStep(action, day, null);
    }

    /** Something agreed for a moment. */
    public static NextStep at(String action, Instant moment, ZoneId zone) {
        return new NextStep(action, LocalDate.ofInstant(moment, zone), moment);
    }

    /**
     * What somebody typed.
     *
     * @throws InvalidValue NEXT_ACTION_MISSING at the field that is blank
     */
    public static NextStep of(@Nullable String action, @Nullable LocalDate on, @Nullable Instant at) {
        if (action == null || action.isBlank()) {
            throw new InvalidValue("nextAction", "NEXT_ACTION_MISSING");
        }
        if (on == null) {
            throw new InvalidValue("nextActionOn", "NEXT_ACTION_DAY_MISSING");
        }
        return new NextStep(action.strip(), on, at);
    }
}
