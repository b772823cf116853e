package io.fukan.api.figure;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.fukan.benchmark.Benchmark;
import io.fukan.kpi.Basis;
import io.fukan.kpi.DateBasis;
import io.fukan.kpi.Kpi;
import io.fukan.words.PlainNumber;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** One line of the catalogue. */
@Schema(description = "A KPI of the catalogue")
@JsonPropertyOrder({
    "key",
    "name",
    "unit",
    "direction",
    "department",
    "formula",
    "dateBasis",
    "bases",
    "dimensions",
    "benchmarks"
})
record KpiEntry(
        @Schema(description = "the same in addresses, targets and messages", example = "opportunity-rate")
        String key,

        String name,

        @Schema(description = "count, %, JPY, days, min, chars/min or semitones; a percentage is a fraction of one")
        String unit,

        @Schema(description = "which way is better: up, down, band (a range) or none")
        String direction,

        String department,
        @Schema(description = "in words") String formula,

        @Schema(description = "the date it belongs to in basis period")
        String dateBasis,

        @Schema(description = "the denominators in which it can be read")
        List<String> bases,

        @Schema(description = "what it can be cut and filtered by")
        List<String> dimensions,

        @Schema(description = "what others say it usually is, each with its source; nothing is judged by it")
        List<Reference> benchmarks) {

    /** A value, a band, or one end of it. */
    @Schema(name = "Benchmark")
    record Reference(
            @Schema(description = "in the KPI's unit; null: open below") @Nullable
            BigDecimal low,

            @Schema(description = "null: open above") @Nullable
            BigDecimal high,

            String source,
            @Nullable String link) {

        static Reference of(Benchmark benchmark) {
            return new Reference(
                    PlainNumber.of(benchmark.low()),
                    PlainNumber.of(benchmark.high()),
                    benchmark.source(),
                    benchmark.link());
        }
    }

    static KpiEntry of(
            Kpi kpi, List<String> dimensions, List<Benchmark> benchmarks, MessageSource messages, Locale locale) {
        return new KpiEntry(
                kpi.key(),
                messages.getMessage("kpi." + kpi.key() + ".name", null, kpi.key(), locale),
                Units.name(kpi.unit()),
                kpi.direction().name().toLowerCase(Locale.ROOT),
                kpi.department().name(),
                messages.getMessage("kpi." + kpi.key() + ".formula", null, "", locale),
                name(kpi.dateBasis()),
                kpi.bases().stream().sorted().map(Basis::apiName).toList(),
                kpi.dimensions(dimensions),
                benchmarks.stream().map(Reference::of).toList());
    }

    /** LEAD_CREATED is leadCreated. */
    private static String name(DateBasis dateBasis) {
        String[] words = dateBasis.name().toLowerCase(Locale.ROOT).split("_");
        StringBuilder name = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            name.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
        }
        return name.toString();
    }
}
