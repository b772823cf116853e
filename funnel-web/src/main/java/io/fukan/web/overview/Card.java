package io.fukan.web.overview;

import io.fukan.kpi.Direction;
import io.fukan.kpi.Figure;
import io.fukan.kpi.Kpi;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A KPI above the funnel.
 *
 * @param kpi which; for a figure of quality leads alone see onlyQuality
 * @param figure this period's
 * @param previous that of the previous period, while this one runs as far as it had come then; null before it begins
 * @param target what was aimed at, or null
 * @param line recent months
 * @param onlyQuality whether it counts quality leads alone, beside general ones
 * @param general the figure of general leads, where onlyQuality
 */
public record Card(
        Kpi kpi,
        Figure figure,
        @Nullable Figure previous,
        @Nullable BigDecimal target,
        Sparkline line,
        boolean onlyQuality,
        @Nullable Figure general) {

    /** Whether it went the wrong way since the previous period. */
    public boolean isWorse() {
        if (figure.value() == null || previous == null || previous.value() == null) {
            return false;
        }
        int change = figure.value().compareTo(previous.value());
        return kpi.direction() == Direction.UP && change < 0 || kpi.direction() == Direction.DOWN && change > 0;
    }
}
