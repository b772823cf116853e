package io.fukan.opportunity;

import io.fukan.record.InvalidValue;
import java.math.BigDecimal;

/** How likely something is: 0 to 1, at most three decimals. */
final class Probability {

    // numeric(4, 3)
    private static final int MOST_DECIMALS = 3;

    private Probability() {}

    /** @throws InvalidValue OUT_OF_RANGE */
    static BigDecimal require(String field, BigDecimal share) {
        if (share.signum() < 0
                || share.compareTo(BigDecimal.ONE) > 0
                || share.stripTrailingZeros().scale() > MOST_DECIMALS) {
            throw new InvalidValue(field, "OUT_OF_RANGE", 0, 1);
        }
        return share;
    }
}
