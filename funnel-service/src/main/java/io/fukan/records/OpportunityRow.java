package io.fukan.records;

import io.fukan.opportunity.Outcome;
import io.fukan.opportunity.Phase;
import io.fukan.opportunity.Source;
import io.fukan.opportunity.YomiRank;
import io.fukan.quality.Quality;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A deal in a list. Days are business days; null where unknown.
 *
 * @param name as entered; null: it is called by its company
 * @param phaseName what the company calls its phase, in the viewer's language
 * @param amount in yen without tax; null where unknown or not for this viewer
 * @param enteredOn when field sales took it up
 * @param confirmedOn when it became an opportunity (商談化)
 * @param partner whom it came through: its own, else its lead's
 * @param ownPartner the one told of this very deal
 * @param setter the inside-sales person who booked it
 */
public record OpportunityRow(
        long id,
        @Nullable String externalId,
        @Nullable String name,
        @Nullable Long leadId,
        @Nullable String leadExternalId,
        @Nullable ContactShown contact,
        @Nullable Named account,
        @Nullable String product,
        Source source,
        Phase phase,
        String phaseName,
        @Nullable YomiRank yomi,
        Outcome outcome,
        @Nullable BigDecimal amount,
        @Nullable Instant enteredAt,
        @Nullable LocalDate enteredOn,
        @Nullable Instant confirmedAt,
        @Nullable LocalDate confirmedOn,
        @Nullable Instant closedAt,
        @Nullable LocalDate closedOn,
        @Nullable LocalDate expectedCloseOn,
        @Nullable LocalDate resumeOn,
        @Nullable String lostReason,
        @Nullable String nextAction,
        @Nullable LocalDate nextActionOn,
        @Nullable Named channel,
        @Nullable Named partner,
        @Nullable Named ownPartner,
        @Nullable Named owner,
        @Nullable Named setter,
        Quality quality,
        Map<String, Object> attrs,
        Instant updatedAt,
        int version) {}
