package io.fukan.api.figure;

import io.fukan.forecast.ForecastDay;
import io.fukan.forecast.ForecastLine;
import io.fukan.kpi.Figure;
import io.fukan.kpi.Standing;
import io.fukan.opportunity.YomiRank;
import io.fukan.words.PlainNumber;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Forecasts as of a moment. */
@Schema(name = "Forecast")
record ForecastAnswer(Instant asOf, List<Line> series) {

    /** The open deals of a yomi that are expected to close in the period. */
    @Schema(name = "ForecastPart")
    record Part(
            long deals,
            @Nullable BigDecimal amount,

            @Schema(description = "amount × probability") @Nullable
            BigDecimal weighted) {

        static Part of(Standing.Part part) {
            return new Part(part.expected(), PlainNumber.of(part.amount()), PlainNumber.of(part.weighted()));
        }
    }

    /** What the open deals are expected to bring, by yomi. */
    @Schema(name = "ForecastParts")
    record Parts(
            Part a,
            Part b,
            Part c,

            @Schema(description = "deals without yomi, by the probability of their phase")
            Part byPhase) {

        static Parts of(Standing open) {
            return new Parts(
                    Part.of(open.of(YomiRank.A)),
                    Part.of(open.of(YomiRank.B)),
                    Part.of(open.of(YomiRank.C)),
                    Part.of(open.of(null)));
        }
    }

    /** A period's and group's forecast, in yen without tax. */
    @Schema(name = "ForecastLine")
    record Line(
            DayRange period,

            @Schema(description = "name of the rep or team; null: not set, or not cut") @Nullable
            String group,

            @Nullable BigDecimal won,
            Parts open,

            @Schema(description = "won and weighted; null: no record of the deals was kept then") @Nullable
            BigDecimal forecast,

            @Nullable BigDecimal target,

            @Schema(description = "forecast − target") @Nullable
            BigDecimal gap,

            @Schema(description = "open pipeline ÷ what is missing to the target") @Nullable
            BigDecimal coverage,

            @Schema(description = "why there is no forecast")
            Figure.@Nullable Reason reason) {

        static Line of(ForecastLine line) {
            return new Line(
                    DayRange.of(line.period()),
                    line.group(),
                    PlainNumber.of(line.won()),
                    Parts.of(line.open()),
                    PlainNumber.of(line.forecast().value()),
                    PlainNumber.of(line.target()),
                    PlainNumber.of(line.gap()),
                    PlainNumber.of(line.coverage().value()),
                    line.forecast().reason());
        }
    }

    /** What was forecast at the end of a day. */
    @Schema(name = "ForecastDay")
    record Day(
            LocalDate day,

            @Schema(description = "in the period up to that day") @Nullable
            BigDecimal won,

            Parts open,
            @Nullable BigDecimal forecast) {

        static Day of(ForecastDay day) {
            return new Day(day.day(), PlainNumber.of(day.won()), Parts.of(day.open()), PlainNumber.of(day.total()));
        }
    }
}
