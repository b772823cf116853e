package io.fukan.web.overview;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/**
 * Where the KGI stands against the business days gone by (標準進捗).
 *
 * @param value reached so far, yen
 * @param target for the whole period, or null
 * @param elapsed business days of the period up to today
 * @param days business days of the period
 */
public record Pace(BigDecimal value, @Nullable BigDecimal target, int elapsed, int days) {

    /** Reached of the target. */
    public @Nullable BigDecimal attainment() {
        return target == null || target.signum() == 0 ? null : value.divide(target, MathContext.DECIMAL64);
    }

    /** The share of business days gone by. */
    public BigDecimal standard() {
        return days == 0
                ? BigDecimal.ONE
                : BigDecimal.valueOf(elapsed).divide(BigDecimal.valueOf(days), MathContext.DECIMAL64);
    }

    /** Ahead of (positive) or behind the standard pace, in fractions of one. */
    public @Nullable BigDecimal lead() {
        BigDecimal attainment = attainment();
        return attainment == null ? null : attainment.subtract(standard());
    }

    public boolean isBehind() {
        BigDecimal lead = lead();
        return lead != null && lead.signum() < 0;
    }

    /** Filled part of a bar 100 wide. */
    public BigDecimal filled() {
        BigDecimal attainment = attainment();
        return attainment == null
                ? BigDecimal.ZERO
                : attainment.min(BigDecimal.ONE).movePointRight(2);
    }

    /** Place of the mark of standard pace on a bar 100 wide. */
    public BigDecimal mark() {
        return standard().movePointRight(2);
    }
}
