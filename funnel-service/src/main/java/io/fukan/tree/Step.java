package io.fukan.tree;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/**
 * A count on the way to the goal.
 *
 * @param kpi key of the KPI that counts it
 * @param actual what was counted so far
 * @param target for the whole period; null: none is set
 */
public record Step(String kpi, BigDecimal actual, @Nullable BigDecimal target) {

    /** Whether there is something to measure it by. */
    public boolean isAimed() {
        return target != null && target.signum() > 0;
    }

    /** Reached of the target; null: there is none. */
    public @Nullable BigDecimal attainment() {
        return target == null || target.signum() == 0 ? null : actual.divide(target, MathContext.DECIMAL64);
    }
}
