package io.fukan.web.insight;

import io.fukan.insight.HourMap;
import io.fukan.insight.HourMap.Event;
import io.fukan.insight.Share;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;

/**
 * A weekday of the heat map.
 *
 * @param cells by hour
 */
public record Heat(DayOfWeek weekday, List<Tone> cells) {

    private static final int DEEPEST = 5;

    /**
     * An hour of it.
     *
     * @param level how deep its colour is, 0 to 5: its share against the best one that is not by chance; thin ones have none
     */
    public record Tone(HourMap.Cell cell, Share share, int level) {}

    static List<Heat> of(HourMap map, Event event) {
        BigDecimal most = map.cells().stream()
                .filter(cell -> !cell.isThin())
                .map(cell -> value(cell.share(event)))
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
        return Arrays.stream(DayOfWeek.values())
                .map(weekday -> new Heat(
                        weekday,
                        map.cells().stream()
                                .filter(cell -> cell.weekday() == weekday)
                                .map(cell -> new Tone(cell, cell.share(event), level(cell, event, most)))
                                .toList()))
                .toList();
    }

    private static int level(HourMap.Cell cell, Event event, BigDecimal most) {
        return cell.isThin() || most.signum() == 0
                ? 0
                : value(cell.share(event))
                        .multiply(BigDecimal.valueOf(DEEPEST))
                        .divide(most, 0, RoundingMode.CEILING)
                        .intValue();
    }

    private static BigDecimal value(Share share) {
        BigDecimal value = share.value();
        return value == null ? BigDecimal.ZERO : value;
    }
}
