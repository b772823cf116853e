package io.fukan.api.record;

import io.fukan.criteria.ExplainedRule;
import io.fukan.criteria.Rule;
import io.fukan.criteria.RuleJson;
import io.fukan.criteria.Truth;
import io.fukan.qualification.CriteriaCheck;
import io.fukan.qualification.CriteriaVersion;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What criteria say of a lead or deal. */
@Schema(name = "CriteriaCheck")
record CriteriaSaid(
        @Schema(
                description =
                        "which criteria judge it: sdr, bdr, enterprise or valid-opportunity; null: nothing is asked for")
        @Nullable
        String kind,

        @Nullable Integer version,

        @Schema(description = "TRUE, FALSE, or UNKNOWN while too little was heard") @Nullable
        Truth outcome,

        List<Condition> conditions) {

    /** Where no criteria are in force. */
    static final CriteriaSaid NOTHING = new CriteriaSaid(null, null, null, List.of());

    /** What one condition says. */
    @Schema(name = "CriteriaCondition")
    record Condition(
            @Schema(implementation = Object.class) JsonNode rule,
            Truth truth,
            @Nullable String seen) {

        private static Condition of(ExplainedRule part) {
            return new Condition(RuleJson.toTree(part.rule()), part.truth(), part.seen());
        }
    }

    static CriteriaSaid of(CriteriaCheck check) {
        return of(check.version(), check.outcome(), Stream.of(check.explained()));
    }

    /** @param explained what each part said; empty where that is no longer known */
    static CriteriaSaid of(CriteriaVersion version, Truth outcome, Stream<ExplainedRule> explained) {
        return new CriteriaSaid(
                version.kind().apiName(),
                version.versionNo(),
                outcome,
                explained.flatMap(CriteriaSaid::comparisons).map(Condition::of).toList());
    }

    private static Stream<ExplainedRule> comparisons(ExplainedRule part) {
        return part.rule() instanceof Rule.Comparison
                ? Stream.of(part)
                : part.parts().stream().flatMap(CriteriaSaid::comparisons);
    }
}
