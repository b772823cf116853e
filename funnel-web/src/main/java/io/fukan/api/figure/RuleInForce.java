package io.fukan.api.figure;

import io.fukan.quality.QualityRule;
import io.fukan.quality.QualityRules;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The definition of a quality lead by which figures are split now. */
@Component
class RuleInForce {

    private final QualityRules rules;

    RuleInForce(QualityRules rules) {
        this.rules = rules;
    }

    /** Its number; null before the first is published. */
    @Nullable
    Integer version() {
        return rules.findFirstByOrderByVersionNoDesc()
                .map(QualityRule::versionNo)
                .orElse(null);
    }
}
