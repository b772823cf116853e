package io.fukan.kpi;

import io.fukan.kpi.Formula.Reading;
import io.fukan.organisation.Department;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One line of the catalogue.
 *
 * @param key kebab-case, the same in URL, messages, API and targets; {@code kpi.<key>.name} and {@code kpi.<key>.formula}
 *     are its texts
 * @param department whose KPI it is
 * @param unit what the figure is counted in
 * @param direction which way is better
 * @param dateBasis the date it belongs to in period basis
 * @param bases the denominators in which it makes sense: those from which its events lead back to one base record
 * @param formula how it is computed
 * @param onlyBy the dimensions that all its records know, so that cuts and filters by others would mislead; null: all of them
 */
public record Kpi(
        String key,
        Department department,
        Unit unit,
        Direction direction,
        DateBasis dateBasis,
        Set<Basis> bases,
        Formula formula,
        @Nullable Set<String> onlyBy) {

    Kpi(
            String key,
            Department department,
            Unit unit,
            Direction direction,
            DateBasis dateBasis,
            Set<Basis> bases,
            Formula formula) {
        this(key, department, unit, direction, dateBasis, bases, formula, null);
    }

    /** Of some dimensions those by which it can be cut and filtered, in the same order. */
    public List<String> dimensions(Collection<String> all) {
        return all.stream().filter(this::knows).toList();
    }

    /** Whether every record that it counts knows what the query cuts or narrows by. */
    boolean answers(KpiQuery query) {
        return (query.by() == null || knows(query.by().name()))
                && (query.quality() == null || knows("quality"))
                && query.filters().keySet().stream().map(Cut::name).allMatch(this::knows);
    }

    private boolean knows(String dimension) {
        return onlyBy == null || onlyBy.contains(dimension);
    }

    /** Whether it is one figure over another, so that numerator and denominator mean something to a reader. */
    public boolean isRatio() {
        return formula.reading() == Reading.SHARE;
    }

    /** Whether the figure of a whole is the sum of its parts' figures. */
    public boolean isAddedUp() {
        return formula.reading() == Reading.SUM;
    }

    /**
     * The cohorts by which it can be followed where none is asked for: the nearest base records first that all its events lead
     * back to, as the deals of a win rate. Files of deals alone have no leads to begin with. Contracts are none, of which a deal's
     * story is over; nor is what it counts itself, which would stand still. Empty where it offers no cohort.
     */
    List<Basis> ownBases() {
        return bases.stream()
                .filter(basis -> basis.isCohort() && basis != Basis.CONTRACT)
                .filter(basis -> isRatio() || !basis.isOf(formula.sums(basis)))
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /** Whether it is a median beside which the mean stands. */
    public boolean tellsMean() {
        return formula.tellsMean();
    }

    /** The mean of what a median is taken of, in the KPI's unit; null where it is none, or of nothing. */
    public @Nullable BigDecimal mean(Figure figure) {
        BigDecimal sum = figure.numerator();
        BigDecimal number = figure.denominator();
        return !tellsMean() || sum == null || number == null || number.signum() == 0
                ? null
                : sum.divide(number, MathContext.DECIMAL64);
    }

    /** Whether it tells sums of money, be it only in what it divides. */
    public boolean tellsMoney() {
        return unit == Unit.YEN || formula.dividesMoney();
    }
}
