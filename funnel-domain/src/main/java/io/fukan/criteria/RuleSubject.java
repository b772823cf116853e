package io.fukan.criteria;

import java.util.Locale;

/**
 * What a rule is asked about. Each has a file {@code criteria/subject_*.sql} that says, as {@code m}, which lead, cycle,
 * company and deal that concerns and until when something must have been known to count.
 */
public enum RuleSubject {
    /** A lead in its current cycle, as it is now; {@code l} is the lead. */
    LEAD,
    /** A lead as it was known when the appointment {@code p} was booked. */
    BOOKING,
    /**
     * A company {@code p}, as it is now: once with each of its leads, and with each of its people that no lead is about. It is
     * meant where the rule holds for one of these.
     */
    ACCOUNT,
    /** A deal {@code o}, with the lead it came from if there is one, as it is now. */
    DEAL;

    String file() {
        return "criteria/subject_" + name().toLowerCase(Locale.ROOT) + ".sql";
    }
}
