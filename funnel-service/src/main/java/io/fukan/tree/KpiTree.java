package io.fukan.tree;

import static java.util.Objects.requireNonNull;

import io.fukan.kpi.Cut;
import io.fukan.time.Period;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The goal, the won amount, broken down to people's numbers.
 *
 * @param elapsed share of the period's business days gone by (標準進捗)
 * @param by whose numbers stand below each count; null: the viewer may cut by nobody
 * @param root the goal
 */
public record KpiTree(
        Period period, BigDecimal elapsed, @Nullable Cut by, List<Cut> cuts, Branch root) {

    /** Whether anybody's numbers stand below a count: the viewer may see nobody who has any. */
    public boolean isBrokenDown() {
        return root.isBrokenDown();
    }

    /** What a branch is. */
    public enum Kind {
        AMOUNT,
        COUNT,
        RATE,
        SIZE
    }

    /**
     * A branch.
     *
     * @param kpi key of its KPI; of a rate that of the count to which it leads
     * @param from of a rate, the count from which it leads; else null
     * @param actual so far; null: no data
     * @param target for the whole period; null: none
     * @param elapsed share of business days by which a sum is measured; one for rates and sizes, which hold on every day
     * @param lacks what is missing through it in yen of the goal, less than zero a lead; null: cannot be told
     */
    public record Branch(
            Kind kind,
            String kpi,
            @Nullable String from,
            @Nullable BigDecimal actual,
            @Nullable BigDecimal target,
            BigDecimal elapsed,
            @Nullable BigDecimal lacks,
            List<Own> people,
            List<Branch> branches) {

        private boolean isBrokenDown() {
            return !people.isEmpty() || branches.stream().anyMatch(Branch::isBrokenDown);
        }

        public @Nullable BigDecimal attainment() {
            return actual == null || target == null || target.signum() == 0
                    ? null
                    : actual.divide(target, MathContext.DECIMAL64);
        }

        /** Whether it is behind its pace. */
        public boolean isShort() {
            return lacks != null && lacks.signum() > 0;
        }

        /** Filled part of a bar 100 wide. */
        public BigDecimal filled() {
            BigDecimal reached = attainment();
            return reached == null
                    ? BigDecimal.ZERO
                    : reached.min(BigDecimal.ONE).movePointRight(2);
        }

        /** Place of the mark of standard pace on that bar. */
        public BigDecimal mark() {
            return elapsed.movePointRight(2);
        }
    }

    /**
     * One person's, team's or department's part of a count.
     *
     * @param lacks as of a branch
     */
    public record Own(String name, Step step, @Nullable BigDecimal lacks) {

        public boolean isShort() {
            return lacks != null && lacks.signum() > 0;
        }
    }

    /** The branch through which most is missing of those that cannot be broken down further; null: none lacks anything. */
    public @Nullable Branch worst() {
        return leaves(root).stream()
                .filter(Branch::isShort)
                .max((one, other) -> requireNonNull(one.lacks()).compareTo(requireNonNull(other.lacks())))
                .orElse(null);
    }

    private static List<Branch> leaves(Branch branch) {
        boolean isDivided = branch.branches().stream().anyMatch(part -> part.lacks() != null);
        return isDivided
                ? branch.branches().stream()
                        .flatMap(part -> leaves(part).stream())
                        .toList()
                : List.of(branch);
    }
}
