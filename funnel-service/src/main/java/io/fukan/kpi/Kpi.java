package io.fukan.kpi;

import io.fukan.organisation.Department;
import java.util.Set;

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
 */
public record Kpi(
        String key,
        Department department,
        Unit unit,
        Direction direction,
        DateBasis dateBasis,
        Set<Basis> bases,
        Formula formula) {

    /** Whether it is one figure over another, so that numerator and denominator mean something to a reader. */
    public boolean isRatio() {
        return formula instanceof Formula.Ratio
                || formula instanceof Formula.Churn
                || formula instanceof Formula.OfOpenDeals
                || formula instanceof Formula.Coverage;
    }

    /** Whether the figure of a whole is the sum of its parts' figures. */
    public boolean isAddedUp() {
        return formula instanceof Formula.Total
                || formula instanceof Formula.Snapshot
                || formula instanceof Formula.Forecast;
    }

    /** Whether it tells sums of money, be it only in what it divides. */
    public boolean tellsMoney() {
        return unit == Unit.YEN || formula instanceof Formula.Coverage || formula instanceof Formula.Accuracy;
    }
}
