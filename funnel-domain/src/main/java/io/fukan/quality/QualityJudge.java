package io.fukan.quality;

import io.fukan.criteria.PublicationLock;
import io.fukan.criteria.RuleEvaluation;
import io.fukan.criteria.RuleSql;
import io.fukan.database.QueryPlanning;
import io.fukan.database.Sql;
import io.fukan.record.InvalidValue;
import io.fukan.record.NoSuchRecord;
import io.fukan.record.RecordsTouched;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Judges leads by the rule that applies to them ({@code quality/applicable.sql}), set-based: any number of leads in a few
 * statements. Takes part in the caller's transaction, if there is one; what JPA holds back is flushed first. Leads whose
 * quality changes are published as {@link RecordsTouched}.
 *
 * <p>One judgement per lead cycle is effective; all others are kept as they were.
 */
@Service
@Transactional
public class QualityJudge {

    static final String LOCK = "quality_rule";
    private static final int LONGEST_REASON = 1_000;

    private final RuleEvaluation evaluation;
    private final QualityRules rules;
    private final PublicationLock lock;
    private final QueryPlanning planning;
    private final JdbcClient jdbc;
    private final EntityManager entities;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    QualityJudge(
            RuleEvaluation evaluation,
            QualityRules rules,
            PublicationLock lock,
            QueryPlanning planning,
            JdbcClient jdbc,
            EntityManager entities,
            ApplicationEventPublisher events,
            Clock clock) {
        this.evaluation = evaluation;
        this.rules = rules;
        this.lock = lock;
        this.planning = planning;
        this.jdbc = jdbc;
        this.entities = entities;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Judges those cycles of the leads that were not judged yet: to be called when leads come in, and when a recycled one
     * comes back. A cycle that no rule applies to stays without judgement, which means unclassified.
     */
    public void judgeNew(Collection<Long> leadIds) {
        look(leadIds, Occasion.NEW);
    }

    /**
     * Judges the current cycle of the leads anew: to be called when a field that rules can read has changed. A cycle with an
     * appointment is frozen and one that a person judged is left alone. Nothing is written where rule, outcome and evidence
     * stay the same.
     */
    public void rejudge(Collection<Long> leadIds) {
        look(leadIds, Occasion.CHANGED);
    }

    /** {@link #rejudge} where the scores of the leads have moved, so that nobody need look at these once more. */
    public void rejudgeByScores(Collection<Long> leadIds) {
        if (!leadIds.isEmpty()) {
            begin(leadIds);
            judgeByEachRule(leadIds, Occasion.CHANGED);
        }
    }

    /** {@link #rejudge} for the leads of companies whose own fields have changed. */
    public void rejudgeAccounts(Collection<Long> accountIds) {
        rejudge(leads("select id from lead where account_id = any (:ids) order by id", accountIds));
    }

    /** {@link #rejudge} for the leads of people whose own fields have changed. */
    public void rejudgeContacts(Collection<Long> contactIds) {
        rejudge(leads("select id from lead where contact_id = any (:ids) order by id", contactIds));
    }

    /**
     * A person's judgement of the current cycle, which no rule overrides until history is restated by a rule published later.
     *
     * @param by id of the user
     * @throws InvalidValue without a reason, or with one of more than 1,000 characters
     * @throws NoSuchRecord if there is no such lead
     */
    public void judgeByHand(Long leadId, Quality quality, String reason, @Nullable Long by) {
        if (reason.isBlank()) {
            throw new InvalidValue("reason", "REASON_MISSING");
        }
        if (reason.strip().length() > LONGEST_REASON) {
            throw new InvalidValue("reason", "TEXT_TOO_LONG", LONGEST_REASON);
        }
        begin(List.of(leadId));
        String before = jdbc.sql(Sql.of("quality/judge_by_hand.sql"))
                .param("lead", leadId)
                .param("quality", quality.name())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("user", by)
                .param("reason", reason.strip())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NoSuchRecord("lead", leadId));
        if (!before.equals(quality.name())) {
            events.publishEvent(new RecordsTouched(List.of(leadId)));
        }
    }

    /** Judges all cycles of the leads that the rule applies to; tells how many changed their quality. */
    int restate(QualityRule rule, List<Long> leadIds) {
        begin(leadIds);
        planning.forSize(leadIds.size());
        List<Long> moved = judge(rule, leadIds, Occasion.RESTATED);
        planning.asUsual();
        touch(moved);
        return moved.size();
    }

    private void look(Collection<Long> leadIds, Occasion occasion) {
        if (!leadIds.isEmpty()) {
            begin(leadIds);
            events.publishEvent(new LeadsToBeJudged(leadIds));
            judgeByEachRule(leadIds, occasion);
        }
    }

    private void judgeByEachRule(Collection<Long> leadIds, Occasion occasion) {
        planning.forSize(leadIds.size());
        List<Long> applicable = jdbc.sql(Sql.of("quality/applicable_rules.sql", applicable()))
                .param("leads", array(leadIds))
                .query(Long.class)
                .list();
        List<Long> moved = applicable.stream()
                .map(id -> rules.findById(id).orElseThrow())
                .flatMap(rule -> judge(rule, leadIds, occasion).stream())
                .toList();
        planning.asUsual();
        touch(moved);
    }

    private void begin(Collection<Long> leadIds) {
        entities.flush();
        lock.whileJudging(LOCK);
        jdbc.sql("select lock_roots(:leads)::text")
                .param("leads", array(leadIds))
                .query(String.class)
                .optional();
    }

    private List<Long> judge(QualityRule rule, Collection<Long> leadIds, Occasion occasion) {
        RuleSql sql = evaluation.compile(rule.rule());
        return jdbc.sql(Sql.of(
                        "quality/judge.sql",
                        Map.of(
                                "applicable",
                                Sql.of("quality/applicable.sql"),
                                "evaluation",
                                sql.query("l.id = any (:leads)"))))
                .params(sql.parameters())
                .param("leads", array(leadIds))
                .param("rule", rule.id())
                .param("occasion", occasion.name())
                .param("cause", occasion.cause().name())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .list();
    }

    private void touch(List<Long> moved) {
        if (!moved.isEmpty()) {
            events.publishEvent(
                    new RecordsTouched(moved.stream().distinct().sorted().toList()));
        }
    }

    private List<Long> leads(String sql, Collection<Long> ids) {
        entities.flush();
        return jdbc.sql(sql).param("ids", array(ids)).query(Long.class).list();
    }

    private static Map<String, String> applicable() {
        return Map.of("applicable", Sql.of("quality/applicable.sql"));
    }

    private static Long[] array(Collection<Long> ids) {
        return ids.toArray(Long[]::new);
    }
}
