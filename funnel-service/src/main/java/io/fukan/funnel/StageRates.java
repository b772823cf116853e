package io.fukan.funnel;

import io.fukan.funnel.StageFigures.Part;
import io.fukan.kpi.Basis;
import io.fukan.quality.Quality;
import io.fukan.quality.QualityCounts;
import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/** The rates of a funnel from its counts: the one place that says what divides what. */
public record StageRates(Basis basis, StageCounts counts) {

    /** The arrivals of a quality, of all where it is null, and what share of the stage before they are. */
    public Part part(Stage stage, @Nullable Quality quality) {
        return new Part(counts.arrived(stage, quality), conversion(stage, quality));
    }

    /** 質リード率 of a stage; null where nobody arrived, and where of none that did it was decided (未判定のみ). */
    public @Nullable BigDecimal qualityRatio(Stage stage) {
        return QualityCounts.of(quality -> counts.arrived(stage, quality)).share();
    }

    private @Nullable BigDecimal conversion(Stage stage, @Nullable Quality quality) {
        if (stage == Stage.of(basis).get(0) || !counts.isRecorded(stage)) {
            return null;
        }
        Stage previous = Stage.values()[stage.ordinal() - 1];
        // A cohort's numerator is part of its denominator: whoever skipped the stage before did not come from it.
        long came = basis.isCohort() ? counts.came(stage, quality) : counts.arrived(stage, quality);
        return divide(came, counts.arrived(previous, quality));
    }

    private static @Nullable BigDecimal divide(long above, long below) {
        return below == 0 ? null : BigDecimal.valueOf(above).divide(BigDecimal.valueOf(below), MathContext.DECIMAL64);
    }
}
