package io.fukan.export;

import io.fukan.kpi.Unit;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number that a file shows in its unit while it stays a number: exact, a percentage as a fraction of one.
 *
 * @param unit how a spreadsheet shows it
 */
public record Quantity(BigDecimal value, Unit unit) {

    /** The cell of a number that may be missing; a blank one then. */
    public static @Nullable Quantity of(@Nullable BigDecimal value, Unit unit) {
        return value == null ? null : new Quantity(value, unit);
    }

    /** The cell of a count. */
    public static Quantity of(long count) {
        return new Quantity(BigDecimal.valueOf(count), Unit.COUNT);
    }
}
