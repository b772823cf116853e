package io.fukan.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.fukan.access.Viewer;
import io.fukan.criteria.InvalidRule;
import io.fukan.criteria.Prospects;
import io.fukan.criteria.RuleJson;
import io.fukan.database.DatabaseTest;
import io.fukan.funnel.Funnel;
import io.fukan.funnel.FunnelReader;
import io.fukan.funnel.Stage;
import io.fukan.funnel.StageFigures;
import io.fukan.kpi.Basis;
import io.fukan.kpi.KpiQuery;
import io.fukan.organisation.Role;
import io.fukan.quality.Applies;
import io.fukan.quality.Quality;
import io.fukan.quality.QualityJudge;
import io.fukan.quality.QualityRestatements;
import io.fukan.quality.QualityRule;
import io.fukan.quality.QualityRulePublisher;
import io.fukan.record.RecordsTouched;
import io.fukan.time.Period;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What a what-if shows of May 2018 is what restating by the same rule gives. */
@DatabaseTest
class WhatIfTest {

    private static final Period MAY = Period.ofInclusive(LocalDate.of(2018, 5, 1), LocalDate.of(2018, 5, 31));
    private static final String SEARCH = "{\"field\":\"lead.channel\",\"op\":\"eq\",\"value\":\"search\"}";
    private static final String SOCIAL = "{\"field\":\"lead.channel\",\"op\":\"eq\",\"value\":\"social\"}";
    private static final Viewer ADMIN = new Viewer(0, Role.ADMIN, Set.of(), Locale.JAPANESE);
    private static final Viewer REP = new Viewer(0, Role.FIELD, Set.of(), Locale.JAPANESE);

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
    FunnelReader funnel;

    @Autowired
    WhatIfs whatIfs;

    @Autowired
    WhatIfFunnels funnels;

    @Autowired
    WhatIfRun run;

    @Autowired
    MovedLeads moved;

    private final List<Long> leads = new ArrayList<>();

    /**
     * Seven leads of May and one of April; some went far, in May or later, and one came back for a second cycle. They were judged
     * by a rule, and one of them by a person.
     */
    @BeforeEach
    void aFunnelThatWasJudged() {
        transaction.executeWithoutResult(status -> {
            Prospects prospects = new Prospects(jdbc);
            for (String channel : new String[] {"search", "search", "search", "social", "social", "fair", null}) {
                leads.add(prospects.lead(day("2018-05-10"), channel));
            }
            leads.add(prospects.lead(day("2018-04-10"), "search"));
            connect(0, "2018-05-11");
            appointment(0, "2018-05-12");
            deal(0, "2018-05-20", "2018-05-30");
            connect(1, "2018-06-01");
            appointment(1, "2018-06-02");
            appointment(3, "2018-05-14");
            connect(4, "2018-05-15");
            connect(7, "2018-05-16");
            appointment(7, "2018-05-17");
            backAgain(5, "2018-05-25");
            events.publishEvent(new RecordsTouched(leads));
        });
        restate(publisher.publish("社会", RuleJson.stored(SOCIAL), Applies.RESTATE, null));
        judge.judgeByHand(leads.get(6), Quality.QUALITY, "紹介元に確認した", null);
    }

    @AfterEach
    void nothingIsLeft() {
        transaction.executeWithoutResult(status -> {
            for (String table : List.of(
                    "quality_what_if",
                    "quality_judgement",
                    "quality_restatement",
                    "quality_rule",
                    "opportunity",
                    "appointment",
                    "activity",
                    "stage_change",
                    "lead",
                    "contact",
                    "account")) {
                jdbc.sql("delete from " + table).update();
            }
            events.publishEvent(new RecordsTouched(leads));
        });
    }

    @Test
    void everyFigureIsWhatRestatingGives() {
        WhatIf done = workedOut(SEARCH);
        WhatIfFunnel period = funnels.read(done.id(), Basis.PERIOD);
        WhatIfFunnel cohort = funnels.read(done.id(), Basis.LEAD);
        assertSame(period, WhatIfFunnel.StageOf::before);
        assertSame(cohort, WhatIfFunnel.StageOf::before);
        // search 3 of 8 beginnings of May (one lead began twice): four are moved at the first stage by their channel,
        // one by hand
        assertThat(period.stages().get(0).after().part(Quality.QUALITY).count()).isEqualTo(3);
        assertThat(period.stages().get(0).before().part(Quality.QUALITY).count())
                .isEqualTo(3);
        assertThat(period.stages().get(0).moved()).isEqualTo(6);
        assertThat(done.byHand()).isEqualTo(1);
        assertThat(done.done()).isEqualTo(done.total()).isEqualTo(8);

        restate(publisher.publish("検索", RuleJson.stored(SEARCH), Applies.RESTATE, null));

        assertSame(period, WhatIfFunnel.StageOf::after);
        assertSame(cohort, WhatIfFunnel.StageOf::after);
    }

    @Test
    void itStaysAsItWasTaken() {
        WhatIf done = workedOut(SEARCH);
        WhatIfFunnel taken = funnels.read(done.id(), Basis.PERIOD);

        restate(publisher.publish("検索", RuleJson.stored(SEARCH), Applies.RESTATE, null));

        assertThat(funnels.read(done.id(), Basis.PERIOD)).isEqualTo(taken);
    }

    @Test
    void theListsAreTheFigures() {
        WhatIf done = workedOut(SEARCH);

        for (Basis basis : List.of(Basis.PERIOD, Basis.LEAD)) {
            for (WhatIfFunnel.StageOf stage : funnels.read(done.id(), basis).stages()) {
                for (WhatIfFunnel.Move move : stage.moves()) {
                    MovedQuery query =
                            new MovedQuery(done.id(), basis, stage.stage(), move.before(), move.after(), false);
                    MovedLeads.Page page = moved.page(query, ADMIN, 0, 50);
                    assertThat(page.total()).isEqualTo(move.leads());
                    assertThat(page.leads())
                            .hasSize((int) move.leads())
                            .allMatch(lead -> lead.before() == move.before() && lead.after() == move.after());
                }
            }
        }
        MovedQuery byHand = new MovedQuery(done.id(), Basis.PERIOD, Stage.LEAD, null, null, true);
        assertThat(moved.page(byHand, ADMIN, 0, 50).leads())
                .extracting(MovedLead::leadId)
                .containsExactly(leads.get(6));
    }

    @Test
    void othersLeadsAreCountedButNotShown() {
        MovedQuery all = new MovedQuery(workedOut(SEARCH).id(), Basis.PERIOD, Stage.LEAD, null, null, false);

        MovedLeads.Page page = moved.page(all, REP, 0, 50);

        assertThat(page.total()).isEqualTo(6);
        assertThat(page.visible()).isZero();
        assertThat(page.leads()).isEmpty();
    }

    @Test
    void inPagesAndAllAtOnce() {
        MovedQuery all = new MovedQuery(workedOut(SEARCH).id(), Basis.PERIOD, Stage.LEAD, null, null, false);
        List<MovedLead> read =
                transaction.execute(status -> moved.all(all, ADMIN).toList());

        List<MovedLead> paged = new ArrayList<>(moved.page(all, ADMIN, 0, 4).leads());
        paged.addAll(moved.page(all, ADMIN, 1, 4).leads());

        assertThat(paged).hasSize(6).isEqualTo(read);
    }

    @Test
    void theBackgroundWorksItOut() {
        long id = whatIfs.request(RuleJson.stored(SEARCH), "検索", MAY, null);

        await().atMost(Duration.ofSeconds(30))
                .until(() -> whatIfs.of(id).orElseThrow().isFinished());
        assertThat(whatIfs.of(id).orElseThrow().percent()).isEqualTo(100);
        assertThat(jdbc.sql("select count(*) from quality_what_if_verdict")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aRuleThatReadsNothingIsRefused() {
        assertThatThrownBy(() ->
                        whatIfs.request(RuleJson.stored("{\"field\":\"lead.moon\",\"op\":\"isSet\"}"), "", MAY, null))
                .isInstanceOf(InvalidRule.class);
    }

    private interface SideOf {
        WhatIfFunnel.Side of(WhatIfFunnel.StageOf stage);
    }

    private void assertSame(WhatIfFunnel whatIf, SideOf side) {
        Funnel real = funnel.read(KpiQuery.of(MAY).basis(whatIf.basis()));
        for (int i = 0; i < real.stages().size(); i++) {
            StageFigures figures = real.stages().get(i);
            WhatIfFunnel.Side shown = side.of(whatIf.stages().get(i));
            assertThat(shown.total()).as("%s", figures.stage()).isEqualTo(figures.total());
            assertThat(shown.byQuality()).as("%s", figures.stage()).isEqualTo(figures.byQuality());
            assertThat(shown.qualityRatio()).as("%s", figures.stage()).isEqualTo(figures.qualityRatio());
        }
    }

    /** In chunks of three, without waiting for the background. */
    private WhatIf workedOut(String rule) {
        long id = transaction.execute(status -> {
            long asked = whatIfs.request(RuleJson.stored(rule), "", MAY, null);
            jdbc.sql("delete from scheduled_tasks where task_name = 'quality-what-if'")
                    .update();
            return asked;
        });
        assertThat(run.run(id, () -> false, 3)).isTrue();
        return whatIfs.of(id).orElseThrow();
    }

    private void restate(QualityRule rule) {
        restatements.restate(rule.id(), progress -> {});
    }

    private void connect(int lead, String day) {
        jdbc.sql("""
                        insert into activity (lead_id, kind, direction, outcome, occurred_at, recorded_at)
                        values (:lead, 'CALL', 'OUTBOUND', 'CONNECTED', :at, :at)
                        """).param("lead", leads.get(lead)).param("at", day(day)).update();
    }

    private void appointment(int lead, String day) {
        jdbc.sql("insert into appointment (lead_id, booked_at, recorded_at) values (:lead, :at, :at)")
                .param("lead", leads.get(lead))
                .param("at", day(day))
                .update();
    }

    private void deal(int lead, String day, String won) {
        jdbc.sql("""
                        insert into opportunity (lead_id, confirmed_at, outcome, closed_at, amount, created_at, updated_at)
                        values (:lead, :at, 'WON', :won, 1000000, :at, :at)
                        """)
                .param("lead", leads.get(lead))
                .param("at", day(day))
                .param("won", day(won))
                .update();
    }

    private void backAgain(int lead, String day) {
        jdbc.sql("""
                        insert into stage_change (lead_id, cycle, track, from_stage, to_stage, occurred_at, recorded_at, starts_cycle)
                        values (:lead, 2, 'MK', 'RECYCLED', 'MQL', :at, :at, true)
                        """).param("lead", leads.get(lead)).param("at", day(day)).update();
        jdbc.sql("update lead set cycle = 2 where id = :lead")
                .param("lead", leads.get(lead))
                .update();
    }

    private static OffsetDateTime day(String day) {
        return OffsetDateTime.parse(day + "T09:00:00+09:00");
    }
}
