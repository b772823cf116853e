package io.fukan.api.scoring;

import io.fukan.activity.ActivityKind;
import io.fukan.criteria.RuleJson;
import io.fukan.criteria.RulePurpose;
import io.fukan.scoring.AttributeDetails;
import io.fukan.scoring.AttributeRule;
import io.fukan.scoring.BehaviourDetails;
import io.fukan.scoring.BehaviourRule;
import io.fukan.scoring.Decay;
import io.fukan.scoring.DecayUnit;
import io.fukan.scoring.ScoringModel;
import io.fukan.scoring.Thresholds;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A model that scores leads, or did. */
@Schema(name = "ScoringModel")
record ModelEntry(
        @Schema(description = "1 for the first") int version,
        String name,
        Limits limits,
        List<Attribute> attributes,
        List<Behaviour> behaviours,
        Instant publishedAt,

        @Schema(description = "id of the user; null: the system") @Nullable
        Long publishedBy) {

    /** From which score on a lead stands where on an axis. */
    @Schema(name = "ScoringLimits", description = "from which score on; below the last it is D or 4")
    record Limits(
            @NotNull Integer a,
            @NotNull Integer b,
            @NotNull Integer c,
            @NotNull Integer one,
            @NotNull Integer two,
            @NotNull Integer three) {

        private static Limits of(Thresholds limits) {
            return new Limits(limits.a(), limits.b(), limits.c(), limits.one(), limits.two(), limits.three());
        }

        Thresholds thresholds() {
            return new Thresholds(a, b, c, one, two, three);
        }
    }

    /** Points for what a lead is. */
    @Schema(name = "ScoringAttribute")
    record Attribute(
            @Schema(description = "null: the condition speaks for itself") @Nullable
            String name,

            @NotNull @Schema(description = "a tree of conditions", implementation = Object.class)
            JsonNode rule,

            @NotNull @Schema(description = "−100 to 100, not 0")
            Integer points) {

        private static Attribute of(AttributeRule rule) {
            return new Attribute(rule.name(), RuleJson.toTree(rule.rule()), rule.points());
        }

        AttributeDetails details(RuleJson json) {
            return new AttributeDetails(name, json.parse(rule, RulePurpose.SCORING), points);
        }
    }

    /** Points for what a lead does, or for its silence. */
    @Schema(name = "ScoringBehaviour", description = "an act (kind), or silence (silentDays)")
    record Behaviour(
            @Nullable String name,

            @Schema(description = "of activity; null for silence") @Nullable
            ActivityKind kind,

            @Schema(description = "words of which the subject or page holds one; none: any") @Nullable
            List<String> patterns,

            @Schema(description = "how often it must happen to count once", defaultValue = "1") @Nullable
            Integer times,

            @Schema(description = "days without a sign from their side; null for an act") @Nullable
            Integer silentDays,

            @NotNull @Schema(description = "−100 to 100, not 0")
            Integer points,

            @Schema(description = "null: the points stay") @Nullable @Valid
            FallOff decay) {

        private static Behaviour of(BehaviourRule rule) {
            return new Behaviour(
                    rule.name(),
                    rule.activityKind().orElse(null),
                    rule.patterns(),
                    rule.times(),
                    rule.silentDays(),
                    rule.points(),
                    rule.decay()
                            .map(decay -> new FallOff(decay.points(), decay.every(), decay.unit()))
                            .orElse(null));
        }

        BehaviourDetails details() {
            return new BehaviourDetails(
                    name,
                    kind,
                    patterns == null ? List.of() : patterns,
                    times == null ? 1 : times,
                    silentDays,
                    points,
                    decay == null ? null : new Decay(decay.points(), decay.every(), decay.unit()));
        }
    }

    /** How points fall off: after each full period so many, down to nothing. */
    @Schema(name = "ScoringDecay")
    record FallOff(
            @NotNull Integer points,

            @NotNull @Schema(description = "how many units a period has")
            Integer every,

            @NotNull DecayUnit unit) {}

    /** Of a published model. */
    static ModelEntry of(ScoringModel model) {
        return new ModelEntry(
                model.versionNo(),
                model.name(),
                Limits.of(model.thresholds()),
                model.attributeRules().stream().map(Attribute::of).toList(),
                model.behaviourRules().stream().map(Behaviour::of).toList(),
                model.publishedAt(),
                model.publishedBy());
    }
}
