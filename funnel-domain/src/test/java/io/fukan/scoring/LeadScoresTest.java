package io.fukan.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fukan.activity.ActivityKind;
import io.fukan.criteria.InvalidRule;
import io.fukan.criteria.Prospects;
import io.fukan.criteria.RuleJson;
import io.fukan.database.DatabaseTest;
import io.fukan.record.IllegalMove;
import io.fukan.record.InvalidValue;
import io.fukan.setting.Company;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The model that we ship, and what becomes of scores when leads act, days pass and models change. */
@DatabaseTest
@Transactional
class LeadScoresTest {

    @Autowired
    LeadScores scores;

    @Autowired
    Scoring scoring;

    @Autowired
    ScoringModels models;

    @Autowired
    Company company;

    @Autowired
    EntityManager entities;

    @Autowired
    JdbcClient jdbc;

    private Prospects prospects;
    private LocalDate today;
    private ZoneId zone;

    @BeforeEach
    void today() {
        prospects = new Prospects(jdbc);
        today = company.today();
        zone = company.zone();
    }

    @Test
    void addsUpWhatALeadIsAndNeverTheTwoAxes() {
        long lead = prospects.lead(
                ago(10),
                Map.of(
                        "account.employees", 350,
                        "account.industry", "E",
                        "account.region", "東京都",
                        "contact.jobRank", "GENERAL_MANAGER",
                        "contact.department", "情報システム部"));
        inquiry(lead, 10);

        scores.refresh(List.of(lead));

        Score score = scores.present(lead).orElseThrow();
        assertThat(score.attribute()).isEqualTo(20 + 20 + 10 + 15 + 15);
        assertThat(score.behaviour()).isEqualTo(30);
        assertThat(score.cell()).isEqualTo("A2");
        assertThat(score.modelVersion()).isEqualTo(1);
    }

    @Test
    void whatIsUnknownGivesNothing() {
        long lead = prospects.lead(ago(10), Map.of());

        scores.refresh(List.of(lead));

        assertThat(scores.present(lead).orElseThrow()).isEqualTo(new Score(today, 0, 0, "D", 4, 1));
    }

    @Test
    void freeMailSchoolsAndCompetitorsCost() {
        long gmail = prospects.lead(ago(1), Map.of("contact.email", "taro@GMAIL.com"));
        long student = prospects.lead(ago(1), Map.of("contact.email", "taro@u-tokyo.ac.jp"));
        long rival = prospects.lead(ago(1), Map.of("contact.email", "spy@competitor.example"));

        scores.refresh(List.of(gmail, student, rival));

        assertThat(scores.present(gmail).orElseThrow().attribute()).isEqualTo(-10);
        assertThat(scores.present(student).orElseThrow().attribute()).isEqualTo(-25);
        assertThat(scores.present(rival).orElseThrow().attribute()).isEqualTo(-50);
    }

    @Test
    void theLatestActOfARuleCountsOnceAndItsPointsFallOff() {
        long lead = prospects.lead(ago(30), Map.of());
        visit(lead, "料金", 20);
        visit(lead, "ﾘｮｳｷﾝではなく料金表", 8);
        visit(lead, "会社概要", 1);

        scores.refresh(List.of(lead));

        assertThat(scores.present(lead).orElseThrow().behaviour())
                .as("20, and 5 less after a week")
                .isEqualTo(15);
    }

    @Test
    void aRuleThatAsksForTwoActsIsMetByEachSecondOne() {
        long lead = prospects.lead(ago(60), Map.of());
        visit(lead, "導入事例（製造業）", 20);
        scores.refresh(List.of(lead));
        assertThat(scores.present(lead).orElseThrow().behaviour()).isZero();

        visit(lead, "導入事例（小売業）", 14);
        scores.refresh(List.of(lead));
        assertThat(scores.present(lead).orElseThrow().behaviour()).isEqualTo(10);

        visit(lead, "導入事例（金融業）", 1);
        scores.refresh(List.of(lead));
        assertThat(scores.present(lead).orElseThrow().behaviour())
                .as("the third is the first of the next two")
                .isEqualTo(10);
    }

    @Test
    void silenceCostsFromTheNinetiethDayOn() {
        long fresh = prospects.lead(ago(89), Map.of());
        long silent = prospects.lead(ago(90), Map.of());
        long called = prospects.lead(ago(200), Map.of());
        act(called, "CALL", "OUTBOUND", "NO_ANSWER", null, 3);
        long talked = prospects.lead(ago(200), Map.of());
        act(talked, "CALL", "OUTBOUND", "CONNECTED", null, 3);

        scores.refresh(List.of(fresh, silent, called, talked));

        assertThat(scores.present(fresh).orElseThrow().behaviour()).isZero();
        assertThat(scores.present(silent).orElseThrow().behaviour()).isEqualTo(-15);
        assertThat(scores.present(called).orElseThrow().behaviour())
                .as("our own attempts are no sign of life")
                .isEqualTo(-15);
        assertThat(scores.present(talked).orElseThrow().behaviour()).isZero();
    }

    @Test
    void ourOwnMailsGiveNoPoints() {
        long lead = prospects.lead(ago(5), Map.of());
        act(lead, "EMAIL", "OUTBOUND", null, "料金のご案内をクリックしてください", 2);
        act(lead, "EMAIL", "INBOUND", null, "メール内リンクをクリック", 2);

        scores.refresh(List.of(lead));

        assertThat(scores.present(lead).orElseThrow().behaviour()).isEqualTo(5);
    }

    @Test
    void canBeExplainedAsOfAnyDay() {
        long lead = prospects.lead(ago(100), Map.of("account.employees", 100));
        visit(lead, "料金", 20);
        act(lead, "SEMINAR", null, null, "秋の勉強会", 10);
        scores.refresh(List.of(lead));

        ScoreExplanation now = scores.explain(lead, today).orElseThrow();
        assertThat(now.score().behaviour()).isEqualTo(10 + 15);
        assertThat(now.attributes())
                .extracting(ScoreExplanation.AttributePart::points)
                .containsExactly(15);
        assertThat(now.behaviours())
                .extracting(part -> part.rule().activityKind().orElseThrow() + " " + part.points())
                .containsExactly("SEMINAR 15", "WEB_VISIT 10");
        assertThat(scores.explain(lead, today.minusDays(15))
                        .orElseThrow()
                        .score()
                        .behaviour())
                .as("before the seminar, within the first week")
                .isEqualTo(20);
        assertThat(scores.explain(lead, today.minusDays(101))
                        .orElseThrow()
                        .score()
                        .behaviour())
                .as("before it was there")
                .isZero();
        assertThat(scores.explain(-1L, today)).isEmpty();
    }

    @Test
    void anActTakenBackTakesItsPointsAlong() {
        long lead = prospects.lead(ago(5), Map.of());
        inquiry(lead, 2);
        scores.refresh(List.of(lead));
        jdbc.sql("delete from activity where lead_id = ?").param(lead).update();

        assertThat(scores.refresh(List.of(lead))).containsExactly(lead);
        assertThat(scores.present(lead).orElseThrow().behaviour()).isZero();
        assertThat(scores.refresh(List.of(lead))).as("nothing moved").isEmpty();
        assertThat(scores.history(lead)).as("one state a day").hasSize(1);
    }

    @Test
    void historyKeepsTheLastStateOfEachDay() {
        long lead = prospects.lead(ago(50), Map.of());
        jdbc.sql("""
                        insert into lead_score_change values (:lead, :day, 0, 20, 'D', 3, (select id from scoring_model), now())
                        """).param("lead", lead).param("day", today.minusDays(3)).update();
        inquiry(lead, 0);
        scores.refresh(List.of(lead));

        assertThat(scores.history(lead))
                .containsExactly(new Score(today, 0, 30, "D", 2, 1), new Score(today.minusDays(3), 0, 20, "D", 3, 1));
    }

    @Test
    void anotherModelScoresEverybodyAnewAndTheDraftStaysApart() {
        long lead = prospects.lead(ago(5), Map.of("account.employees", 100));
        inquiry(lead, 2);
        scores.refresh(List.of(lead));

        ScoringModel draft = scoring.draft();
        assertThat(draft.attributeRules()).hasSize(11);
        draft.remove(draft.attributeRules().get(1).id());
        draft.add(new BehaviourDetails(
                "問い合わせ2回", ActivityKind.INQUIRY, List.of(), 1, null, 7, new Decay(1, 1, DecayUnit.DAY)));
        entities.flush();
        scores.refresh(List.of(lead));
        assertThat(scores.present(lead).orElseThrow().attribute())
                .as("still v1")
                .isEqualTo(15);
        assertThat(scores.preview(draft.id())).containsExactly(new Cell("D", 2, 1));

        scoring.publish(draft.version(), null);
        assertThat(scores.drain(10)).isEqualTo(new LeadScores.Drained(1, List.of(lead), true));

        Score score = scores.present(lead).orElseThrow();
        assertThat(score).isEqualTo(new Score(today, 0, 30 + 5, "D", 2, 2));
        assertThat(scores.drain(10).looked()).isZero();
        assertThatExceptionOfType(IllegalMove.class)
                .isThrownBy(() -> draft.describe("後から", draft.thresholds()))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("SCORING_PUBLISHED"));
    }

    @Test
    void refusesWhatCannotBeScoredBy() {
        assertRefused(() -> new Thresholds(60, 60, 20, 40, 25, 10), "a", "SCORING_THRESHOLDS_ORDER");
        assertRefused(() -> new Thresholds(60, 40, 20, 40, 25, 26), "one", "SCORING_THRESHOLDS_ORDER");
        assertRefused(() -> new Decay(0, 1, DecayUnit.WEEK), "decayPoints", "OUT_OF_RANGE");
        ScoringModel draft = scoring.draft();
        assertRefused(() -> draft.add(behaviour(ActivityKind.INQUIRY, 90, 5)), "kind", "SCORING_ACT_OR_SILENCE");
        assertRefused(() -> draft.add(behaviour(null, null, 5)), "kind", "SCORING_ACT_OR_SILENCE");
        assertRefused(() -> draft.add(behaviour(ActivityKind.INQUIRY, null, 0)), "points", "SCORING_POINTS");
        assertRefused(() -> draft.add(behaviour(ActivityKind.INQUIRY, null, 101)), "points", "SCORING_POINTS");
        assertThatExceptionOfType(InvalidRule.class)
                .as("scores that read scores")
                .isThrownBy(() -> scoring.keep(
                        draft.version(),
                        null,
                        new AttributeDetails(
                                null,
                                RuleJson.stored("{\"field\": \"score.behaviour\", \"op\": \"gte\", \"value\": 1}"),
                                5)));
    }

    private static BehaviourDetails behaviour(@Nullable ActivityKind kind, @Nullable Integer silentDays, int points) {
        return new BehaviourDetails(null, kind, List.of(), 1, silentDays, points, null);
    }

    private static void assertRefused(Runnable deed, String field, String code) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(deed::run)
                .satisfies(invalid ->
                        assertThat(invalid.field() + " " + invalid.code()).isEqualTo(field + " " + code));
    }

    private void inquiry(long lead, int daysAgo) {
        act(lead, "INQUIRY", null, null, "資料請求", daysAgo);
    }

    private void visit(long lead, String page, int daysAgo) {
        act(lead, "WEB_VISIT", null, null, page, daysAgo);
    }

    private void act(
            long lead,
            String kind,
            @Nullable String direction,
            @Nullable String outcome,
            @Nullable String subject,
            int daysAgo) {
        jdbc.sql("""
                        insert into activity (kind, direction, lead_id, outcome, subject, occurred_at, recorded_at)
                        values (:kind, :direction, :lead, :outcome, :subject, :at, :at)
                        """)
                .param("kind", kind)
                .param("direction", direction)
                .param("lead", lead)
                .param("outcome", outcome)
                .param("subject", subject)
                .param("at", ago(daysAgo))
                .update();
    }

    /** Noon of that day in the business zone. */
    private OffsetDateTime ago(int days) {
        return today.minusDays(days).atTime(12, 0).atZone(zone).toOffsetDateTime();
    }
}
