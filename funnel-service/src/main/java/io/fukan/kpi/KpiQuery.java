package io.fukan.kpi;

import io.fukan.quality.Quality;
import io.fukan.time.EarlierPeriod;
import io.fukan.time.Grain;
import io.fukan.time.Period;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a KPI.
 *
 * @param period days of the business zone; in a cohort basis the days on which the base records began
 * @param grain how the period is cut into a series
 * @param basis the denominator
 * @param quality the quality that alone counts, or null for all
 * @param by the dimension that groups the figures, or null for one figure
 * @param seenUntil the day from which events do not count; null: all that have happened. Makes cohorts of different age alike
 * @param filters accepted groups by dimension; {@link #NOT_SET} stands for events of which the group is not known
 */
public record KpiQuery(
        Period period,
        Grain grain,
        Basis basis,
        @Nullable Quality quality,
        @Nullable Cut by,
        @Nullable LocalDate seenUntil,
        Map<Cut, List<String>> filters) {

    /** In a filter: the group of events that know no value of the dimension. */
    public static final String NOT_SET = "~";

    public KpiQuery {
        filters = Map.copyOf(filters);
    }

    public KpiQuery(
            Period period,
            Grain grain,
            Basis basis,
            @Nullable Quality quality,
            @Nullable Cut by,
            Map<Cut, List<String>> filters) {
        this(period, grain, basis, quality, by, null, filters);
    }

    /** One figure over all, each event on its own date. */
    public static KpiQuery of(Period period) {
        return new KpiQuery(period, Grain.NONE, Basis.PERIOD, null, null, Map.of());
    }

    public KpiQuery basis(Basis other) {
        return new KpiQuery(period, grain, other, quality, by, seenUntil, filters);
    }

    /** The same, each event on its own date, however late in a cohort's life. */
    KpiQuery onOwnDates() {
        return new KpiQuery(period, grain, Basis.PERIOD, quality, by, null, filters);
    }

    public KpiQuery period(Period other) {
        return new KpiQuery(other, grain, basis, quality, by, seenUntil, filters);
    }

    public KpiQuery grain(Grain other) {
        return new KpiQuery(period, other, basis, quality, by, seenUntil, filters);
    }

    public KpiQuery quality(@Nullable Quality other) {
        return new KpiQuery(period, grain, basis, other, by, seenUntil, filters);
    }

    public KpiQuery by(@Nullable Cut other) {
        return new KpiQuery(period, grain, basis, quality, other, seenUntil, filters);
    }

    /** The same question about another period, in a cohort only as far as it was then as old as this one is today. */
    public KpiQuery beside(EarlierPeriod earlier) {
        LocalDate seen = basis.isCohort() ? earlier.seenUntil() : null;
        return new KpiQuery(earlier.period(), grain, basis, quality, by, seen, filters);
    }

    public KpiQuery filter(Cut cut, List<String> groups) {
        Map<Cut, List<String>> more = new HashMap<>(filters);
        more.put(cut, List.copyOf(groups));
        return new KpiQuery(period, grain, basis, quality, by, seenUntil, more);
    }

    /** The same question neither cut nor narrowed by a dimension. */
    KpiQuery without(Cut cut) {
        Map<Cut, List<String>> fewer = new HashMap<>(filters);
        fewer.remove(cut);
        return new KpiQuery(period, grain, basis, quality, cut.equals(by) ? null : by, seenUntil, fewer);
    }

    /** What is asked of one group alone; the same query where it cuts by nothing. */
    public KpiQuery of(@Nullable String group) {
        return by == null ? this : by(null).filter(by, List.of(group == null ? NOT_SET : group));
    }

    /** The filters in a stable order. */
    Map<String, List<String>> filtersByName() {
        Map<String, List<String>> sorted = new TreeMap<>();
        filters.forEach((cut, groups) -> sorted.put(cut.name(), groups));
        return sorted;
    }
}
