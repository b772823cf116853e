package io.fukan.api.figure;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.fukan.kpi.Figure;
import io.fukan.kpi.Kpi;
import io.fukan.kpi.KpiQuery;
import io.fukan.words.PlainNumber;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A KPI's figures. */
@Schema(description = "Figures of a KPI")
@JsonPropertyOrder({"key", "unit", "basis", "ruleVersion", "asOf", "series"})
record KpiAnswer(
        String key,
        String unit,
        String basis,

        @Schema(description = "number of the quality rule in force; null before the first is published") @Nullable
        Integer ruleVersion,

        @Schema(description = "when these figures were true")
        Instant asOf,

        List<Point> series) {

    /** One period's and group's figure. */
    @Schema(name = "KpiPoint")
    @JsonPropertyOrder({"period", "group", "value", "numerator", "denominator", "target", "mature", "reason", "mean"})
    record Point(
            DayRange period,

            @Schema(description = "null: not set, or not cut") @Nullable
            String group,

            @Schema(description = "a percentage as a fraction of one; null: no data, see reason") @Nullable
            BigDecimal value,

            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable BigDecimal target,

            @Schema(description = "false while a cohort's records have not had their usual time")
            boolean mature,

            @Schema(description = "why there is no value; NEVER_RECORDED also beside a count or sum of 0")
            Figure.@Nullable Reason reason,

            @Schema(description = "of a median: the mean of the same amounts, in the same unit; else absent")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Nullable
            BigDecimal mean) {

        static Point of(Kpi kpi, Figure figure, @Nullable BigDecimal target) {
            return new Point(
                    DayRange.of(figure.period()),
                    figure.group(),
                    PlainNumber.of(isNoneEver(kpi, figure) ? BigDecimal.ZERO : figure.value()),
                    PlainNumber.of(isNoneEver(kpi, figure) ? BigDecimal.ZERO : figure.numerator()),
                    PlainNumber.of(figure.denominator()),
                    PlainNumber.of(target),
                    figure.mature(),
                    figure.reason(),
                    PlainNumber.of(kpi.mean(figure)));
        }

        /** Programs add numbers of events up, so that what was never recorded is 0 to them, beside the reason. */
        private static boolean isNoneEver(Kpi kpi, Figure figure) {
            return kpi.isAddedUp() && figure.reason() == Figure.Reason.NEVER_RECORDED;
        }
    }

    static KpiAnswer of(Kpi kpi, KpiQuery query, @Nullable Integer ruleVersion, Instant asOf, List<Point> series) {
        return new KpiAnswer(kpi.key(), Units.name(kpi.unit()), query.basis().apiName(), ruleVersion, asOf, series);
    }
}
