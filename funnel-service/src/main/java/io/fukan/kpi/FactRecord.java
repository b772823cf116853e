package io.fukan.kpi;

import io.fukan.quality.Quality;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One event behind a figure.
 *
 * @param measure what it counts as
 * @param sourceId the record that is the event
 * @param leadId its lead, null for a deal, call or customer without one
 * @param opportunityId its deal, where it belongs to one
 * @param occurredAt when, null where unknown
 * @param occurredOn the day on which it counts, null where unknown
 * @param quality the lead's
 * @param amount in yen, minutes or days by measure; null where this viewer may not see it
 * @param leadExternalId the lead's id in its source
 * @param opportunityExternalId the deal's id in its source
 * @param opportunityName the deal's name
 * @param accountName the company
 * @param contactName the person; null where unknown or not for this viewer
 * @param channel where the lead came from
 * @param rep whose credit it is
 */
public record FactRecord(
        Measure measure,
        long sourceId,
        @Nullable Long leadId,
        @Nullable Long opportunityId,
        @Nullable Instant occurredAt,
        @Nullable LocalDate occurredOn,
        Quality quality,
        @Nullable BigDecimal amount,
        @Nullable String leadExternalId,
        @Nullable String opportunityExternalId,
        @Nullable String opportunityName,
        @Nullable String accountName,
        @Nullable String contactName,
        @Nullable String channel,
        @Nullable String rep) {

    /** What people know it by: the company, else the deal, else the id in its source, else a number. */
    public String name() {
        return Stream.of(accountName, opportunityName, leadExternalId, opportunityExternalId)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("#" + sourceId);
    }
}
