package io.fukan.kpi;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Customers at a moment, and those of twelve months before.
 *
 * @param present at the moment
 * @param priced those of them of whom we know what they pay
 * @param mrr what these pay a month, in yen
 * @param presentThen twelve months before
 * @param lostSince those of then who have left
 * @param mrrThen what those of then paid
 * @param kept what they pay by now, each at most what it paid then
 * @param net what they pay by now
 * @param margin the gross margin as set; null: it is not
 */
record CustomerSums(
        long present,
        long priced,
        BigDecimal mrr,
        long presentThen,
        long lostSince,
        BigDecimal mrrThen,
        BigDecimal kept,
        BigDecimal net,
        @Nullable BigDecimal margin) {

    static final CustomerSums NONE =
            new CustomerSums(0, 0, BigDecimal.ZERO, 0, 0, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, null);
}
