package io.fukan.funnel;

import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.activity.CallOutcome;
import io.fukan.activity.CallReport;
import io.fukan.activity.Calls;
import io.fukan.activity.Direction;
import io.fukan.database.DatabaseTest;
import io.fukan.database.Emptied;
import io.fukan.funnel.StageFigures.Comparison;
import io.fukan.kpi.Basis;
import io.fukan.kpi.KpiQuery;
import io.fukan.lead.Lead;
import io.fukan.lead.Leads;
import io.fukan.lead.RecycleReason;
import io.fukan.lead.Track;
import io.fukan.record.Moment;
import io.fukan.record.Stamp;
import io.fukan.time.Period;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.convention.TestBean;
import org.springframework.transaction.support.TransactionTemplate;

/** Friday the 7th of November 2025, the fourth business day of the month; October's fourth was Monday the 6th. */
@DatabaseTest
class FunnelComparisonTest {

    private static final Period OCTOBER = Period.month(YearMonth.of(2025, 10));
    private static final Period NOVEMBER = Period.month(YearMonth.of(2025, 11));

    @TestBean
    Clock clock;

    @Autowired
    FunnelReader funnel;

    @Autowired
    Leads leads;

    @Autowired
    Calls calls;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    static Clock clock() {
        return Clock.fixed(Instant.parse("2025-11-07T06:00:00Z"), ZoneOffset.UTC);
    }

    @BeforeEach
    void nobodyYet() {
        // Not truncated: what runs in the background may be reading what hangs on leads.
        jdbc.sql("delete from lead").update();
        Emptied.facts(jdbc);
    }

    @Test
    void aRunningPeriodIsComparedWithAsManyBusinessDays() {
        leadOn("2025-11-05");
        leadOn("2025-10-02");
        leadOn("2025-10-06");
        leadOn("2025-10-07");

        Funnel running = funnel.read(KpiQuery.of(NOVEMBER));

        assertThat(running.previous()).isEqualTo(Period.ofInclusive(OCTOBER.from(), LocalDate.of(2025, 10, 6)));
        assertThat(leadsBefore(running)).isEqualTo(2);
        assertThat(running.previousYear().from()).isEqualTo(LocalDate.of(2024, 11, 1));
    }

    @Test
    void aPeriodThatHasEndedIsComparedWithAWholeOne() {
        leadOn("2025-09-30");
        leadOn("2025-10-31");

        Funnel october = funnel.read(KpiQuery.of(OCTOBER));

        assertThat(october.previous()).isEqualTo(Period.month(YearMonth.of(2025, 9)));
        assertThat(leadsBefore(october)).isEqualTo(1);
    }

    @Test
    void cohortsAreComparedAtEqualAge() {
        connect(leadOn("2025-10-02"), "2025-10-03");
        connect(leadOn("2025-10-03"), "2025-10-20");

        Comparison atThatAge = stage(funnel.read(KpiQuery.of(NOVEMBER).basis(Basis.LEAD)), Stage.CONNECT);
        // Of September's leads, seen a week after the month, as October's are seen now.
        connect(leadOn("2025-09-25"), "2025-10-07");
        connect(leadOn("2025-09-26"), "2025-10-08");
        Comparison ended = stage(funnel.read(KpiQuery.of(OCTOBER).basis(Basis.LEAD)), Stage.CONNECT);

        assertThat(atThatAge.count()).isEqualTo(1);
        assertThat(ended.count()).isEqualTo(1);
    }

    @Test
    void aPeriodToComeIsComparedWithNothing() {
        Funnel december = funnel.read(KpiQuery.of(Period.month(YearMonth.of(2025, 12))));

        assertThat(december.previous()).isNull();
        assertThat(december.stages().get(0).previous()).isNull();
    }

    @Test
    void aLeadBackFromRecyclingArrivesAgainButTheTargetIsOfNewLeads() {
        leadOn("2025-11-05");
        Long comesBack = leadOn("2025-10-02");
        transaction.executeWithoutResult(status -> {
            Lead lead = leads.get(comesBack);
            lead.recycle(RecycleReason.NO_RESPONSE, LocalDate.of(2025, 11, 4), on("2025-10-06"));
            lead.reactivate(io.fukan.lead.Stage.UNTOUCHED, on("2025-11-04"));
        });

        StageFigures arrived = funnel.read(KpiQuery.of(NOVEMBER)).stages().get(0);

        assertThat(arrived.total().count()).isEqualTo(2);
        assertThat(arrived.events()).isEqualTo(1);
    }

    private static long leadsBefore(Funnel funnel) {
        return stage(funnel, Stage.LEAD).count();
    }

    private static Comparison stage(Funnel funnel, Stage stage) {
        return funnel.stages().stream()
                .filter(figures -> figures.stage() == stage)
                .findFirst()
                .orElseThrow()
                .previous();
    }

    private Long leadOn(String day) {
        return transaction.execute(
                status -> leads.save(Lead.acquired(Track.SDR, on(day))).id());
    }

    private void connect(Long lead, String day) {
        transaction.executeWithoutResult(status ->
                calls.log(new CallReport(lead, Direction.OUTBOUND, CallOutcome.CONNECTED, 90, null, null, on(day))));
    }

    private static Stamp on(String day) {
        Instant noon = Instant.parse(day + "T03:00:00Z");
        return new Stamp(Moment.at(noon), noon, null);
    }
}
