package io.fukan.work;

import io.fukan.opportunity.Source;
import io.fukan.opportunity.YomiRank;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What can be entered about a deal; null: unknown.
 *
 * @param partnerId whom this very deal came through; null: its lead's partner, if that has one
 * @param amount in yen without tax; null leaves it as it is
 * @param attributes custom fields by key, as typed; those not named stay as they are
 */
public record DealDetails(
        @Nullable String name,
        @Nullable String product,
        Source source,
        @Nullable Long partnerId,
        @Nullable Long ownerId,
        @Nullable BigDecimal amount,
        @Nullable YomiRank yomi,
        @Nullable LocalDate expectedCloseOn,
        @Nullable String nextAction,
        @Nullable LocalDate nextActionOn,
        Map<String, String> attributes) {

    public DealDetails {
        attributes = Map.copyOf(attributes);
    }
}
