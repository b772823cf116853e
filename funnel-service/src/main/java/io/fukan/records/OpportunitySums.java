package io.fukan.records;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a whole list of deals adds up to, in yen without tax. Null: no deal of that kind has an amount, or it is not for this
 * viewer.
 *
 * @param withAmount how many deals have an amount
 * @param open of open deals
 * @param yomiA of open deals of that rank
 * @param won of deals won
 */
public record OpportunitySums(
        long withAmount,
        @Nullable BigDecimal amount,
        @Nullable BigDecimal open,
        @Nullable BigDecimal yomiA,
        @Nullable BigDecimal yomiB,
        @Nullable BigDecimal yomiC,
        @Nullable BigDecimal won) {

    static final OpportunitySums HIDDEN = new OpportunitySums(0, null, null, null, null, null, null);
}
