package io.fukan.api.figure;

import io.fukan.flow.AgeBand;
import io.fukan.flow.HandoffFlow;
import io.fukan.flow.Pareto;
import io.fukan.flow.ReasonKind;
import io.fukan.flow.ReasonWords;
import io.fukan.flow.StageAge;
import io.fukan.quality.Quality;
import io.fukan.words.PlainNumber;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is said of flows, reasons and ages. */
final class FlowAnswer {

    private FlowAnswer() {}

    /** Handoffs that went from one place to another. */
    @Schema(name = "HandoffStep")
    record Step(
            @Schema(example = "is") String origin,
            @Schema(example = "returned") String target,
            long handoffs,

            @Schema(description = "of all that left the origin")
            BigDecimal share,

            Map<String, Long> byQuality) {

        static Step of(HandoffFlow.Step step) {
            Map<String, Long> byQuality = new LinkedHashMap<>();
            for (Quality quality : Quality.values()) {
                byQuality.put(quality.name().toLowerCase(Locale.ROOT), step.of(quality));
            }
            return new Step(
                    step.from().slug(), step.to().slug(), step.handoffs(), PlainNumber.of(step.share()), byQuality);
        }
    }

    /** One reason, in descending order. */
    @Schema(name = "Reason")
    record Reason(
            @Schema(description = "as recorded; empty: none")
            String reason,

            @Schema(description = "in the caller's language")
            String name,

            long events,

            @Schema(description = "null: there is no price, or it is not for the caller to see") @Nullable
            BigDecimal amount,

            @Nullable BigDecimal share,

            @Schema(description = "share of this and all weightier reasons") @Nullable
            BigDecimal upTo) {

        static Reason of(ReasonKind kind, Pareto.Bar bar, boolean amounts, ReasonWords words, Locale locale) {
            return new Reason(
                    bar.reason(),
                    words.name(kind, bar.reason(), locale),
                    bar.events(),
                    amounts ? PlainNumber.of(bar.amount()) : null,
                    PlainNumber.of(bar.share()),
                    PlainNumber.of(bar.upTo()));
        }
    }

    /** What stands in a stage today. */
    @Schema(name = "StageAge")
    record Age(
            @Schema(example = "CONNECTED") String stage,
            long standing,

            @Schema(description = "days") @Nullable BigDecimal median,
            @Nullable BigDecimal p90,

            @Schema(description = "days within which three in four left the stage in the last year; null: too few did")
            @Nullable
            BigDecimal usual,

            long overUsual,
            Map<String, Long> byBand) {

        static Age of(StageAge age) {
            Map<String, Long> byBand = new LinkedHashMap<>();
            for (AgeBand band : AgeBand.values()) {
                byBand.put(band.slug(), age.of(band));
            }
            return new Age(
                    age.place().name(),
                    age.standing(),
                    PlainNumber.of(age.median()),
                    PlainNumber.of(age.p90()),
                    PlainNumber.of(age.usual()),
                    age.overUsual(),
                    byBand);
        }
    }
}
