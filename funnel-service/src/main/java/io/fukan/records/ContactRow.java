package io.fukan.records;

import io.fukan.account.BuyingRole;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A person in a list.
 *
 * @param person as this viewer may see them
 * @param account where they work
 * @param buyingRole what they have to say when their company buys; null: unknown
 * @param keyPersonOn since when we take them for the one who counts (キーマン); null: they are not
 * @param connectedOn when we last talked with them on the telephone; null: never
 */
public record ContactRow(
        long id,
        @Nullable String externalId,
        ContactShown person,
        @Nullable Named account,
        @Nullable BuyingRole buyingRole,
        @Nullable LocalDate keyPersonOn,
        @Nullable LocalDate connectedOn,
        Map<String, Object> attrs,
        Instant updatedAt,
        int version) {}
