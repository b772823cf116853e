package io.fukan.flow;

import io.fukan.record.Labelled;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 滞留: what stands in one stage today, and for how many days.
 *
 * @param place the stage of a lead or phase of a deal
 * @param standing all that stand there
 * @param median days; null where of none it is known since when it does
 * @param p90 days that nine in ten have not exceeded; likewise
 * @param usual days within which three in four left that stage in the last year; null: too few left it to say
 * @param stays how many left it
 * @param overUsual those that have stood longer
 */
public record StageAge(
        Labelled place,
        long standing,
        @Nullable BigDecimal median,
        @Nullable BigDecimal p90,
        @Nullable BigDecimal usual,
        long stays,
        long overUsual,
        Map<AgeBand, Long> byBand) {

    public StageAge {
        byBand = Map.copyOf(byBand);
    }

    public long of(AgeBand band) {
        return byBand.getOrDefault(band, 0L);
    }
}
