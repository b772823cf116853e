package io.fukan.funnel;

import io.fukan.quality.Quality;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of the handoffs to field sales of a period.
 *
 * @param answers each kind of answer with its counts
 * @param reasons why handoffs came back, the most frequent first
 */
public record HandoffFigures(List<Line> answers, List<Reason> reasons) {

    /**
     * Handoffs that were answered so.
     *
     * @param share of all that were offered; null where none was
     */
    public record Line(
            HandoffAnswer answer, long count, @Nullable BigDecimal share, Map<Quality, Long> byQuality) {

        public long part(String quality) {
            return byQuality.get(Quality.valueOf(quality));
        }
    }

    /**
     * Returns for one reason.
     *
     * @param reason name of a {@link io.fukan.handoff.RejectionReason}, or null where none was given
     * @param share of all returns; null where there was none
     */
    public record Reason(
            @Nullable String reason, long count, @Nullable BigDecimal share) {}

    /** Whether anything was handed over. */
    public boolean isEmpty() {
        return answers.stream().allMatch(line -> line.count() == 0);
    }

    static @Nullable BigDecimal share(long part, long whole) {
        return whole == 0 ? null : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), MathContext.DECIMAL64);
    }
}
