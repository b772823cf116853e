package io.fukan.diagnosis;

import io.fukan.funnel.Stage;
import io.fukan.kpi.Figure;
import io.fukan.kpi.Measure;
import java.math.BigDecimal;
import java.util.Map;

/**
 * The numbers of one period.
 *
 * @param cohort the leads that came in the period, by stage reached; all chapters of a case are of the same age
 * @param counts events of the period, each on its own date
 * @param wonAmount yen won in the period, without tax
 * @param figures KPIs that rules compare, by key, as the catalogue computes them
 */
record Chapter(Map<Stage, Split> cohort, Map<Measure, Long> counts, BigDecimal wonAmount, Map<String, Figure> figures) {

    Chapter {
        cohort = Map.copyOf(cohort);
        counts = Map.copyOf(counts);
        figures = Map.copyOf(figures);
    }

    Split at(Stage stage) {
        return cohort.getOrDefault(stage, Split.NONE);
    }

    long count(Measure measure) {
        return counts.getOrDefault(measure, 0L);
    }

    /** Those at {@code to} for one at {@code from}; NaN where there is none at {@code from}. */
    double conversion(Stage from, Stage to) {
        return at(from).total() == 0 ? Double.NaN : (double) at(to).total() / at(from).total();
    }

    /** A KPI's figure; NaN where there are no data. */
    double value(String kpi) {
        Figure figure = figures.get(kpi);
        return figure == null || figure.value() == null
                ? Double.NaN
                : figure.value().doubleValue();
    }

    /** What a KPI was divided by, or how many it was taken of. */
    long base(String kpi) {
        Figure figure = figures.get(kpi);
        return figure == null || figure.denominator() == null
                ? 0
                : figure.denominator().longValue();
    }
}
