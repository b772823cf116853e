package io.fukan.insight;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How each person's calls go, beside the appointments that come of them.
 *
 * @param reps by name; only those with measured calls or connects
 * @param correlations of each metric with the appointment rate per connect, over the people
 * @param conversion over all people, for comparison
 */
public record CallInsight(List<Rep> reps, List<Pair> correlations, Share conversion) {

    /** With fewer measured calls, or connects, a person's figures are shown as thin. */
    public static final int FEW = 10;

    public CallInsight {
        reps = List.copyOf(reps);
        correlations = List.copyOf(correlations);
    }

    /**
     * One person.
     *
     * @param calls measured calls in the period
     * @param values by KPI key; null where nothing was measured
     * @param appointments agreed on calls, of connects
     */
    public record Rep(String name, long calls, Map<String, @Nullable BigDecimal> values, Share appointments) {

        public boolean isThin() {
            return calls < FEW || appointments.whole() < FEW;
        }

        public @Nullable BigDecimal value(String kpi) {
            return values.get(kpi);
        }
    }

    /** A metric and how it goes together with appointments. */
    public record Pair(String kpi, Correlation correlation) {}
}
