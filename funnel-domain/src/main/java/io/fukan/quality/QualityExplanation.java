package io.fukan.quality;

import io.fukan.criteria.ExplainedRule;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Why a lead is what it was judged to be, from the evidence kept at that time: later changes of fields do not show in it.
 *
 * @param versionNo of the rule that judged; null where a person did
 * @param ruleName of that version
 * @param reason that a person gave
 * @param judgedBy id of that person
 * @param rule what each condition said; null where a person judged or the evidence was erased
 */
public record QualityExplanation(
        Quality quality,
        Cause cause,
        Instant judgedAt,
        int cycle,
        @Nullable Integer versionNo,
        @Nullable String ruleName,
        @Nullable String reason,
        @Nullable Long judgedBy,
        @Nullable ExplainedRule rule) {

    private static final JsonMapper MAPPER = new JsonMapper();

    /** Explains a judgement; its rule must have been loaded with it, as {@link QualityJudgements} does. */
    public static QualityExplanation of(QualityJudgement judgement) {
        Optional<QualityRule> rule = judgement.rule();
        return new QualityExplanation(
                judgement.quality(),
                judgement.cause(),
                judgement.judgedAt(),
                judgement.cycle(),
                rule.map(QualityRule::versionNo).orElse(null),
                rule.map(QualityRule::name).orElse(null),
                judgement.reason(),
                judgement.judgedBy(),
                rule.flatMap(version -> explain(version, judgement)).orElse(null));
    }

    private static Optional<ExplainedRule> explain(QualityRule rule, QualityJudgement judgement) {
        JsonNode evidence = MAPPER.readTree(judgement.evidence());
        return ExplainedRule.of(
                rule.rule(),
                evidence.path("leaves").asString(""),
                evidence.path("values").toString());
    }
}
