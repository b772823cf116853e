package io.fukan.records;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A company in a list.
 *
 * @param industry JSIC major A-T where known, else the source's own word
 * @param leads leads that the viewer may read
 * @param openDeals open deals that the viewer may read
 * @param customer whether it is a customer today
 */
public record AccountRow(
        long id,
        @Nullable String externalId,
        String name,
        @Nullable String corporateNumber,
        @Nullable String industry,
        @Nullable Integer employees,
        @Nullable String region,
        @Nullable String website,
        @Nullable String phone,
        long leads,
        long openDeals,
        boolean customer,
        Map<String, Object> attrs,
        Instant updatedAt,
        int version) {}
