package io.fukan.work;

import io.fukan.account.ContactDetails;
import io.fukan.lead.Lead;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What can be entered about a lead; null or blank: unknown.
 *
 * @param person null leaves the person as they are
 * @param accountId the company; null leaves it as it is, unless it is named
 * @param company its name, where it is not told by its id
 * @param partnerId who brought it
 * @param ownerId who is responsible; null: the queue
 * @param attributes custom fields by key, as typed; those not named stay as they are
 */
public record LeadDetails(
        @Nullable ContactDetails person,
        @Nullable Long accountId,
        @Nullable String company,
        @Nullable Long channelId,
        @Nullable Long campaignId,
        @Nullable Long partnerId,
        @Nullable Long ownerId,
        @Nullable String nextAction,
        @Nullable LocalDate nextActionOn,
        Map<String, String> attributes) {

    public LeadDetails {
        attributes = Map.copyOf(attributes);
    }

    /** What is known of a lead now, with person and company left as they are: a start for changing single values. */
    public static LeadDetails of(Lead lead) {
        return new LeadDetails(
                null,
                null,
                null,
                lead.channelId(),
                lead.campaignId(),
                lead.partnerId(),
                lead.ownerId(),
                lead.nextAction(),
                lead.nextActionOn(),
                Map.of());
    }
}
