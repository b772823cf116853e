package io.fukan.audit;

import io.fukan.quality.QualityRule;
import io.fukan.quality.QualityRulePublished;
import io.fukan.quality.QualityRules;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Logs who published which definition of a quality lead, by whatever way. */
@Component
class PublishedRules {

    private final QualityRules rules;
    private final AuditLog log;

    PublishedRules(QualityRules rules, AuditLog log) {
        this.rules = rules;
        this.log = log;
    }

    @EventListener
    void published(QualityRulePublished published) {
        QualityRule rule = rules.findById(published.ruleId()).orElseThrow();
        log.record(
                AuditAction.RULE_PUBLISHED,
                "qualityRule",
                rule.id(),
                "v" + rule.versionNo() + " " + rule.name(),
                Map.of("applies", rule.applies().name()));
    }
}
