package io.fukan.kpi;

import io.fukan.kpi.Figure.Reason;
import io.fukan.kpi.MeasureReader.Place;
import io.fukan.time.Period;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The figures of an answer: every period has one for every group that occurs in any of them, so quiet weeks show. */
record FigureGrid(List<Period> periods, KpiQuery query, Predicate<Period> mature) {

    /** One figure before it is said of which period and group. */
    record Draft(
            @Nullable BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable Reason reason) {

        static Draft sum(BigDecimal value) {
            return new Draft(value, value, null, null);
        }

        static Draft divided(BigDecimal above, BigDecimal below, Reason nothing) {
            return below.signum() == 0
                    ? new Draft(null, above, below, nothing)
                    : new Draft(above.divide(below, MathContext.DECIMAL64), above, below, null);
        }

        static Draft none(Reason reason) {
            return new Draft(null, null, null, reason);
        }

        /** No figure for that reason where it holds and there would be one. */
        Draft unless(boolean holds, Reason why) {
            return holds && value != null ? new Draft(null, isSum() ? null : numerator, denominator, why) : this;
        }

        private boolean isSum() {
            return denominator == null;
        }
    }

    List<Figure> fill(Collection<Place> places, Function<Place, Draft> draft) {
        List<@Nullable String> groups = groups(places);
        List<Figure> figures = new ArrayList<>();
        for (int bucket = 0; bucket < periods.size(); bucket++) {
            Period period = periods.get(bucket);
            boolean isMature = mature.test(period);
            for (String group : groups) {
                Draft d = draft.apply(new Place(bucket, group));
                figures.add(new Figure(period, group, d.value(), d.numerator(), d.denominator(), d.reason(), isMature));
            }
        }
        return figures;
    }

    private List<@Nullable String> groups(Collection<Place> places) {
        List<@Nullable String> groups = new ArrayList<>(places.stream()
                .map(Place::group)
                .distinct()
                .sorted(Comparator.nullsLast(Comparator.naturalOrder()))
                .toList());
        if (query.by() == null && groups.isEmpty()) {
            groups.add(null);
        }
        return groups;
    }
}
