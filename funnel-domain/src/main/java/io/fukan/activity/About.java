package io.fukan.activity;

import io.fukan.lead.Lead;
import io.fukan.record.Moment;
import org.jspecify.annotations.Nullable;

/**
 * What an activity is about; at least one of the ids is there.
 *
 * @param leadId the lead
 * @param cycle the lead's cycle that was running
 * @param accountId the company
 * @param contactId the person
 * @param opportunityId the deal
 */
public record About(
        @Nullable Long leadId,
        int cycle,
        @Nullable Long accountId,
        @Nullable Long contactId,
        @Nullable Long opportunityId) {

    /** About a lead, in the cycle that was running at that moment. */
    public static About lead(Lead lead, Moment occurred) {
        return new About(lead.id(), lead.cycleAt(occurred), lead.accountId(), lead.contactId(), null);
    }

    /** About a deal, and the lead cycle it came from if there is one. */
    public static About deal(Long opportunityId, @Nullable Long leadId, int cycle, @Nullable Long accountId) {
        return new About(leadId, cycle, accountId, null, opportunityId);
    }
}
