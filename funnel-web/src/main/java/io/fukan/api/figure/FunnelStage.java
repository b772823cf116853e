package io.fukan.api.figure;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.fukan.access.Right;
import io.fukan.access.Viewer;
import io.fukan.funnel.Funnel;
import io.fukan.funnel.StageFigures;
import io.fukan.funnel.StageFigures.Comparison;
import io.fukan.quality.Quality;
import io.fukan.time.Period;
import io.fukan.words.PlainNumber;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
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
    "previousPeriod",
    "previousYearPeriod",
    "previousQualityRatio",
    "previousYearQualityRatio",
    "events",
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

        @Schema(
                description =
                        "yen of the arrivals' deals; null where not for the caller, and at the win where no amount was ever recorded")
        @Nullable
        BigDecimal amount,

        @Schema(description = "arrived further on without having been here")
        long skipped,

        @Nullable BigDecimal target,

        @Schema(
                description =
                        "count of previousPeriod, in a cohort as it was at the same age; null before the period begins")
        @Nullable
        Long previous,

        @Schema(
                description =
                        "days of the period before that are compared: beside a running period as many business days as have elapsed")
        @Nullable
        Days previousPeriod,

        @Schema(description = "count of previousYearPeriod") @Nullable
        Long previousYear,

        @Schema(description = "likewise of the same period a year before") @Nullable
        Days previousYearPeriod,

        @Nullable BigDecimal previousQualityRatio,
        @Nullable BigDecimal previousYearQualityRatio,

        @Schema(
                description =
                        "what the stage's KPI counts: every event rather than first arrivals, at the first stage new leads only; the target is of these")
        long events,

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

    /** Days, both ends included. */
    @Schema(name = "ComparedDays")
    record Days(LocalDate from, LocalDate to) {

        static @Nullable Days of(@Nullable Period period) {
            return period == null ? null : new Days(period.from(), period.lastDay());
        }
    }

    static FunnelStage of(StageFigures figures, Funnel funnel, Viewer viewer) {
        Comparison previous = figures.previous();
        Comparison year = figures.previousYear();
        return new FunnelStage(
                figures.stage().apiName(),
                figures.stage().department().name(),
                part(figures.total()),
                part(figures.part(Quality.QUALITY)),
                part(figures.part(Quality.GENERAL)),
                part(figures.part(Quality.UNCLASSIFIED)),
                figures.qualityRatio(),
                viewer.may(Right.AMOUNT_TOTALS_READ) ? PlainNumber.of(figures.amount()) : null,
                figures.skipped(),
                PlainNumber.of(figures.target()),
                previous == null ? null : previous.count(),
                Days.of(funnel.previous()),
                year == null ? null : year.count(),
                Days.of(funnel.previousYear()),
                previous == null ? null : previous.qualityRatio(),
                year == null ? null : year.qualityRatio(),
                figures.events(),
                figures.recorded(),
                figures.mature());
    }

    private static Part part(StageFigures.Part part) {
        return new Part(part.count(), PlainNumber.of(part.conversion()));
    }
}
