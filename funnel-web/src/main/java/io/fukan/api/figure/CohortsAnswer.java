package io.fukan.api.figure;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.fukan.kpi.CohortTriangle;
import io.fukan.kpi.Kpi;
import io.fukan.words.PlainNumber;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Months of base records and how far each had come at each age. */
@Schema(description = "A KPI's cohorts by age")
@JsonPropertyOrder({"key", "unit", "basis", "ruleVersion", "asOf", "cohorts"})
record CohortsAnswer(
        String key,
        String unit,

        @Schema(description = "whose records the cohorts are; null where the KPI has no cohorts") @Nullable
        String basis,

        @Nullable Integer ruleVersion,
        Instant asOf,
        List<Cohort> cohorts) {

    /** One month. */
    @Schema(name = "Cohort")
    @JsonPropertyOrder({"period", "mature", "ages"})
    record Cohort(
            DayRange period,

            @Schema(description = "false while its records have not had their usual time")
            boolean mature,

            @Schema(description = "by the end of its own month, the next one and so on to the running one")
            List<Age> ages) {}

    /** How far a cohort had come. */
    @Schema(name = "CohortAge")
    @JsonPropertyOrder({"value", "numerator", "denominator", "complete"})
    record Age(
            @Nullable BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,

            @Schema(description = "false for the month that still runs")
            boolean complete) {}

    static CohortsAnswer of(Kpi kpi, @Nullable CohortTriangle triangle, @Nullable Integer ruleVersion, Instant asOf) {
        return new CohortsAnswer(
                kpi.key(),
                Units.name(kpi.unit()),
                triangle == null ? null : triangle.basis().apiName(),
                ruleVersion,
                asOf,
                triangle == null
                        ? List.of()
                        : triangle.rows().stream().map(CohortsAnswer::cohort).toList());
    }

    private static Cohort cohort(CohortTriangle.Row row) {
        return new Cohort(
                DayRange.of(row.period()),
                row.mature(),
                row.ages().stream()
                        .map(cell -> new Age(
                                PlainNumber.of(cell.value()),
                                PlainNumber.of(cell.numerator()),
                                PlainNumber.of(cell.denominator()),
                                cell.complete()))
                        .toList());
    }
}
