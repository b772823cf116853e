package io.fukan.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.fukan.access.Viewer;
import io.fukan.database.DatabaseTest;
import io.fukan.flow.Pareto.Weight;
import io.fukan.handoff.RejectionReason;
import io.fukan.kpi.Behind;
import io.fukan.kpi.Cut;
import io.fukan.kpi.Figure;
import io.fukan.kpi.KpiCatalogue;
import io.fukan.kpi.KpiQuery;
import io.fukan.kpi.KpiReader;
import io.fukan.kpi.RecordPage;
import io.fukan.kpi.RecordReader;
import io.fukan.lead.Stage;
import io.fukan.opportunity.Phase;
import io.fukan.organisation.Role;
import io.fukan.quality.Quality;
import io.fukan.records.RecyclePool;
import io.fukan.setting.Company;
import io.fukan.time.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Reasons, the flow of handoffs and the ages of stages, counted by hand; each number opens as many records. */
@DatabaseTest
@Transactional
class FlowTest {

    private static final KpiQuery APRIL =
            KpiQuery.of(Period.ofInclusive(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 30)));

    @Autowired
    Reasons reasons;

    @Autowired
    ReasonWords words;

    @Autowired
    HandoffFlows flows;

    @Autowired
    StageAges ages;

    @Autowired
    UsualStays usualStays;

    @Autowired
    RecordReader records;

    @Autowired
    KpiReader kpis;

    @Autowired
    RecyclePool pool;

    @Autowired
    Company company;

    @Autowired
    JdbcClient jdbc;

    private final List<Long> roots = new ArrayList<>();
    private Viewer admin;

    @BeforeEach
    void aViewer() {
        long id = insert("insert into app_user (display_name) values ('小松 陸') returning id");
        admin = new Viewer(id, Role.ADMIN, Set.of(), Locale.JAPANESE);
    }

    @Test
    void lostDealsStandByReasonInDescendingOrder() {
        lost(lead(Quality.QUALITY), "価格が合わず", "2026-04-02", 100);
        lost(lead(Quality.QUALITY), "価格が合わず", "2026-04-03", 200);
        lost(lead(Quality.GENERAL), "価格が合わず ", "2026-04-30", 300);
        lost(lead(Quality.GENERAL), "LOST_FEATURE", "2026-04-10", 5_000);
        lost(lead(Quality.GENERAL), " ", "2026-04-11", 0);
        lost(lead(Quality.GENERAL), "価格が合わず", "2026-05-01", 9_000);
        refresh();

        Pareto byCount = reasons.read(ReasonKind.LOSS, APRIL.by(Cut.quality()), Weight.COUNT);

        assertThat(byCount.bars())
                .extracting(Pareto.Bar::reason, Pareto.Bar::events)
                .containsExactly(tuple("価格が合わず", 3L), tuple("", 1L), tuple("LOST_FEATURE", 1L));
        assertThat(byCount.bars().get(0).share()).isEqualByComparingTo("0.6");
        assertThat(byCount.bars().get(1).upTo()).isEqualByComparingTo("0.8");
        assertThat(byCount.bars().get(2).upTo()).isEqualByComparingTo("1");
        assertThat(byCount.reasonsFor(new BigDecimal("0.8"))).isEqualTo(2);
        assertThat(byCount.groups()).containsExactly("general", "quality");
        assertThat(byCount.bars().get(0).of("quality")).isEqualTo(2);
        assertThat(byCount.bars().get(0).of("general")).isEqualTo(1);
        assertThat(byCount.amount()).isEqualByComparingTo("5600");

        Pareto byAmount = reasons.read(ReasonKind.LOSS, APRIL, Weight.AMOUNT);
        assertThat(byAmount.bars()).extracting(Pareto.Bar::reason).containsExactly("LOST_FEATURE", "価格が合わず", "");
        assertThat(byAmount.bars().get(0).share())
                .isEqualByComparingTo(
                        new BigDecimal("5000").divide(new BigDecimal("5600"), java.math.MathContext.DECIMAL64));

        for (Pareto.Bar bar : byCount.bars()) {
            assertThat(total(ReasonKind.LOSS.behind(bar.reason()), APRIL))
                    .as(bar.reason())
                    .isEqualTo(bar.events());
        }
        assertThat(total(ReasonKind.LOSS.behind(), APRIL)).isEqualTo(5);
        assertThat(words.name(ReasonKind.LOSS, "LOST_FEATURE", Locale.JAPANESE)).isNotEqualTo("LOST_FEATURE");
        assertThat(words.name(ReasonKind.LOSS, "価格が合わず", Locale.ENGLISH)).isEqualTo("価格が合わず");
        assertThat(words.name(ReasonKind.LOSS, "", Locale.ENGLISH)).isEqualTo("No reason recorded");
    }

    @Test
    void returnsAndRecyclingsHaveTheirReasonsToo() {
        handoff(lead(Quality.QUALITY), "SDR", "FS", "2026-04-02", "RETURNED", RejectionReason.NO_BUDGET.name());
        handoff(lead(Quality.QUALITY), "SDR", "FS", "2026-04-02", "RETURNED", null);
        handoff(lead(Quality.QUALITY), "MK", "SDR", "2026-04-02", "RETURNED", RejectionReason.NO_BUDGET.name());
        change(lead(Quality.GENERAL), 1, "RECYCLED", "2026-04-20", "NO_NEED", false);
        change(lead(Quality.GENERAL), 1, "RECYCLED", "2026-03-20", "NO_NEED", false);
        refresh();

        assertThat(reasons.read(ReasonKind.RETURN, APRIL, Weight.COUNT).bars())
                .as("returns by field sales")
                .extracting(Pareto.Bar::reason)
                .containsExactlyInAnyOrder("NO_BUDGET", "");
        Pareto recycled = reasons.read(ReasonKind.RECYCLE, APRIL, Weight.COUNT);
        assertThat(recycled.events()).isEqualTo(1);
        assertThat(total(ReasonKind.RECYCLE.behind("NO_NEED"), APRIL)).isEqualTo(1);
        assertThat(reasons.read(ReasonKind.RECYCLE, APRIL.quality(Quality.QUALITY), Weight.COUNT)
                        .reasonsFor(BigDecimal.ONE))
                .isZero();
    }

    @Test
    void handoffsFlowToWhatBecameOfThem() {
        handoff(lead(Quality.QUALITY), "MK", "SDR", "2026-04-01", "ACCEPTED", null);
        handoff(lead(Quality.QUALITY), "MK", "BDR", "2026-04-02", "PENDING", null);
        long won = lead(Quality.QUALITY);
        handoff(won, "SDR", "FS", "2026-04-03", "ACCEPTED", null);
        deal(won, "WON", "2026-05-20");
        long lost = lead(Quality.GENERAL);
        handoff(lost, "BDR", "FS", "2026-04-04", "ACCEPTED", null);
        deal(lost, "LOST", "2026-05-01");
        change(lost, 1, "RECYCLED", "2026-05-02", "LOST_PRICE", false);
        long open = lead(Quality.GENERAL);
        handoff(open, "MK", "FS", "2026-04-05", "ACCEPTED", null);
        long back = lead(Quality.GENERAL);
        handoff(back, "SDR", "FS", "2026-04-06", "RETURNED", "NO_BUDGET");
        change(back, 1, "RECYCLED", "2026-04-20", "NO_BUDGET", false);
        long again = lead(Quality.GENERAL);
        handoff(again, "SDR", "FS", "2026-04-06", "RETURNED", "NO_BUDGET");
        handoff(lead(Quality.GENERAL), "SDR", "FS", "2026-04-30", "PENDING", null);
        handoff(lead(Quality.GENERAL), "SDR", "FS", "2026-05-01", "PENDING", null);
        handoff(lead(Quality.GENERAL), "FS", "CS", "2026-04-10", "ACCEPTED", null);
        refresh();

        HandoffFlow flow = flows.read(APRIL);

        assertThat(flow.steps())
                .extracting(HandoffFlow.Step::from, HandoffFlow.Step::to, HandoffFlow.Step::handoffs)
                .containsExactly(
                        tuple(FlowNode.MK, FlowNode.IS, 1L),
                        tuple(FlowNode.MK, FlowNode.FS, 1L),
                        tuple(FlowNode.MK, FlowNode.PENDING, 1L),
                        tuple(FlowNode.IS, FlowNode.FS, 2L),
                        tuple(FlowNode.IS, FlowNode.PENDING, 1L),
                        tuple(FlowNode.IS, FlowNode.RETURNED, 2L),
                        tuple(FlowNode.FS, FlowNode.CS, 1L),
                        tuple(FlowNode.FS, FlowNode.OPEN, 1L),
                        tuple(FlowNode.FS, FlowNode.LOST, 1L),
                        tuple(FlowNode.RETURNED, FlowNode.AT_WORK, 1L),
                        tuple(FlowNode.RETURNED, FlowNode.RECYCLED, 1L),
                        tuple(FlowNode.LOST, FlowNode.RECYCLED, 1L));
        assertThat(flow.share(FlowNode.IS, FlowNode.RETURNED)).isEqualByComparingTo("0.4");
        assertThat(flow.share(FlowNode.PS, FlowNode.FS)).isNull();
        assertThat(flow.nodes()).doesNotContain(FlowNode.PS, FlowNode.DISQUALIFIED);
        assertThat(flow.from(FlowNode.MK) + flow.from(FlowNode.IS))
                .as("handed to inside sales, and the handoffs to field sales")
                .isEqualTo(2
                        + kpis.figure(KpiCatalogue.get("handoffs"), APRIL)
                                .value()
                                .longValueExact());
        for (HandoffFlow.Step step : flow.steps()) {
            assertThat(total(flows.behind(step.from(), step.to()), APRIL))
                    .as(step.toString())
                    .isEqualTo(step.handoffs());
        }
        assertThat(flows.read(APRIL.quality(Quality.QUALITY)).on(FlowNode.IS, FlowNode.FS))
                .isEqualTo(1);
    }

    @Test
    void whatStandsIsAsOldAsItsStage() {
        LocalDate today = company.today();
        for (int days : new int[] {0, 7, 8, 40, 100}) {
            change(lead(Quality.QUALITY), 1, "CONNECTED", today.minusDays(days).toString(), null, false);
        }
        change(lead(Quality.GENERAL), 1, "RECYCLED", today.minusDays(3).toString(), "NO_NEED", false);
        jdbc.sql("update lead l set stage = c.to_stage from stage_change c where c.lead_id = l.id")
                .update();
        // Twenty that left within the year: after 1 to 20 days, so three in four within 15.25.
        for (int days = 1; days <= 20; days++) {
            leftConnected(days);
        }

        List<StageAge> read = ages.read(Standings.LEADS, APRIL);

        assertThat(read).extracting(StageAge::place).containsExactly(Stage.CONNECTED);
        StageAge connected = read.get(0);
        assertThat(connected.standing()).isEqualTo(5);
        assertThat(connected.median()).isEqualByComparingTo("8");
        assertThat(connected.p90()).as("40 + 0.6 × 60").isEqualByComparingTo("76");
        assertThat(connected.usual()).isEqualByComparingTo("15.25");
        assertThat(connected.stays()).isEqualTo(20);
        assertThat(connected.overUsual()).isEqualTo(2);
        assertThat(connected.of(AgeBand.UP_TO_7)).isEqualTo(2);
        assertThat(connected.of(AgeBand.UP_TO_14)).isEqualTo(1);
        assertThat(connected.of(AgeBand.UP_TO_60)).isEqualTo(1);
        assertThat(connected.of(AgeBand.OVER_90)).isEqualTo(1);
        for (AgeBand band : AgeBand.values()) {
            assertThat(total(ages.behind(Standings.LEADS, Stage.CONNECTED, band, false), APRIL))
                    .as(band.name())
                    .isEqualTo(connected.of(band));
        }
        assertThat(total(ages.behind(Standings.LEADS, Stage.CONNECTED, null, true), APRIL))
                .isEqualTo(2);
        assertThat(ages.read(Standings.LEADS, APRIL.quality(Quality.GENERAL))).isEmpty();
    }

    @Test
    void whatIsUsualIsRememberedUntilItIsReckonedAnew() {
        long standing = lead(Quality.QUALITY);
        change(standing, 1, "CONNECTED", company.today().minusDays(12).toString(), null, false);
        jdbc.sql("update lead set stage = 'CONNECTED' where id = ?")
                .param(standing)
                .update();
        for (int i = 0; i < StageAges.ENOUGH_STAYS; i++) {
            leftConnected(10);
        }
        usualStays.refresh();
        for (int i = 0; i < 2 * StageAges.ENOUGH_STAYS; i++) {
            leftConnected(20);
        }

        StageAge remembered = ages.read(Standings.LEADS, APRIL).get(0);
        assertThat(remembered.usual()).isEqualByComparingTo("10");
        assertThat(remembered.stays()).isEqualTo(StageAges.ENOUGH_STAYS);
        assertThat(total(ages.behind(Standings.LEADS, Stage.CONNECTED, null, true), APRIL))
                .isEqualTo(1);

        usualStays.refresh();
        StageAge anew = ages.read(Standings.LEADS, APRIL).get(0);
        assertThat(anew.usual()).isEqualByComparingTo("20");
        assertThat(anew.stays()).isEqualTo(3 * StageAges.ENOUGH_STAYS);
        assertThat(total(ages.behind(Standings.LEADS, Stage.CONNECTED, null, true), APRIL))
                .isZero();
    }

    @Test
    void aDealOfUnknownPastHasNoAge() {
        long deal = deal(lead(Quality.QUALITY), "OPEN", null);
        long aged = deal(lead(Quality.QUALITY), "OPEN", null);
        insert(
                "insert into phase_change (opportunity_id, to_phase, occurred_at, occurred_on, recorded_at)"
                        + " values (?, 'FIRST_MEETING', cast(? as date), cast(? as date), now()) returning id",
                aged,
                company.today().minusDays(20).toString(),
                company.today().minusDays(20).toString());

        List<StageAge> read = ages.read(Standings.DEALS, APRIL);

        assertThat(deal).isNotEqualTo(aged);
        assertThat(read).extracting(StageAge::place).containsExactly(Phase.FIRST_MEETING);
        assertThat(read.get(0).standing()).isEqualTo(2);
        assertThat(read.get(0).median()).isEqualByComparingTo("20");
        assertThat(read.get(0).usual()).as("nobody left it").isNull();
        assertThat(read.get(0).of(AgeBand.UNKNOWN)).isEqualTo(1);
        assertThat(total(ages.behind(Standings.DEALS, Phase.FIRST_MEETING, AgeBand.UNKNOWN, false), APRIL))
                .isEqualTo(1);
        assertThat(total(ages.behind(Standings.DEALS, Phase.FIRST_MEETING, AgeBand.UP_TO_30, false), APRIL))
                .isEqualTo(1);
        assertThat(total(ages.behind(Standings.DEALS, Phase.FIRST_MEETING, null, true), APRIL))
                .isZero();
    }

    @Test
    void recycledLeadsComeBackOrDoNot() {
        LocalDate today = company.today();
        KpiQuery lately = KpiQuery.of(new Period(today.minusDays(300), today.plusDays(30)));
        // came back and was qualified, came back in vain, was given up, is overdue, is still to come
        back(today.minusDays(20), "MQL");
        back(today.minusDays(20), "ATTEMPTING");
        givenUp(today.minusDays(20));
        aside(today.minusDays(1));
        aside(today.plusDays(9));
        refresh();

        Figure rate = kpis.figure(KpiCatalogue.get("recycle-reactivation-rate"), lately);

        assertThat(rate.numerator()).isEqualByComparingTo("1");
        assertThat(rate.denominator()).isEqualByComparingTo("4");
        List<RecyclePool.Rate> rates = pool.rates(admin);
        assertThat(rates.stream().mapToLong(RecyclePool.Rate::due).sum())
                .as("as the pool says")
                .isEqualTo(4);
        assertThat(rates.stream().mapToLong(RecyclePool.Rate::qualified).sum()).isEqualTo(1);
    }

    private void back(LocalDate day, String then) {
        long lead = lead(Quality.GENERAL);
        change(lead, 1, "RECYCLED", day.minusDays(60).toString(), "NO_NEED", false);
        change(lead, 2, "UNTOUCHED", day.toString(), null, true);
        change(lead, 2, then, day.plusDays(1).toString(), null, false);
        jdbc.sql("update lead set cycle = 2, stage = ? where id = ?")
                .params(then, lead)
                .update();
    }

    private void givenUp(LocalDate day) {
        long lead = lead(Quality.GENERAL);
        change(lead, 1, "RECYCLED", day.minusDays(60).toString(), "NO_NEED", false);
        change(lead, 1, "DISQUALIFIED", day.toString(), "OUT_OF_TARGET", false);
        jdbc.sql("update stage_change set from_stage = 'RECYCLED' where lead_id = ? and to_stage = 'DISQUALIFIED'")
                .param(lead)
                .update();
        jdbc.sql("update lead set stage = 'DISQUALIFIED' where id = ?")
                .param(lead)
                .update();
    }

    private void aside(LocalDate revisit) {
        long lead = lead(Quality.GENERAL);
        change(lead, 1, "RECYCLED", company.today().minusDays(90).toString(), "NO_NEED", false);
        jdbc.sql("update lead set stage = 'RECYCLED', recycle_reason = 'NO_NEED', revisit_on = ? where id = ?")
                .params(revisit, lead)
                .update();
    }

    private long total(Behind behind, KpiQuery query) {
        RecordPage page = records.records(behind, query, admin, 0, 50);
        assertThat(page.visible()).isEqualTo(page.total());
        assertThat(page.records()).hasSize((int) page.total());
        return page.total();
    }

    private void refresh() {
        for (String statement : List.of("select lock_roots(?)", "select * from refresh_facts(?)")) {
            jdbc.sql(statement)
                    .param(roots.toArray(Long[]::new))
                    .query((row, n) -> 0)
                    .list();
        }
    }

    private long lead(Quality quality) {
        long id = insert("insert into lead (track, stage, acquired_at, created_at, updated_at)"
                + " values ('SDR', 'UNTOUCHED', '2026-03-01', now(), now()) returning id");
        roots.add(id);
        insert(
                "insert into quality_judgement (lead_id, cycle, quality, judged_at, effective, cause) values (?, 1, ?, now(), true, 'MANUAL') returning id",
                id,
                quality.name());
        return id;
    }

    private void change(long lead, int cycle, String stage, String day, @Nullable String reason, boolean starts) {
        insert(
                "insert into stage_change (lead_id, cycle, track, to_stage, occurred_at, occurred_on, recorded_at, reason, starts_cycle)"
                        + " values (?, ?, 'SDR', ?, cast(? as date), cast(? as date), now(), ?, ?) returning id",
                lead,
                cycle,
                stage,
                day,
                day,
                reason,
                starts);
    }

    /** A lead that stood so many days in CONNECTED, within the last month. */
    private void leftConnected(int days) {
        long lead = lead(Quality.GENERAL);
        LocalDate came = company.today().minusDays(30);
        change(lead, 1, "CONNECTED", came.toString(), null, false);
        change(lead, 1, "ACCEPTED", came.plusDays(days).toString(), null, false);
        jdbc.sql("update lead set stage = 'ACCEPTED' where id = ?").param(lead).update();
    }

    private void handoff(long lead, String from, String to, String day, String status, @Nullable String reason) {
        String decided = status.equals("PENDING") ? null : day;
        insert(
                "insert into handoff (lead_id, from_department, to_department, offered_at, offered_on, due_on, status, decided_at,"
                        + " decided_on, return_reason, recorded_at) values (?, ?, ?, cast(? as date), cast(? as date),"
                        + " cast(? as date), ?, cast(? as date), cast(? as date), ?, now()) returning id",
                lead,
                from,
                to,
                day,
                day,
                day,
                status,
                decided,
                decided,
                reason);
    }

    private void lost(long lead, String reason, String day, long amount) {
        long deal = deal(lead, "LOST", day);
        jdbc.sql("update opportunity set lost_reason = ?, amount = ? where id = ?")
                .params(reason, amount, deal)
                .update();
    }

    private long deal(long lead, String outcome, @Nullable String closedOn) {
        return insert(
                "insert into opportunity (lead_id, outcome, phase, confirmed_at, closed_at, closed_on, created_at, updated_at)"
                        + " values (?, ?, ?, '2026-04-01', cast(? as date), cast(? as date), now(), now()) returning id",
                lead,
                outcome,
                outcome.equals("OPEN") ? "FIRST_MEETING" : outcome,
                closedOn,
                closedOn);
    }

    private long insert(String sql, @Nullable Object... values) {
        var statement = jdbc.sql(sql);
        for (int i = 0; i < values.length; i++) {
            statement = statement.param(i + 1, values[i]);
        }
        return statement.query(Long.class).single();
    }
}
