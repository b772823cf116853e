package io.fukan.hearing;

import org.jspecify.annotations.Nullable;

/**
 * Whom the answers concern.
 *
 * @param leadId the lead; null for a deal that came from none
 * @param opportunityId that deal; null where there is a lead
 * @param cycle the lead's cycle; 1 for such a deal
 */
public record Interview(@Nullable Long leadId, @Nullable Long opportunityId, int cycle) {

    public Interview {
        if ((leadId == null) == (opportunityId == null)) {
            throw new IllegalArgumentException("Answers concern a lead, or a deal without one");
        }
    }

    /** With a lead in one of its cycles. */
    public static Interview lead(Long leadId, int cycle) {
        return new Interview(leadId, null, cycle);
    }

    /** About a deal; with its lead if it came from one. */
    public static Interview deal(Long opportunityId, @Nullable Long leadId, int cycle) {
        return leadId == null ? new Interview(null, opportunityId, 1) : lead(leadId, cycle);
    }

    long root() {
        return leadId != null ? leadId : java.util.Objects.requireNonNull(opportunityId);
    }
}
