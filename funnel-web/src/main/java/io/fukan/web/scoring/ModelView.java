package io.fukan.web.scoring;

import io.fukan.scoring.AttributeRule;
import io.fukan.scoring.BehaviourRule;
import io.fukan.scoring.ScoringModel;
import io.fukan.scoring.Thresholds;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A model as pages show it.
 *
 * @param versionNo null: a draft
 * @param version of the record, for forms that change it
 */
record ModelView(
        long id,
        @Nullable Integer versionNo,
        int version,
        String name,
        Thresholds thresholds,
        @Nullable Instant publishedAt,
        List<RuleView> attributes,
        List<RuleView> behaviours) {

    /**
     * A rule that gives points.
     *
     * @param name null: what it asks for speaks for itself
     * @param decay how points fall off, of a behaviour rule
     */
    record RuleView(
            long id,
            @Nullable String name,
            String condition,
            int points,
            @Nullable String decay) {}

    static ModelView of(ScoringModel model, ScoringTexts.Reading words) {
        return new ModelView(
                model.id(),
                model.versionNo(),
                model.version(),
                model.name(),
                model.thresholds(),
                model.publishedAt(),
                model.attributeRules().stream()
                        .map((AttributeRule rule) ->
                                new RuleView(rule.id(), rule.name(), words.condition(rule), rule.points(), null))
                        .toList(),
                model.behaviourRules().stream()
                        .map((BehaviourRule rule) -> new RuleView(
                                rule.id(), rule.name(), words.condition(rule), rule.points(), words.decay(rule)))
                        .toList());
    }
}
