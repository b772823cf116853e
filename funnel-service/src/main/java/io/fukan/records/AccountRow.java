package io.fukan.records;

import io.fukan.account.PhoneNumber;
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
 * @param alike other companies that the viewer may read and whose name could be the same; a hint, never a proof
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
        long alike,
        Map<String, Object> attrs,
        Instant updatedAt,
        int version) {

    /** The telephone number as it is written in Japan, or as the source writes it. */
    public @Nullable String shownPhone() {
        return phone != null && phone.startsWith("+") ? new PhoneNumber(phone).national() : phone;
    }
}
