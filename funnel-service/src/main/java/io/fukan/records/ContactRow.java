package io.fukan.records;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A person in a list.
 *
 * @param person as this viewer may see them
 * @param account where they work
 */
public record ContactRow(
        long id,
        @Nullable String externalId,
        ContactShown person,
        @Nullable Named account,
        Map<String, Object> attrs,
        Instant updatedAt,
        int version) {}
