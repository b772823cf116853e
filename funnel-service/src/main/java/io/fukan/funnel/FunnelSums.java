package io.fukan.funnel;

import io.fukan.funnel.StageFigures.Comparison;
import io.fukan.funnel.StageFigures.Part;
import io.fukan.kpi.Basis;
import io.fukan.kpi.Measure;
import io.fukan.kpi.Sums;
import io.fukan.quality.Quality;
import java.math.BigDecimal;
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
        StageRates rates = rates(now);
        Map<Quality, Part> byQuality = new EnumMap<>(Quality.class);
        for (Quality quality : Quality.values()) {
            byQuality.put(quality, rates.part(stage, quality));
        }
        return new StageFigures(
                stage,
                rates.part(stage, null),
                byQuality,
                rates.qualityRatio(stage),
                amount(stage),
                stage.skipped().map(measure -> now.count(measure, null)).orElse(0L),
                now.count(stage.events(), null),
                target,
                comparison(stage, before),
                comparison(stage, yearBefore),
                recorded.contains(stage.arrival()),
                mature);
    }

    private @Nullable BigDecimal amount(Stage stage) {
        boolean silent =
                stage == Stage.WIN && recorded.contains(Measure.WIN) && !recorded.contains(Measure.WIN_WITH_AMOUNT);
        return silent ? null : now.amount(stage.arrival(), null);
    }

    private @Nullable Comparison comparison(Stage stage, @Nullable Sums sums) {
        return sums == null
                ? null
                : new Comparison(sums.count(stage.arrival(), null), rates(sums).qualityRatio(stage));
    }

    private StageRates rates(Sums sums) {
        return new StageRates(basis, new Counted(sums, recorded));
    }

    private record Counted(Sums sums, Set<Measure> recorded) implements StageCounts {

        @Override
        public long arrived(Stage stage, @Nullable Quality quality) {
            return sums.count(stage.arrival(), quality);
        }

        @Override
        public long came(Stage stage, @Nullable Quality quality) {
            return sums.count(stage.progressed().orElseThrow(), quality);
        }

        @Override
        public boolean isRecorded(Stage stage) {
            return recorded.contains(stage.arrival());
        }
    }
}
