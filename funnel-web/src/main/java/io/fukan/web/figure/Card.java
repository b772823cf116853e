package io.fukan.web.figure;

import io.fukan.kpi.Direction;
import io.fukan.kpi.Figure;
import io.fukan.kpi.Kpi;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A KPI as a card.
 *
 * @param kpi which
 * @param figure this period's
 * @param previous that of the previous period, while this one runs as far as it had come then; null before it begins
 * @param pace the figure against its target and the business days gone by
 * @param line recent months
 * @param running whether the period is not over, so that the previous one's figure is that of then
 * @param general the figure of general leads, where the card counts quality leads alone; else null
 */
public record Card(
        Kpi kpi,
        Figure figure,
        @Nullable Figure previous,
        Pace pace,
        Sparkline line,
        boolean running,
        @Nullable Figure general) {

    Card beside(Figure ofGeneral) {
        return new Card(kpi, figure, previous, pace, line, running, ofGeneral);
    }

    /** What was aimed at; null: nobody said. */
    public @Nullable BigDecimal target() {
        return pace.target();
    }

    /** Whether it counts quality leads alone. */
    public boolean isOnlyQuality() {
        return general != null;
    }

    /** Whether it went the wrong way since the previous period. */
    public boolean isWorse() {
        if (figure.value() == null || previous == null || previous.value() == null) {
            return false;
        }
        int change = figure.value().compareTo(previous.value());
        return kpi.direction() == Direction.UP && change < 0 || kpi.direction() == Direction.DOWN && change > 0;
    }
}
