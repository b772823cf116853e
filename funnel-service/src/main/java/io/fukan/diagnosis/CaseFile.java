package io.fukan.diagnosis;

import io.fukan.funnel.Stage;
import io.fukan.kpi.Measure;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the rules go by, read once.
 *
 * @param thresholds the limits in force
 * @param targets what was aimed at by now, by KPI: a sum as far as business days have elapsed, a rate as it is
 * @param now the period
 * @param before up to three periods before it, the latest first, each as far as this one has come
 */
record CaseFile(
        Thresholds thresholds, Map<String, BigDecimal> targets, Chapter now, List<Chapter> before, Details details) {

    CaseFile {
        targets = Map.copyOf(targets);
        before = List.copyOf(before);
    }

    /** What was aimed at; null: nobody said. */
    @Nullable
    Double target(String kpi) {
        BigDecimal target = targets.get(kpi);
        return target == null ? null : target.doubleValue();
    }

    double limit(Threshold threshold) {
        return thresholds.value(threshold);
    }

    /** Whether there are too few to say anything. */
    boolean isThin(long events) {
        return events < thresholds.fewest();
    }

    /** The mean over the periods before, of those that know the number; empty where none does. */
    OptionalDouble usual(ToDoubleFunction<Chapter> number) {
        return before.stream()
                .mapToDouble(number)
                .filter(value -> !Double.isNaN(value))
                .average();
    }

    /** Change of the period's events against the periods before, such as 0.2; empty where these had too few. */
    OptionalDouble rise(ToDoubleFunction<Chapter> number) {
        OptionalDouble usual = usual(number);
        return usual.isEmpty() || usual.getAsDouble() <= 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(number.applyAsDouble(now) / usual.getAsDouble() - 1);
    }

    Split at(Stage stage) {
        return now.at(stage);
    }

    long count(Measure measure) {
        return now.count(measure);
    }
}
