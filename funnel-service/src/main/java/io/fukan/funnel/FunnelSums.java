package io.fukan.funnel;

import io.fukan.funnel.StageFigures.Comparison;
import io.fukan.funnel.StageFigures.Part;
import io.fukan.kpi.Basis;
import io.fukan.kpi.Measure;
import io.fukan.kpi.Sums;
import io.fukan.quality.Quality;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The sums of a funnel's measures, from which each stage's figures are put together. */
record FunnelSums(
        Basis basis,
        Sums now,
        @Nullable Sums before,
        @Nullable Sums yearBefore,
        Set<Measure> recorded) {

    StageFigures figures(Stage stage, @Nullable BigDecimal target, boolean mature) {
        Map<Quality, Part> byQuality = new EnumMap<>(Quality.class);
        for (Quality quality : Quality.values()) {
            byQuality.put(quality, part(stage, quality));
        }
        return new StageFigures(
                stage,
                part(stage, null),
                byQuality,
                qualityRatio(stage, now),
                amount(stage),
                stage.skipped().map(measure -> now.count(measure, null)).orElse(0L),
                target,
                comparison(stage, before),
                comparison(stage, yearBefore),
                recorded.contains(stage.arrival()),
                mature);
    }

    private @Nullable BigDecimal amount(Stage stage) {
        boolean silent = stage == Stage.WIN && recorded.contains(Measure.WIN) && !recorded.contains(Measure.WIN_WITH_AMOUNT);
        return silent ? null : now.amount(stage.arrival(), null);
    }

    private Part part(Stage stage, @Nullable Quality quality) {
        return new Part(now.count(stage.arrival(), quality), conversion(stage, quality));
    }

    private @Nullable BigDecimal conversion(Stage stage, @Nullable Quality quality) {
        boolean first = stage.progressed().isEmpty() || stage == Stage.of(basis).get(0);
        if (first || !recorded.contains(stage.arrival())) {
            return null;
        }
        Stage previous = Stage.values()[stage.ordinal() - 1];
        // A cohort's numerator is part of its denominator: whoever skipped the stage before did not come from it.
        Measure came = basis.isCohort() ? stage.progressed().get() : stage.arrival();
        return divide(now.count(came, quality), now.count(previous.arrival(), quality));
    }

    private static @Nullable Comparison comparison(Stage stage, @Nullable Sums sums) {
        return sums == null ? null : new Comparison(sums.count(stage.arrival(), null), qualityRatio(stage, sums));
    }

    private static @Nullable BigDecimal qualityRatio(Stage stage, Sums sums) {
        return divide(sums.count(stage.arrival(), Quality.QUALITY), sums.count(stage.arrival(), null));
    }

    private static @Nullable BigDecimal divide(long above, long below) {
        return below == 0 ? null : BigDecimal.valueOf(above).divide(BigDecimal.valueOf(below), MathContext.DECIMAL64);
    }
}
