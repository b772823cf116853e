package io.fukan.demo;

import io.fukan.proposal.Line;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was proposed to a customer.
 *
 * @param deal its id in the files
 * @param proposal id of the activity in the files
 * @param quote likewise; null: not handed in yet
 */
record ProposedDeal(
        String deal,
        BigDecimal amount,
        Instant at,
        List<Line> lines,
        String proposal,
        @Nullable String quote) {}
