package io.fukan.ingest;

import io.fukan.opportunity.Outcome;
import io.fukan.opportunity.Phase;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A deal as it stood before the chunk.
 *
 * @param inheritedPartner its lead's, where the deal has none of its own
 * @param lastChangeAt of its phase; null where no change was ever told
 */
record StoredDeal(
        long id,
        @Nullable Long leadId,
        @Nullable Long accountId,
        @Nullable Long inheritedPartner,
        int cycle,
        Outcome outcome,
        Phase phase,
        @Nullable BigDecimal amount,
        @Nullable Instant enteredAt,
        @Nullable Instant confirmedAt,
        @Nullable Instant closedAt,
        @Nullable Instant lastChangeAt,
        @Nullable Long lastAmountId,
        int amounts) {}
