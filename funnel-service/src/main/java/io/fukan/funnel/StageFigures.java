package io.fukan.funnel;

import io.fukan.quality.Quality;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One stage of the funnel in one period and basis.
 *
 * @param stage which
 * @param total all leads that arrived
 * @param byQuality the same by quality
 * @param qualityRatio quality leads of all; null where nobody arrived, and where of none that did it was decided
 * @param amount yen of the arrivals' deals; zero before there are deals; null at the win where no amount was ever
 *     recorded of any
 * @param skipped leads that arrived further on without having been here
 * @param events what the stage's KPI counts of the same days: each event, and at the first stage new leads only
 * @param target what was aimed at in events, null where nobody set one
 * @param previous arrivals of {@link Funnel#previous}, and their quality ratio; in a cohort of the same age
 * @param previousYear likewise of {@link Funnel#previousYear}
 * @param recorded whether any such event was ever recorded; if not, nothing is known rather than none counted
 * @param mature whether the cohort has had the time that this stage usually takes
 */
public record StageFigures(
        Stage stage,
        Part total,
        Map<Quality, Part> byQuality,
        @Nullable BigDecimal qualityRatio,
        @Nullable BigDecimal amount,
        long skipped,
        long events,
        @Nullable BigDecimal target,
        @Nullable Comparison previous,
        @Nullable Comparison previousYear,
        boolean recorded,
        boolean mature) {

    /**
     * Arrivals and how many of the stage before they are.
     *
     * @param conversion in period basis this count over the count of the stage before (it may exceed one); in a cohort
     *     those that came from the stage before over all that were there; null at the first stage, where the stage before
     *     has none, and where this stage was never recorded
     */
    public record Part(long count, @Nullable BigDecimal conversion) {}

    /** What another period had. */
    public record Comparison(long count, @Nullable BigDecimal qualityRatio) {}

    public Part part(Quality quality) {
        return byQuality.get(quality);
    }
}
