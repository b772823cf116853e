package io.fukan.web.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/**
 * Where a KPI stands against its target and the business days gone by (標準進捗).
 *
 * @param value reached so far; null: no data
 * @param target for the whole period, or null
 * @param elapsed business days of the period up to today; of a rate, which holds on every day, 1
 * @param days business days of the period; of a rate 1
 * @param limit whether less is better, so that the target is not to be reached but not to be passed
 */
public record Pace(@Nullable BigDecimal value, @Nullable BigDecimal target, int elapsed, int days, boolean limit) {

    /** Reached of the target; null also where less is better: twice the churn aimed at is no 200 % of anything. */
    public @Nullable BigDecimal attainment() {
        return limit || value == null || target == null || target.signum() == 0
                ? null
                : value.divide(target, MathContext.DECIMAL64);
    }

    /** The share of business days gone by. */
    public BigDecimal standard() {
        return days == 0
                ? BigDecimal.ONE
                : BigDecimal.valueOf(elapsed).divide(BigDecimal.valueOf(days), MathContext.DECIMAL64);
    }

    /** Whether it stands above a target that it is not to pass; false where there is nothing to compare. */
    public boolean isPassed() {
        return limit && value != null && target != null && value.compareTo(target) > 0;
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
