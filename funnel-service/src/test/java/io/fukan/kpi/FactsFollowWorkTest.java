package io.fukan.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.fukan.access.Viewer;
import io.fukan.activity.CallOutcome;
import io.fukan.activity.CallReport;
import io.fukan.activity.Calls;
import io.fukan.activity.Direction;
import io.fukan.appointment.Appointments;
import io.fukan.appointment.BookedThrough;
import io.fukan.appointment.Booking;
import io.fukan.appointment.Bookings;
import io.fukan.database.DatabaseTest;
import io.fukan.funnel.Funnel;
import io.fukan.funnel.FunnelReader;
import io.fukan.funnel.StageFigures;
import io.fukan.handoff.HandingOver;
import io.fukan.handoff.Offer;
import io.fukan.lead.Lead;
import io.fukan.lead.Leads;
import io.fukan.lead.Track;
import io.fukan.opportunity.Deals;
import io.fukan.opportunity.Opportunities;
import io.fukan.organisation.Department;
import io.fukan.organisation.Role;
import io.fukan.organisation.Staff;
import io.fukan.organisation.Team;
import io.fukan.organisation.Teams;
import io.fukan.organisation.User;
import io.fukan.organisation.Users;
import io.fukan.record.Moment;
import io.fukan.record.Stamp;
import io.fukan.time.Grain;
import io.fukan.time.Period;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What people do becomes figures in the same transaction, and every figure follows corrections. */
@DatabaseTest
class FactsFollowWorkTest {

    private static final Period SPRING = Period.ofInclusive(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 6, 30));

    @Autowired
    Leads leads;

    @Autowired
    Calls calls;

    @Autowired
    Bookings bookings;

    @Autowired
    Appointments appointments;

    @Autowired
    HandingOver handingOver;

    @Autowired
    Opportunities opportunities;

    @Autowired
    Deals deals;

    @Autowired
    Users users;

    @Autowired
    Teams teams;

    @Autowired
    Staff staff;

    @Autowired
    KpiReader kpis;

    @Autowired
    RecordReader records;

    @Autowired
    FunnelReader funnel;

    @Autowired
    FactCheck check;

    @Autowired
    FactRebuild rebuild;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    Long rep;
    Long leadId;

    @BeforeEach
    void aLeadOfApril() {
        transaction.executeWithoutResult(status -> {
            User tanaka = users.save(User.known("田中 翔", Instant.parse("2026-01-01T00:00:00Z")));
            tanaka.takeRole(Role.SDR);
            rep = tanaka.id();
            Team sdr = teams.save(new Team("SDR 東日本", Department.SDR));
            staff.transfer(tanaka, sdr, LocalDate.of(2026, 1, 1));
            Lead lead = Lead.acquired(Track.SDR, on("2026-04-10T01:00:00Z"));
            lead.assignTo(rep, Instant.parse("2026-04-10T01:00:00Z"));
            leadId = leads.save(lead).id();
        });
    }

    @AfterEach
    void nothingDrifted() {
        assertThat(check.run()).matches(FactCheck.Result::isClean, "clean");
        jdbc.sql("select fold_deltas(1000000)").query(Long.class).single();
        assertThat(check.run()).matches(FactCheck.Result::isClean, "clean after the fold");
        jdbc.sql("delete from lead").update();
        rebuild.everything();
        jdbc.sql("delete from team_membership").update();
        jdbc.sql("delete from app_user").update();
        jdbc.sql("delete from team").update();
        assertThat(jdbc.sql("select count(*) from fact").query(Long.class).single())
                .isZero();
        assertThat(kpis.figure(kpi("leads"), KpiQuery.of(SPRING)).reason()).isEqualTo(Figure.Reason.NEVER_RECORDED);
    }

    @Test
    void aLeadOnItsWayToTheContractCountsAtEveryStage() {
        callsOnceInVainThenConnects();
        Long opportunity = handsOverAndFieldSalesConfirms();
        transaction.executeWithoutResult(
                status -> deals.win(opportunity, new BigDecimal("1200000"), on("2026-06-01T03:00:00Z")));

        assertThat(figure("leads")).isEqualByComparingTo("1");
        assertThat(figure("calls")).isEqualByComparingTo("2");
        assertThat(figure("connect-rate")).isEqualByComparingTo("0.5");
        assertThat(figure("appointment-rate-per-connect")).isEqualByComparingTo("1");
        assertThat(figure("fs-acceptance-rate")).isEqualByComparingTo("1");
        assertThat(figure("opportunity-rate")).isEqualByComparingTo("1");
        assertThat(figure("is-contribution-rate")).isEqualByComparingTo("1");
        assertThat(figure("won-amount")).isEqualByComparingTo("1200000");
        assertThat(figure("sales-cycle-days")).isEqualByComparingTo("37");
        assertThat(figure("lead-to-win-days")).isEqualByComparingTo("52");
        assertThat(figure("open-opportunities")).isEqualByComparingTo("0");
        assertThat(kpis.figure(kpi("pipeline-amount"), april()).value()).isEqualByComparingTo("900000");
        assertThat(kpis.figure(kpi("lead-to-win-rate"), april().basis(Basis.LEAD))
                        .value())
                .as("won in June, of the leads of April")
                .isEqualByComparingTo("1");
    }

    @Test
    void aTransferLaterChangesNoHistory() {
        callsOnceInVainThenConnects();
        transaction.executeWithoutResult(status -> staff.transfer(
                users.get(rep), teams.save(new Team("SDR 西日本", Department.SDR)), LocalDate.of(2026, 5, 1)));

        assertThat(callsByTeam()).containsOnly(Map.entry("SDR 東日本", 2L));

        transaction.executeWithoutResult(status -> staff.transfer(
                users.get(rep), teams.save(new Team("SDR 北日本", Department.SDR)), LocalDate.of(2026, 4, 12)));
        assertThat(callsByTeam())
                .as("backdated to between the two calls")
                .containsOnly(Map.entry("SDR 東日本", 1L), Map.entry("SDR 北日本", 1L));
    }

    @Test
    void whatIsFromBeforeSomebodysFirstTeamCountsForThatTeam() {
        callsOnceInVainThenConnects();
        transaction.executeWithoutResult(status -> {
            jdbc.sql("delete from team_membership").update();
            staff.transfer(users.get(rep), teams.save(new Team("SDR 新設", Department.SDR)), LocalDate.of(2026, 6, 1));
        });

        assertThat(callsByTeam()).containsOnly(Map.entry("SDR 新設", 2L));
    }

    @Test
    void nothingToDivideByIsNoDataAndNotZeroPercent() {
        assertThat(kpis.figure(kpi("connect-rate"), KpiQuery.of(SPRING)))
                .extracting(Figure::value, Figure::reason)
                .containsExactly(null, Figure.Reason.NO_DENOMINATOR);
        assertThat(kpis.figure(kpi("win-rate"), KpiQuery.of(SPRING)).reason())
                .isEqualTo(Figure.Reason.NO_LOSSES_RECORDED);
        assertThat(kpis.figure(kpi("lost-rate"), KpiQuery.of(SPRING).basis(Basis.LEAD))
                        .reason())
                .isEqualTo(Figure.Reason.NO_LOSSES_RECORDED);
    }

    @Test
    void winsOfWhichNoAmountWasEverRecordedHaveNoSumRatherThanNothing() {
        callsOnceInVainThenConnects();
        Long opportunity = handsOver();
        assertThat(kpis.figure(kpi("won-amount"), KpiQuery.of(SPRING)).reason())
                .as("nothing won at all")
                .isEqualTo(Figure.Reason.NEVER_RECORDED);

        transaction.executeWithoutResult(status -> deals.win(opportunity, null, on("2026-06-01T03:00:00Z")));

        assertThat(figure("wins")).isEqualByComparingTo("1");
        assertThat(kpis.figure(kpi("won-amount"), KpiQuery.of(SPRING)))
                .extracting(Figure::value, Figure::reason)
                .containsExactly(null, Figure.Reason.NO_AMOUNTS_RECORDED);
    }

    @Test
    void aStageThatNobodyEverReachedHasNoRateRatherThanNone() {
        callsOnceInVainThenConnects();
        for (Basis basis : List.of(Basis.PERIOD, Basis.LEAD)) {
            assertThat(kpis.figure(
                            kpi("opportunity-rate-per-lead"),
                            KpiQuery.of(SPRING).basis(basis)))
                    .as(basis.apiName())
                    .extracting(Figure::value, Figure::reason)
                    .containsExactly(null, Figure.Reason.NEVER_RECORDED);
        }
    }

    @Test
    void openDealsOfWhichNoAmountIsKnownAreWorthSomethingUnknown() {
        callsOnceInVainThenConnects();
        handsOver();

        assertThat(figure("open-opportunities")).isEqualByComparingTo("1");
        assertThat(kpis.figure(kpi("pipeline-amount"), KpiQuery.of(SPRING)))
                .extracting(Figure::value, Figure::reason)
                .containsExactly(null, Figure.Reason.NO_AMOUNTS_RECORDED);
    }

    @Test
    void quietMonthsShowInASeries() {
        List<Figure> months = kpis.series(kpi("leads"), KpiQuery.of(SPRING).grain(Grain.MONTH));
        assertThat(months).extracting(f -> f.value().intValue()).containsExactly(1, 0, 0);
    }

    @Test
    void theRollupsAndTheFactsGiveTheSameFigure() {
        callsOnceInVainThenConnects();
        KpiQuery byRep = KpiQuery.of(SPRING).by(Cut.named("rep").orElseThrow());
        KpiQuery onFacts = KpiQuery.of(SPRING).by(Cut.named("setter").orElseThrow());
        assertThat(kpis.series(kpi("calls"), byRep)).singleElement().satisfies(f -> {
            assertThat(f.group()).isEqualTo("田中 翔");
            assertThat(f.value()).isEqualByComparingTo("2");
        });
        assertThat(kpis.series(kpi("calls"), onFacts))
                .singleElement()
                .satisfies(f -> assertThat(f.value()).isEqualByComparingTo(figure("calls")));
    }

    @Test
    void everyCountOpensExactlyTheRecordsThatItCounts() {
        callsOnceInVainThenConnects();
        Long opportunity = handsOverAndFieldSalesConfirms();
        transaction.executeWithoutResult(
                status -> deals.win(opportunity, new BigDecimal("1200000"), on("2026-06-01T03:00:00Z")));
        Viewer admin = new Viewer(rep, Role.ADMIN, Set.of(), Locale.JAPANESE);
        for (Kpi kpi : KpiCatalogue.all()) {
            for (Basis basis : kpi.bases()) {
                KpiQuery query = KpiQuery.of(SPRING).basis(basis);
                RecordPage page = records.records(kpi, query, Behind.Part.NUMERATOR, admin, 0, 50);
                assertThat(page.records()).as(kpi.key()).hasSize((int) page.total());
                assertThat(page.visible()).isEqualTo(page.total());
                if (kpi.formula() instanceof Formula.Recorded) {
                    assertThat(kpis.figure(kpi, query).value() == null)
                            .as(kpi.key() + ": no records, no figure")
                            .isEqualTo(page.total() == 0);
                } else if (kpi.unit() == Unit.COUNT && kpi.isAddedUp()) {
                    Figure figure = kpis.figure(kpi, query);
                    assertThat(figure.value() == null ? BigDecimal.ZERO : figure.value())
                            .as(kpi.key() + " " + basis)
                            .isEqualByComparingTo(BigDecimal.valueOf(page.total()));
                }
            }
        }
        Viewer stranger = new Viewer(rep + 1, Role.FIELD, Set.of(), Locale.JAPANESE);
        RecordPage hidden =
                records.records(KpiCatalogue.get("leads"), KpiQuery.of(SPRING), Behind.Part.NUMERATOR, stranger, 0, 50);
        assertThat(hidden.total()).isEqualTo(1);
        assertThat(hidden.visible()).isZero();
        assertThat(hidden.records()).isEmpty();
    }

    @Test
    void everyCutOfEveryBasisAddsUpToTheWhole() {
        callsOnceInVainThenConnects();
        Long opportunity = handsOverAndFieldSalesConfirms();
        transaction.executeWithoutResult(
                status -> deals.win(opportunity, new BigDecimal("1200000"), on("2026-06-01T03:00:00Z")));
        List<String> cuts = new ArrayList<>(Cut.names());
        cuts.addAll(List.of("lead.attr.plan", "account.attr.plan", "opportunity.attr.plan", "customer.attr.plan"));
        for (String name : cuts) {
            Cut cut = Cut.named(name).orElseThrow();
            for (Basis basis : Basis.values()) {
                KpiQuery query = KpiQuery.of(SPRING).basis(basis);
                assertThat(kpis.series(kpi("wins"), query.by(cut)))
                        .as(name + " " + basis)
                        .extracting(f -> f.value().intValue())
                        .containsExactly(1);
                String group = kpis.series(kpi("wins"), query.by(cut)).get(0).group();
                KpiQuery filtered = query.filter(cut, List.of(group == null ? KpiQuery.NOT_SET : group));
                assertThat(kpis.figure(kpi("wins"), filtered).value()).isEqualByComparingTo("1");
                if (basis != Basis.CONTRACT) {
                    assertThat(kpis.figure(kpi("sales-cycle-days"), filtered).value())
                            .isEqualByComparingTo("37");
                }
            }
        }
    }

    @Test
    void theFunnelShowsArrivalsConversionsAndSkips() {
        callsOnceInVainThenConnects();
        Long opportunity = handsOverAndFieldSalesConfirms();
        transaction.executeWithoutResult(
                status -> deals.win(opportunity, new BigDecimal("1200000"), on("2026-06-01T03:00:00Z")));
        Funnel cohort = funnel.read(april().basis(Basis.LEAD));
        assertThat(cohort.stages())
                .extracting(s -> s.stage().apiName(), s -> s.total().count(), StageFigures::skipped)
                .containsExactly(
                        tuple("lead", 1L, 0L),
                        tuple("connect", 1L, 0L),
                        tuple("appointment", 1L, 0L),
                        tuple("handoff", 1L, 0L),
                        tuple("opportunity", 1L, 0L),
                        tuple("proposal", 0L, 1L),
                        tuple("win", 1L, 0L),
                        tuple("retained", 1L, 0L));
        assertThat(cohort.stages().get(6).total().conversion())
                .as("nobody was at the proposal, so nobody can have come from there")
                .isNull();
        assertThat(funnel.read(april()).stages().get(6).total().count())
                .as("won in June, so not in April by its own date")
                .isZero();
    }

    private void callsOnceInVainThenConnects() {
        transaction.executeWithoutResult(status -> calls.log(call(CallOutcome.NO_ANSWER, "2026-04-11T01:00:00Z")));
        transaction.executeWithoutResult(status -> calls.log(call(CallOutcome.CONNECTED, "2026-04-13T01:00:00Z")));
    }

    private Long handsOverAndFieldSalesConfirms() {
        Long opportunity = handsOver();
        transaction.executeWithoutResult(status -> {
            opportunities.get(opportunity).confirm(on("2026-04-25T01:00:00Z"));
            opportunities
                    .get(opportunity)
                    .value(
                            new BigDecimal("900000"),
                            Moment.at(Instant.parse("2026-04-25T01:00:00Z")),
                            Instant.parse("2026-04-25T01:00:00Z"));
        });
        return opportunity;
    }

    private Long handsOver() {
        transaction.executeWithoutResult(status -> leads.get(leadId).confirmNeed(on("2026-04-13T01:05:00Z")));
        transaction.executeWithoutResult(status -> bookings.book(new Booking(
                leadId,
                Moment.at(Instant.parse("2026-04-20T01:00:00Z")),
                BookedThrough.CALL,
                null,
                null,
                null,
                null,
                null,
                on("2026-04-13T01:10:00Z"))));
        Long handoff = transaction.execute(status -> handingOver
                .offer(new Offer(leadId, Department.SDR, Department.FS, null, null, null, on("2026-04-13T01:15:00Z")))
                .id());
        return transaction.execute(status -> handingOver
                .accept(handoff, null, on("2026-04-14T01:00:00Z"))
                .opportunity()
                .orElseThrow()
                .id());
    }

    private Map<String, Long> callsByTeam() {
        return kpis
                .series(kpi("calls"), KpiQuery.of(SPRING).by(Cut.named("team").orElseThrow()))
                .stream()
                .collect(java.util.stream.Collectors.toMap(
                        Figure::group, f -> f.value().longValue()));
    }

    private CallReport call(CallOutcome outcome, String at) {
        return new CallReport(leadId, Direction.OUTBOUND, outcome, 90, null, null, on(at));
    }

    private BigDecimal figure(String key) {
        return kpis.figure(kpi(key), KpiQuery.of(SPRING)).value();
    }

    private static KpiQuery april() {
        return KpiQuery.of(Period.ofInclusive(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 30)));
    }

    private static Kpi kpi(String key) {
        return KpiCatalogue.get(key);
    }

    private Stamp on(String at) {
        Instant instant = Instant.parse(at);
        return new Stamp(Moment.at(instant), instant, rep);
    }
}
