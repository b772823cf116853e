package io.fukan.insight;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * How many of how many, with how little that may say.
 *
 * @param part of them
 * @param whole all of them
 */
public record Share(long part, long whole) {

    /** The 97.5th percentile of the normal distribution: 95 % lie between it and its negative. */
    private static final double Z = 1.959964;

    private static final int DIGITS = 6;

    /** A fraction of one; null where there is nothing to divide by. */
    public @Nullable BigDecimal value() {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), DIGITS, RoundingMode.HALF_UP);
    }

    /** Lower end of the 95 % interval; null where there is nothing to divide by. */
    public @Nullable BigDecimal low() {
        return bound(-1);
    }

    /** Upper end of the 95 % interval; null where there is nothing to divide by. */
    public @Nullable BigDecimal high() {
        return bound(1);
    }

    /**
     * Wilson's score interval: unlike the usual one it is right for few cases and for shares near 0 and 1 (E. B. Wilson,
     * Probable inference, the law of succession, and statistical inference, JASA 22, 1927).
     */
    private @Nullable BigDecimal bound(int side) {
        if (whole == 0) {
            return null;
        }
        double n = whole;
        double p = part / n;
        double square = Z * Z;
        double middle = p + square / (2 * n);
        double wide = Z * Math.sqrt(p * (1 - p) / n + square / (4 * n * n));
        double bound = (middle + side * wide) / (1 + square / n);
        return BigDecimal.valueOf(Math.min(1, Math.max(0, bound))).setScale(DIGITS, RoundingMode.HALF_UP);
    }
}
