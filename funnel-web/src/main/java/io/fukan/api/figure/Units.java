package io.fukan.api.figure;

import io.fukan.kpi.Unit;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How the API writes units and figures. */
final class Units {

    private Units() {}

    static String name(Unit unit) {
        return switch (unit) {
            case COUNT -> "count";
            case PERCENT -> "%";
            case YEN -> "JPY";
            case DAYS -> "days";
            case MONTHS -> "months";
            case MINUTES -> "min";
            case CHARACTERS_PER_MINUTE -> "chars/min";
            case SEMITONES -> "semitones";
            case TIMES -> "x";
            case POINTS -> "points";
            case PER_HOUR -> "per hour";
        };
    }

    /** Without the zeros that the database's columns put behind it: 2360, not 2360.0000. */
    static @Nullable BigDecimal number(@Nullable BigDecimal value) {
        if (value == null || value.signum() == 0) {
            return value == null ? null : BigDecimal.ZERO;
        }
        BigDecimal plain = value.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
