package io.fukan.api.figure;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.fukan.access.Right;
import io.fukan.access.Viewer;
import io.fukan.funnel.StageFigures;
import io.fukan.quality.Quality;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One stage of the funnel. */
@Schema(
        description =
                "A stage of the funnel: distinct leads by first arrival in a cycle, deals without a lead as themselves")
@JsonPropertyOrder({
    "stage",
    "department",
    "total",
    "quality",
    "general",
    "unclassified",
    "qualityRatio",
    "amount",
    "skipped",
    "target",
    "previous",
    "previousYear",
    "previousQualityRatio",
    "previousYearQualityRatio",
    "recorded",
    "mature"
})
record FunnelStage(
        @Schema(description = "lead, connect, appointment, handoff, opportunity, proposal, win or retained")
        String stage,

        String department,
        Part total,
        Part quality,
        Part general,
        Part unclassified,

        @Schema(description = "quality leads of all; null where nobody arrived") @Nullable
        BigDecimal qualityRatio,

        @Schema(description = "yen of the arrivals' deals; null where not for the caller") @Nullable
        BigDecimal amount,

        @Schema(description = "arrived further on without having been here")
        long skipped,

        @Nullable BigDecimal target,

        @Schema(description = "count of the period before; while this one runs, of as many of its first days")
        long previous,

        @Schema(description = "count of the same period a year before, likewise")
        long previousYear,

        @Nullable BigDecimal previousQualityRatio,
        @Nullable BigDecimal previousYearQualityRatio,

        @Schema(description = "false: no such event was ever recorded, so nothing is known")
        boolean recorded,

        @Schema(description = "false while the cohort has not had its usual time")
        boolean mature) {

    /** Arrivals, and their share of the stage before. */
    @Schema(name = "FunnelPart")
    record Part(
            long count,

            @Schema(description = "fraction of one; null at the first stage and where the stage before has none")
            @Nullable
            BigDecimal conversion) {}

    static FunnelStage of(StageFigures figures, Viewer viewer) {
        return new FunnelStage(
                figures.stage().apiName(),
                figures.stage().department().name(),
                part(figures.total()),
                part(figures.part(Quality.QUALITY)),
                part(figures.part(Quality.GENERAL)),
                part(figures.part(Quality.UNCLASSIFIED)),
                figures.qualityRatio(),
                viewer.may(Right.AMOUNT_TOTALS_READ) ? Units.number(figures.amount()) : null,
                figures.skipped(),
                Units.number(figures.target()),
                figures.previous().count(),
                figures.previousYear().count(),
                figures.previous().qualityRatio(),
                figures.previousYear().qualityRatio(),
                figures.recorded(),
                figures.mature());
    }

    private static Part part(StageFigures.Part part) {
        return new Part(part.count(), Units.number(part.conversion()));
    }
}
