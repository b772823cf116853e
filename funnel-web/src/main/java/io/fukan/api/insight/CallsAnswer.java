package io.fukan.api.insight;

import io.fukan.insight.CallInsight;
import io.fukan.insight.CallInsights;
import io.fukan.insight.Correlation;
import io.fukan.words.PlainNumber;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How each person's calls go, beside the appointments that come of them. */
@Schema(name = "CallInsight")
record CallsAnswer(
        @Schema(description = "appointments agreed on calls, of connects, over all people")
        ShareAnswer appointments,

        @Schema(description = "by name") List<Rep> reps,
        List<Together> correlations) {

    /** One person's calls. */
    @Schema(name = "CallInsightRep")
    record Rep(
            String name,

            @Schema(description = "those that were measured")
            long calls,

            @Schema(description = "by KPI key; null: nothing was measured")
            Map<String, @Nullable BigDecimal> metrics,

            @Schema(description = "agreed on calls, of connects")
            ShareAnswer appointments,

            @Schema(description = "too few calls to say much")
            boolean thin) {

        static Rep of(CallInsight.Rep rep) {
            Map<String, @Nullable BigDecimal> metrics = new LinkedHashMap<>();
            CallInsights.METRICS.forEach(kpi -> metrics.put(kpi, PlainNumber.of(rep.value(kpi))));
            return new Rep(rep.name(), rep.calls(), metrics, ShareAnswer.of(rep.appointments()), rep.isThin());
        }
    }

    /** How a metric goes together with appointments over the people. */
    @Schema(name = "CallInsightCorrelation")
    record Together(
            @Schema(description = "key of the metric's KPI") String kpi,

            @Schema(description = "people of whom both are known")
            int people,

            @Nullable Double pearson,
            @Nullable Double spearman,

            @Schema(description = "lower end of Pearson's 95 % interval") @Nullable
            Double low,

            @Nullable Double high,

            @Schema(description = "what may be said of it") Correlation.Reading reading) {

        static Together of(CallInsight.Pair pair) {
            Correlation found = pair.correlation();
            return new Together(
                    pair.kpi(),
                    found.n(),
                    found.pearson(),
                    found.spearman(),
                    found.low(),
                    found.high(),
                    found.reading());
        }
    }

    static CallsAnswer of(CallInsight insight) {
        return new CallsAnswer(
                ShareAnswer.of(insight.conversion()),
                insight.reps().stream().map(Rep::of).toList(),
                insight.correlations().stream().map(Together::of).toList());
    }
}
