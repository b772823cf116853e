package io.fukan.restate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fukan.criteria.Prospects;
import io.fukan.criteria.RuleJson;
import io.fukan.database.DatabaseTest;
import io.fukan.kpi.FactCheck;
import io.fukan.quality.Applies;
import io.fukan.quality.Quality;
import io.fukan.quality.QualityJudge;
import io.fukan.quality.QualityRestatements;
import io.fukan.quality.QualityRule;
import io.fukan.quality.QualityRulePublisher;
import io.fukan.record.RecordsTouched;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A published rule reaches every lead and every figure by itself. */
@DatabaseTest
class QualityRestatementTest {

    private static final OffsetDateTime ACQUIRED = OffsetDateTime.parse("2018-01-10T09:00:00+09:00");
    private static final String SEARCH = "{\"field\":\"lead.channel\",\"op\":\"eq\",\"value\":\"search\"}";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    QualityRulePublisher publisher;

    @Autowired
    QualityRestatements restatements;

    @Autowired
    QualityJudge judge;

    @Autowired
    FactCheck check;

    private final List<Long> leads = new ArrayList<>();

    @BeforeEach
    void someLeads() {
        transaction.executeWithoutResult(status -> {
            Prospects prospects = new Prospects(jdbc);
            for (String channel : new String[] {"search", "search", "social", null}) {
                leads.add(prospects.lead(ACQUIRED, channel));
            }
            events.publishEvent(new RecordsTouched(leads));
        });
    }

    @AfterEach
    void nothingDrifted() {
        assertThat(check.run()).matches(FactCheck.Result::isClean, "clean");
        transaction.executeWithoutResult(status -> {
            for (String table :
                    List.of("quality_judgement", "quality_restatement", "quality_rule", "lead", "contact", "account")) {
                jdbc.sql("delete from " + table).update();
            }
            events.publishEvent(new RecordsTouched(leads));
        });
        assertThat(check.run().facts()).isZero();
    }

    @Test
    void theFactsFollowAPublishedRule() {
        assertThat(facts()).containsExactly("UNCLASSIFIED 4");

        QualityRule rule = publish(Applies.RESTATE);

        await().atMost(Duration.ofSeconds(30))
                .until(() -> restatements.of(rule.id()).orElseThrow().isFinished());
        assertThat(facts()).containsExactly("GENERAL 1", "QUALITY 2", "UNCLASSIFIED 1");
        await().atMost(Duration.ofSeconds(30)).until(() -> scheduled() == 0);

        judge.judgeByHand(leads.get(3), Quality.QUALITY, "紹介元に確認した", null);
        assertThat(facts()).containsExactly("GENERAL 1", "QUALITY 3");
    }

    @Test
    void whatIsRolledBackIsNotScheduled() {
        transaction.executeWithoutResult(status -> {
            publish(Applies.RESTATE);
            status.setRollbackOnly();
        });

        assertThat(scheduled()).isZero();
    }

    @Test
    void judgingTheSameLeadsAtOnceJudgesThemOnce() throws Exception {
        publish(Applies.FROM_NOW);
        jdbc.sql("update lead set acquired_at = acquired_at + interval '50 years'")
                .update();
        List<Long> backwards = IntStream.rangeClosed(1, leads.size())
                .mapToObj(i -> leads.get(leads.size() - i))
                .toList();
        List<Callable<Void>> judges = IntStream.range(0, 16)
                .<Callable<Void>>mapToObj(i -> () -> {
                    judge.judgeNew(i % 2 == 0 ? leads : backwards);
                    return null;
                })
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            for (Future<Void> judged : threads.invokeAll(judges)) {
                judged.get();
            }
        } finally {
            threads.shutdown();
        }

        assertThat(jdbc.sql("select count(*) from quality_judgement")
                        .query(Integer.class)
                        .single())
                .isEqualTo(leads.size());
        transaction.executeWithoutResult(status -> events.publishEvent(new RecordsTouched(leads)));
    }

    private QualityRule publish(Applies applies) {
        return publisher.publish("検索から来た見込み客", RuleJson.stored(SEARCH), applies, null);
    }

    private List<String> facts() {
        return jdbc.sql("""
                        select quality || ' ' || count(*) from fact where measure = 'lead' group by quality order by quality
                        """).query(String.class).list();
    }

    private int scheduled() {
        return jdbc.sql("select count(*) from scheduled_tasks where task_name = 'quality-restatement'")
                .query(Integer.class)
                .single();
    }
}
