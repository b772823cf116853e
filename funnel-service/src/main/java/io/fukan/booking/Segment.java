package io.fukan.booking;

import io.fukan.account.SizeBand;
import org.jspecify.annotations.Nullable;

/**
 * The kind of company a lead belongs to, as far as it is known. Nothing about a person is part of it.
 *
 * @param industry as the company states it; null: unknown
 * @param size null: unknown
 */
public record Segment(@Nullable String industry, @Nullable SizeBand size) {

    boolean isUnknown() {
        return industry == null && size == null;
    }
}
