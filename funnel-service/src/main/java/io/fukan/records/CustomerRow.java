package io.fukan.records;

import io.fukan.customer.CustomerStage;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A customer in a list. Days are business days; null where unknown.
 *
 * @param mrr monthly recurring revenue in yen without tax; null where unknown or not for this viewer
 * @param renewsOn the day by which the present term must be renewed
 * @param health 0 to 100 as of today; null where nothing is known of it, and for those who left
 * @param judgement what customer success thought last, 1 to 5
 * @param usage of the last 28 days, 0 to 100
 */
public record CustomerRow(
        long id,
        @Nullable String externalId,
        @Nullable Named account,
        @Nullable Long leadId,
        @Nullable Long opportunityId,
        @Nullable Named owner,
        CustomerStage stage,
        @Nullable LocalDate startedOn,
        @Nullable BigDecimal mrr,
        @Nullable LocalDate churnedOn,
        @Nullable String churnReason,
        @Nullable LocalDate onboardedOn,
        @Nullable LocalDate firstValueOn,
        @Nullable LocalDate renewsOn,
        @Nullable BigDecimal health,
        @Nullable Integer judgement,
        @Nullable BigDecimal usage,
        Map<String, Object> attrs,
        Instant updatedAt,
        int version) {}
