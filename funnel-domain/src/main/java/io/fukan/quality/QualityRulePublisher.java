package io.fukan.quality;

import io.fukan.criteria.InvalidRule;
import io.fukan.criteria.PublicationLock;
import io.fukan.criteria.PublishedRule;
import io.fukan.criteria.Rule;
import io.fukan.criteria.RuleJson;
import io.fukan.criteria.RulePurpose;
import io.fukan.record.InvalidValue;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts a new version of the definition of a quality lead in force. */
@Service
public class QualityRulePublisher {

    private final QualityRules rules;
    private final QualityRestatements restatements;
    private final RuleJson json;
    private final PublicationLock lock;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    QualityRulePublisher(
            QualityRules rules,
            QualityRestatements restatements,
            RuleJson json,
            PublicationLock lock,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rules = rules;
        this.restatements = restatements;
        this.json = json;
        this.lock = lock;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Publishes the next version. Leads acquired from now on are judged by it. To restate history, a restatement is noted
     * and {@link QualityRulePublished} tells whoever runs it; until it is through, older leads keep their judgement.
     *
     * @param by id of the user; null if a program does
     * @throws InvalidRule if the rule names a field that does not exist, or compares it unsuitably
     * @throws InvalidValue if the name is blank or longer than 100 characters
     */
    @Transactional
    public QualityRule publish(String name, Rule rule, Applies applies, @Nullable Long by) {
        Rule checked = json.check(rule, RulePurpose.QUALITY);
        lock.whilePublishing(QualityJudge.LOCK);
        int next = rules.findFirstByOrderByVersionNoDesc()
                        .map(QualityRule::versionNo)
                        .orElse(0)
                + 1;
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        QualityRule published =
                rules.saveAndFlush(new QualityRule(next, new PublishedRule(name, checked, now, by), applies));
        if (applies == Applies.RESTATE) {
            restatements.request(published);
        }
        events.publishEvent(new QualityRulePublished(published.id(), applies));
        return published;
    }
}
