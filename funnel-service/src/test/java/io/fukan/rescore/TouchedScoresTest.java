package io.fukan.rescore;

import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.activity.About;
import io.fukan.activity.Activities;
import io.fukan.activity.Activity;
import io.fukan.activity.ActivityKind;
import io.fukan.criteria.Prospects;
import io.fukan.criteria.RuleExamples;
import io.fukan.database.DatabaseTest;
import io.fukan.kpi.FactCheck;
import io.fukan.lead.Leads;
import io.fukan.quality.Applies;
import io.fukan.quality.QualityJudge;
import io.fukan.quality.QualityRulePublisher;
import io.fukan.record.RecordsTouched;
import io.fukan.record.Stamp;
import io.fukan.scoring.LeadScores;
import io.fukan.scoring.Score;
import io.fukan.scoring.ScoresDue;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Scores follow deeds, and quality follows scores where its rule reads them. */
@DatabaseTest
class TouchedScoresTest {

    private static final Map<String, Object> IDEAL = Map.of(
            "account.employees", 350,
            "account.industry", "E",
            "contact.jobRank", "EXECUTIVE");

    @Autowired
    Activities activities;

    @Autowired
    Leads leads;

    @Autowired
    LeadScores scores;

    @Autowired
    TouchedScores touched;

    @Autowired
    ScoresDue due;

    @Autowired
    QualityRulePublisher publisher;

    @Autowired
    QualityJudge judge;

    @Autowired
    FactCheck check;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private final List<Long> made = new ArrayList<>();

    @AfterEach
    void nothingDriftedNorStays() {
        assertThat(check.run()).matches(FactCheck.Result::isClean, "clean");
        transaction.executeWithoutResult(status -> {
            jdbc.sql("delete from lead where id = any (?)")
                    .param(made.toArray(Long[]::new))
                    .update();
            jdbc.sql("delete from quality_restatement").update();
            jdbc.sql("delete from quality_rule").update();
            events.publishEvent(new RecordsTouched(made));
        });
    }

    @Test
    void anInquiryIsInTheScoreWhenItsTransactionIsOver() {
        long lead = lead(IDEAL);

        act(lead, ActivityKind.INQUIRY, 0);

        assertThat(cell(lead)).isEqualTo("A2");
        assertThat(scores.history(lead)).hasSize(1);
    }

    @Test
    void whatIsLearnedOfAPersonIsInTheScoreAsSoonAsItIsJudged() {
        long lead = lead(Map.of());
        transaction.executeWithoutResult(status -> {
            jdbc.sql("update contact set job_rank = 'EXECUTIVE' where id = (select contact_id from lead where id = ?)")
                    .param(lead)
                    .update();
            judge.rejudgeContacts(List.of(leads.get(lead).contactId()));
        });

        assertThat(score(lead).attribute()).isEqualTo(25);
    }

    @Test
    void manyLeadsAtOnceAreScoredInTheBackground() {
        transaction.executeWithoutResult(status -> {
            Prospects prospects = new Prospects(jdbc);
            IntStream.range(0, 60).forEach(i -> made.add(prospects.lead(at(5), IDEAL)));
            events.publishEvent(new RecordsTouched(made));
        });

        drain();

        assertThat(made).allSatisfy(lead -> assertThat(score(lead).attribute()).isEqualTo(65));
    }

    @Test
    void qualityFollowsScoresUntilTheFirstAppointment() {
        publisher.publish("v2", RuleExamples.shipped("hot-scores").rule(), Applies.RESTATE, null);
        long lead = lead(IDEAL);
        long frozen = lead(IDEAL);
        transaction.executeWithoutResult(status -> judge.judgeNew(List.of(lead, frozen)));
        assertThat(quality(lead)).isEqualTo("GENERAL");
        jdbc.sql("insert into appointment (lead_id, booked_at, recorded_at) values (:lead, :at, :at)")
                .param("lead", frozen)
                .param("at", at(0))
                .update();

        for (long each : List.of(lead, frozen)) {
            act(each, ActivityKind.INQUIRY, 0);
            act(each, ActivityKind.SEMINAR, 0);
        }

        assertThat(score(lead).behaviour()).isEqualTo(45);
        assertThat(quality(lead)).isEqualTo("QUALITY");
        assertThat(quality(frozen)).as("has an appointment").isEqualTo("GENERAL");
    }

    @Test
    void thatDaysPassMovesScoresButIsNoReasonToJudgeAgain() {
        publisher.publish("v2", RuleExamples.shipped("hot-scores").rule(), Applies.RESTATE, null);
        long lead = lead(IDEAL);
        transaction.executeWithoutResult(status -> judge.judgeNew(List.of(lead)));
        act(lead, ActivityKind.INQUIRY, 1);
        act(lead, ActivityKind.SEMINAR, 1);
        assertThat(quality(lead)).isEqualTo("QUALITY");
        jdbc.sql("update score_event set occurred_on = occurred_on - 400 where lead_id = ?")
                .param(lead)
                .update();

        due.allByDay();
        drain();

        assertThat(score(lead).behaviour()).isEqualTo(30);
        assertThat(quality(lead)).isEqualTo("QUALITY");
    }

    private void drain() {
        while (touched.drain(25)) {
            // until nobody waits
        }
    }

    private long lead(Map<String, Object> values) {
        return transaction.execute(status -> {
            long lead = new Prospects(jdbc).lead(at(3), values);
            made.add(lead);
            events.publishEvent(new RecordsTouched(List.of(lead)));
            return lead;
        });
    }

    private void act(long lead, ActivityKind kind, int daysAgo) {
        transaction.executeWithoutResult(status -> {
            Instant when = clock.instant().minus(Duration.ofDays(daysAgo));
            Stamp stamp = new Stamp(io.fukan.record.Moment.at(when), when, null);
            activities.save(Activity.of(kind, About.lead(leads.get(lead), stamp.occurred()), null, stamp));
        });
    }

    private OffsetDateTime at(int daysAgo) {
        return clock.instant().minus(Duration.ofDays(daysAgo)).atOffset(ZoneOffset.UTC);
    }

    private String cell(long lead) {
        return score(lead).cell();
    }

    private Score score(long lead) {
        return scores.present(lead).orElseThrow();
    }

    private String quality(long lead) {
        return jdbc.sql("select quality from quality_judgement where lead_id = ? and effective")
                .param(lead)
                .query(String.class)
                .single();
    }
}
