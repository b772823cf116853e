package io.fukan.ingest;

import io.fukan.opportunity.Outcome;
import io.fukan.opportunity.Phase;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A deal as it stood before the chunk. */
record StoredDeal(
        long id,
        @Nullable Long leadId,
        @Nullable Long accountId,
        int cycle,
        Outcome outcome,
        Phase phase,
        @Nullable BigDecimal amount,
        @Nullable Instant enteredAt,
        @Nullable Instant confirmedAt,
        @Nullable Instant closedAt,
        @Nullable Long lastAmountId,
        int amounts) {}
