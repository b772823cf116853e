package io.fukan.quality;

import io.fukan.database.Sql;
import io.fukan.record.NoSuchRecord;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Judges history anew by a rule that was published to do so, in chunks of leads. Each chunk is a transaction that also
 * records how far it came: after a crash the work goes on there.
 */
@Service
public class QualityRestatements {

    private static final int CHUNK = 10_000;

    private final QualityJudge judge;
    private final QualityRules rules;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    QualityRestatements(
            QualityJudge judge,
            QualityRules rules,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.judge = judge;
        this.rules = rules;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Notes that the published rule shall judge all leads; within the transaction of the publication. */
    void request(QualityRule rule) {
        jdbc.sql(
                        "insert into quality_restatement (rule_id, total, requested_at) select :rule, count(*), :now from lead")
                .param("rule", rule.id())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** All restatements ever asked for, newest first. */
    public List<Restatement> all() {
        return jdbc.sql(Sql.of("quality/restatement.sql") + " order by r.version_no desc")
                .query(Restatement.class)
                .list();
    }

    /** How far the restatement by this rule has come; empty if the rule restates nothing. */
    public Optional<Restatement> of(Long ruleId) {
        return jdbc.sql(Sql.of("quality/restatement.sql") + " where n.rule_id = :rule")
                .param("rule", ruleId)
                .query(Restatement.class)
                .optional();
    }

    /**
     * Judges the next leads, about 10,000, in a transaction of their own. Does nothing once all is done; two callers take
     * turns. Leads that a newer version judges are passed over.
     *
     * @throws NoSuchRecord if no restatement was asked for by this rule
     */
    public Restatement restateChunk(Long ruleId) {
        return restateChunk(ruleId, CHUNK);
    }

    Restatement restateChunk(Long ruleId, int size) {
        transaction.executeWithoutResult(status -> advance(ruleId, size));
        return of(ruleId).orElseThrow();
    }

    /** Goes on to the end, telling after each chunk how far it came. */
    public Restatement restate(Long ruleId, Consumer<Restatement> progress) {
        Restatement state;
        do {
            state = restateChunk(ruleId);
            progress.accept(state);
        } while (!state.isFinished());
        return state;
    }

    /** Notes that an attempt broke off, for the screen that shows progress; the message is not kept, only the kind. */
    public void failed(Long ruleId, Throwable cause) {
        jdbc.sql("update quality_restatement set failed_at = :now, failure = :failure where rule_id = :rule")
                .param("rule", ruleId)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("failure", cause.getClass().getName())
                .update();
    }

    private void advance(Long ruleId, int size) {
        boolean finished = jdbc.sql(
                        "select finished_at is not null from quality_restatement where rule_id = :rule for update")
                .param("rule", ruleId)
                .query(Boolean.class)
                .optional()
                .orElseThrow(() -> new NoSuchRecord("restatement", ruleId));
        if (finished) {
            return;
        }
        List<Long> next = jdbc.sql(Sql.of("quality/restatement_next.sql"))
                .param("rule", ruleId)
                .param("most", size)
                .query(Long.class)
                .list();
        int moved = next.isEmpty() ? 0 : judge.restate(rules.findById(ruleId).orElseThrow(), next);
        jdbc.sql(Sql.of("quality/restatement_advance.sql"))
                .param("rule", ruleId)
                .param("done", next.size())
                .param("moved", moved)
                .param("last", next.isEmpty() ? 0L : next.get(next.size() - 1))
                .param("finished", next.size() < size)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
