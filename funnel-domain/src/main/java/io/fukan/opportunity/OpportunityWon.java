package io.fukan.opportunity;

import io.fukan.record.Stamp;
import org.jspecify.annotations.Nullable;

/**
 * A deal was won; told within the transaction that won it.
 *
 * @param opportunityId the deal
 * @param leadId the lead it came from
 * @param cycle the lead's cycle
 * @param accountId the company that is a customer now
 * @param stamp when it was won and by whom
 */
public record OpportunityWon(
        Long opportunityId,
        @Nullable Long leadId,
        int cycle,
        @Nullable Long accountId,
        Stamp stamp) {}
