package io.fukan.flow;

import io.fukan.quality.Quality;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 引き継ぎの流れ: the handoffs that were offered in a period - from marketing to inside sales, and to field sales - and what has
 * become of each until today. A lead that was handed over twice counts twice; one that was passed on in another period counts
 * there, so that more may leave a department than came.
 *
 * @param steps in the order of drawing
 */
public record HandoffFlow(List<Step> steps) {

    public HandoffFlow {
        steps = List.copyOf(steps);
    }

    /**
     * Handoffs that went from one place to another.
     *
     * @param share of all that left the first place; of lost deals, of all that were lost
     */
    public record Step(FlowNode from, FlowNode to, long handoffs, BigDecimal share, Map<Quality, Long> byQuality) {

        public long of(Quality quality) {
            return byQuality.getOrDefault(quality, 0L);
        }
    }

    /** The places that anything went through. */
    public List<FlowNode> nodes() {
        return steps.stream()
                .flatMap(step -> Stream.of(step.from(), step.to()))
                .distinct()
                .sorted()
                .toList();
    }

    /** Handoffs on one step; none where nothing went there. */
    public long on(FlowNode from, FlowNode to) {
        return steps.stream()
                .filter(step -> step.from() == from && step.to() == to)
                .mapToLong(Step::handoffs)
                .sum();
    }

    /** All that left a place. */
    public long from(FlowNode from) {
        return steps.stream()
                .filter(step -> step.from() == from)
                .mapToLong(Step::handoffs)
                .sum();
    }

    /** Share of a step; null where nothing went there. */
    public @Nullable BigDecimal share(FlowNode from, FlowNode to) {
        return steps.stream()
                .filter(step -> step.from() == from && step.to() == to)
                .map(Step::share)
                .findFirst()
                .orElse(null);
    }
}
