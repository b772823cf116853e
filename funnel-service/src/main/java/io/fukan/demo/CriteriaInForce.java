package io.fukan.demo;

import static io.fukan.qualification.CriteriaKind.BDR;
import static io.fukan.qualification.CriteriaKind.SDR;
import static io.fukan.qualification.CriteriaKind.VALID_OPPORTUNITY;

import io.fukan.criteria.Rule;
import io.fukan.criteria.RuleJson;
import io.fukan.qualification.CriteriaKind;
import io.fukan.qualification.CriteriaPublisher;
import io.fukan.qualification.CriteriaVersions;
import java.time.Instant;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the company asks of appointments and deals: what we ship, but for approached companies without the list of targets. */
@Component
@Order(2)
class CriteriaInForce implements Chapter {

    private static final Rule APPROACHED = RuleJson.stored("""
            {"all": [
              {"field": "lead.connected", "op": "eq", "value": true},
              {"any": [
                {"field": "hearing.authority", "op": "in", "value": ["DECISION_MAKER", "INFLUENCER"]},
                {"field": "contact.jobRank", "op": "in", "value": ["MANAGER", "GENERAL_MANAGER", "EXECUTIVE"]}]},
              {"any": [
                {"field": "hearing.need", "op": "eq", "value": true},
                {"field": "hearing.hypothesis", "op": "eq", "value": true}]}]}
            """);

    private final CriteriaPublisher publisher;
    private final CriteriaVersions versions;

    CriteriaInForce(CriteriaPublisher publisher, CriteriaVersions versions) {
        this.publisher = publisher;
        this.versions = versions;
    }

    @Override
    @Transactional
    public void write(Story.Told story) {
        Instant since = story.timeline().at(story.timeline().criteriaSince(), 0);
        publish(SDR, "課題と検討条件を確認済み", SDR.shipped().rule(), since);
        publish(BDR, "キーマンと課題を確認済み", APPROACHED, since);
        publish(
                VALID_OPPORTUNITY,
                "課題・時期・決裁手順を確認済み",
                VALID_OPPORTUNITY.shipped().rule(),
                since);
    }

    private void publish(CriteriaKind kind, String name, Rule rule, Instant since) {
        if (versions.findFirstByKindOrderByVersionNoDesc(kind).isEmpty()) {
            publisher.publish(kind, name, rule, null, since, null);
        }
    }
}
