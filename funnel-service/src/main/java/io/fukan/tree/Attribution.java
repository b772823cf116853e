package io.fukan.tree;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says of each branch how much of the goal it lacks, in yen.
 *
 * <p>Let T be the goal of the period, s the share of its business days gone by, A what was won so far, and n<sub>i</sub> and
 * t<sub>i</sub> the count of step i and its target, the steps going down the funnel. One of step i is worth T ÷ t<sub>i</sub>: so
 * much of the goal hangs on it if all that follows goes as planned. What has reached step i is worth
 * W<sub>i</sub> = n<sub>i</sub> × T ÷ t<sub>i</sub>. Then
 *
 * <ul>
 *   <li>a count lacks T × s − W<sub>i</sub>,
 *   <li>the rate between two counts lacks W<sub>i−1</sub> − W<sub>i</sub>: what came in, less what went on,
 *   <li>the size of deals lacks W<sub>last</sub> − A,
 *   <li>a person lacks (target × s − count) × T ÷ t<sub>i</sub>.
 * </ul>
 *
 * <p>So what a count lacks is what the count before it lacks and the rate between them, and the first count, all rates and the
 * size of deals add up to exactly what is missing to the pace, T × s − A. Less than nothing is a lead. A step without a target is
 * passed over: its part falls to the rate from the step before it to the one after it.
 */
public final class Attribution {

    private final BigDecimal goal;
    private final BigDecimal due;
    private final BigDecimal won;
    private final List<Step> steps;
    private final BigDecimal elapsed;

    /**
     * The attribution of one goal.
     *
     * @param goal of the whole period, in yen, above zero
     * @param elapsed share of the period's business days gone by
     * @param steps down the funnel; those without a target are passed over
     */
    public Attribution(BigDecimal goal, BigDecimal elapsed, BigDecimal won, List<Step> steps) {
        this.goal = goal;
        this.elapsed = elapsed;
        this.due = goal.multiply(elapsed);
        this.won = won;
        this.steps = steps.stream().filter(Step::isAimed).toList();
    }

    /** What should be won by now. */
    public BigDecimal due() {
        return yen(due);
    }

    /** What is missing to the pace altogether. */
    public BigDecimal whole() {
        return yen(due.subtract(won));
    }

    /** What a count lacks, with all that comes before it; null: it has no target. */
    public @Nullable BigDecimal of(String kpi) {
        return step(kpi).map(step -> yen(due.subtract(worth(step)))).orElse(null);
    }

    /** What the rate lacks that leads to a count from the aimed one before it; null: one of them has no target. */
    public @Nullable BigDecimal ofRateTo(String kpi) {
        Optional<Step> before = before(kpi);
        return before.isEmpty()
                ? null
                : step(kpi)
                        .map(step -> yen(worth(before.get()).subtract(worth(step))))
                        .orElse(null);
    }

    /** The nearest count up the funnel that has a target. */
    public Optional<Step> before(String kpi) {
        List<String> keys = steps.stream().map(Step::kpi).toList();
        int at = keys.indexOf(kpi);
        return at < 1 ? Optional.empty() : Optional.of(steps.get(at - 1));
    }

    /** What the size of deals lacks; null: the last count has no target. */
    public @Nullable BigDecimal ofSize(String last) {
        return step(last).map(step -> yen(worth(step).subtract(won))).orElse(null);
    }

    /**
     * What one person or team lacks of a count.
     *
     * @param own their count, with their target for the whole period
     * @return null: they have no target, or the count has none
     */
    public @Nullable BigDecimal ofOne(String kpi, Step own) {
        if (own.target() == null) {
            return null;
        }
        BigDecimal missing = own.target().multiply(elapsed).subtract(own.actual());
        return step(kpi)
                .map(step -> yen(missing.multiply(goal).divide(requireNonNull(step.target()), MathContext.DECIMAL64)))
                .orElse(null);
    }

    private Optional<Step> step(String kpi) {
        return steps.stream().filter(step -> step.kpi().equals(kpi)).findFirst();
    }

    private BigDecimal worth(Step step) {
        return step.actual().multiply(goal).divide(requireNonNull(step.target()), MathContext.DECIMAL64);
    }

    private static BigDecimal yen(BigDecimal amount) {
        return amount.setScale(0, RoundingMode.HALF_UP);
    }
}
