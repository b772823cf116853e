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
        Map<String, Object> attrs,
        Instant updatedAt,
        int version) {}
