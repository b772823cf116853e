package io.fukan.criteria;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a rule is written for, and so which fields it may read. */
public enum RulePurpose {
    /** Judges leads as they come in; reads nothing that our own work brings about. */
    QUALITY,
    /** Judges a lead when an appointment is booked. */
    APPOINTMENT,
    /** Judges a deal after the first meeting. */
    VALID_OPPORTUNITY,
    /** Gives a lead points for what it is; reads no scores, for it makes them. */
    SCORING,
    /** Chooses companies to be approached unasked. */
    TARGETING;

    /** As the API writes it: {@code valid-opportunity}. */
    public String apiName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The purpose so written; empty if there is none. */
    public static Optional<RulePurpose> ofApiName(String apiName) {
        return Arrays.stream(values())
                .filter(purpose -> purpose.apiName().equals(apiName))
                .findFirst();
    }
}
