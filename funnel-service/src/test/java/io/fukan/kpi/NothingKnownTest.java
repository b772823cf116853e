package io.fukan.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.customer.Customer;
import io.fukan.customer.Customers;
import io.fukan.database.DatabaseTest;
import io.fukan.funnel.FunnelReader;
import io.fukan.funnel.Stage;
import io.fukan.kpi.Figure.Reason;
import io.fukan.record.Moment;
import io.fukan.record.Stamp;
import io.fukan.time.Grain;
import io.fukan.time.Period;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What nobody ever wrote down is no zero: a company that brings in its deals alone made no zero calls. */
@DatabaseTest
@Transactional
class NothingKnownTest {

    private static final LocalDate DAY = LocalDate.of(2016, 5, 10);
    private static final Period MAY = Period.ofInclusive(LocalDate.of(2016, 5, 1), LocalDate.of(2016, 5, 31));
    private static final Period JUNE = Period.ofInclusive(LocalDate.of(2016, 6, 1), LocalDate.of(2016, 6, 30));

    @Autowired
    KpiReader kpis;

    @Autowired
    CohortReader cohorts;

    @Autowired
    FunnelReader funnel;

    @Autowired
    Customers customers;

    @Autowired
    EntityManager entities;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aCountOfWhatWasNeverRecordedIsNoZero() {
        deal(DAY, DAY.plusDays(20));

        assertThat(figure("calls", MAY))
                .extracting(Figure::value, Figure::reason)
                .containsExactly(null, Reason.NEVER_RECORDED);
        assertThat(List.of(
                        "leads", "appointments", "customers-started", "losses", "partners", "call-minutes", "handoffs"))
                .allSatisfy(kpi -> assertThat(figure(kpi, MAY).reason()).isEqualTo(Reason.NEVER_RECORDED));
        assertThat(value("wins", MAY)).isEqualByComparingTo("1");
        assertThat(value("wins", JUNE)).as("recorded, but none in June").isEqualByComparingTo("0");
        assertThat(value("open-opportunities", JUNE)).isEqualByComparingTo("0");
        assertThat(kpis.series(KpiCatalogue.get("calls"), KpiQuery.of(MAY).grain(Grain.WEEK)))
                .allSatisfy(week -> assertThat(week.reason()).isEqualTo(Reason.NEVER_RECORDED));
    }

    @Test
    void aStateThatPassesIsZeroOnceThereWasAnyOfItsKind() {
        long lead = lead(DAY);
        assertThat(figure("pending-handoffs", MAY).reason()).isEqualTo(Reason.NEVER_RECORDED);

        jdbc.sql(
                        "insert into handoff (lead_id, from_department, to_department, status, offered_at, offered_on, due_on, decided_at,"
                                + " recorded_at) values (:lead, 'SDR', 'FS', 'ACCEPTED', :day, :day, :day, :day, :day)")
                .param("lead", lead)
                .param("day", DAY)
                .update();
        refresh(lead);
        assertThat(value("pending-handoffs", MAY)).isEqualByComparingTo("0");
    }

    @Test
    void whereNobodyDecidedThereIsNothingToSayOfQuality() {
        long first = lead(DAY);
        lead(DAY);
        KpiQuery may = KpiQuery.of(MAY);

        assertThat(figure("quality-ratio", MAY))
                .extracting(
                        Figure::value,
                        Figure::reason,
                        figure -> figure.denominator().intValue())
                .containsExactly(null, Reason.NOTHING_CLASSIFIED, 2);
        assertThat(funnel.read(may).stages().get(Stage.LEAD.ordinal()).qualityRatio())
                .isNull();
        assertThat(lastOfTriangle("quality-ratio", may)).isNull();

        judge(first, "GENERAL");
        assertThat(value("quality-ratio", MAY)).as("one is no quality lead").isEqualByComparingTo("0");
        judge(first, "QUALITY");
        assertThat(value("quality-ratio", MAY)).as("of all, undecided ones too").isEqualByComparingTo("0.5");
        assertThat(funnel.read(may).stages().get(Stage.LEAD.ordinal()).qualityRatio())
                .isEqualByComparingTo("0.5");
        assertThat(lastOfTriangle("quality-ratio", may)).isEqualByComparingTo("0.5");
    }

    @Test
    void whoRenewedMightHaveLeft() {
        Customer stays = customers.save(Customer.started(null, stamp(DAY)));
        stays.renewableUntil(
                LocalDate.of(2016, 6, 10),
                DAY.atStartOfDay(ZoneId.of("Asia/Tokyo")).toInstant());
        stays.renew(null, stamp(LocalDate.of(2016, 6, 9)));
        written(stays);
        Period nextMay = Period.ofInclusive(LocalDate.of(2017, 5, 20), LocalDate.of(2017, 6, 20));

        assertThat(value("logo-churn-rate", nextMay)).isEqualByComparingTo("0");
        assertThat(value("customers-churned", nextMay)).isEqualByComparingTo("0");
    }

    @Test
    void whereNoCustomerIsKnownToHaveLeftNobodyKnowsHowManyDo() {
        Customer stays = customers.save(Customer.started(null, stamp(DAY)));
        Customer leaves = customers.save(Customer.started(null, stamp(DAY)));
        stays.pay(new BigDecimal("1000"), stamp(DAY));
        written(stays, leaves);
        Period nextMay = Period.ofInclusive(LocalDate.of(2017, 5, 20), LocalDate.of(2017, 6, 20));

        assertThat(List.of("logo-churn-rate", "gross-revenue-retention", "net-revenue-retention", "customers-churned"))
                .allSatisfy(kpi -> assertThat(figure(kpi, nextMay))
                        .extracting(Figure::value, Figure::reason)
                        .containsExactly(null, Reason.NEVER_RECORDED));

        leaves.churn("費用対効果", stamp(LocalDate.of(2016, 7, 1)));
        written(stays, leaves);
        assertThat(value("logo-churn-rate", nextMay)).isEqualByComparingTo("0");
        assertThat(value("logo-churn-rate", Period.ofInclusive(LocalDate.of(2016, 7, 1), LocalDate.of(2016, 7, 31))))
                .isEqualByComparingTo("0.5");
        assertThat(value("gross-revenue-retention", nextMay)).isEqualByComparingTo("1");
    }

    @Test
    void aTriangleOfDealsBeginsWithDeals() {
        deal(DAY, DAY.plusDays(20));
        Kpi winRate = KpiCatalogue.get("win-rate");

        assertThat(cohorts.triangle(winRate, KpiQuery.of(MAY)).orElseThrow().basis())
                .isEqualTo(Basis.OPPORTUNITY);
        assertThat(cohorts.triangle(winRate, KpiQuery.of(MAY).basis(Basis.LEAD))
                        .orElseThrow()
                        .basis())
                .as("as asked")
                .isEqualTo(Basis.LEAD);
        assertThat(basis("quality-ratio")).isEqualTo(Basis.LEAD);
        assertThat(basis("appointment-rate-per-lead")).isEqualTo(Basis.LEAD);
        assertThat(basis("fs-acceptance-rate")).isEqualTo(Basis.APPOINTMENT);
        assertThat(basis("wins")).isEqualTo(Basis.OPPORTUNITY);
    }

    @Test
    void aTriangleOfDealsWithoutAppointmentsBeginsWithLeads() {
        assertThat(cohorts.triangle(KpiCatalogue.get("opportunities"), KpiQuery.of(MAY)))
                .as("nothing at all")
                .hasValueSatisfying(triangle -> assertThat(triangle.isEmpty()).isTrue());

        deal(lead(DAY), DAY, DAY.plusDays(20));

        assertThat(basis("opportunities")).isEqualTo(Basis.LEAD);
        assertThat(lastOfTriangle("opportunities", KpiQuery.of(MAY))).isEqualByComparingTo("1");
        assertThat(cohorts.triangle(
                        KpiCatalogue.get("opportunities"), KpiQuery.of(MAY).basis(Basis.APPOINTMENT)))
                .as("as asked")
                .hasValueSatisfying(triangle -> assertThat(triangle.isEmpty()).isTrue());
    }

    private Basis basis(String kpi) {
        return cohorts.triangle(KpiCatalogue.get(kpi), KpiQuery.of(MAY))
                .orElseThrow()
                .basis();
    }

    private BigDecimal lastOfTriangle(String kpi, KpiQuery query) {
        List<CohortTriangle.Row> rows =
                cohorts.triangle(KpiCatalogue.get(kpi), query).orElseThrow().rows();
        List<CohortTriangle.Cell> ages = rows.get(rows.size() - 1).ages();
        return ages.get(ages.size() - 1).value();
    }

    private BigDecimal value(String kpi, Period period) {
        Figure figure = figure(kpi, period);
        assertThat(figure.reason()).as(kpi).isNull();
        return figure.value();
    }

    private Figure figure(String kpi, Period period) {
        return kpis.figure(KpiCatalogue.get(kpi), KpiQuery.of(period));
    }

    private long lead(LocalDate day) {
        long lead = jdbc.sql("insert into lead (acquired_at, acquired_on, created_at, updated_at, track, stage)"
                        + " values (:day, :day, now(), now(), 'SDR', 'UNTOUCHED') returning id")
                .param("day", day)
                .query(Long.class)
                .single();
        refresh(lead);
        return lead;
    }

    private void deal(LocalDate confirmed, LocalDate won) {
        deal(null, confirmed, won);
    }

    private void deal(@Nullable Long lead, LocalDate confirmed, LocalDate won) {
        long deal = jdbc.sql(
                        "insert into opportunity (lead_id, source, phase, outcome, confirmed_at, confirmed_on, closed_at, closed_on,"
                                + " amount, created_at, updated_at)"
                                + " values (:lead, 'UNKNOWN', 'WON', 'WON', :day, :day, :won, :won, 1000, now(), now()) returning id")
                .param("lead", lead)
                .param("day", confirmed)
                .param("won", won)
                .query(Long.class)
                .single();
        refresh(lead == null ? deal : lead);
    }

    private void judge(long lead, String quality) {
        jdbc.sql("delete from quality_judgement where lead_id = ?").param(lead).update();
        jdbc.sql("insert into quality_judgement (lead_id, cycle, quality, judged_at, effective, cause)"
                        + " values (?, 1, ?, now(), true, 'MANUAL')")
                .param(lead)
                .param(quality)
                .update();
        refresh(lead);
    }

    private void written(Customer... changed) {
        entities.flush();
        List.of(changed).forEach(customer -> refresh(customer.id()));
    }

    private void refresh(long root) {
        jdbc.sql("select refresh_facts(array[:root::bigint])")
                .param("root", root)
                .query((row, n) -> "")
                .list();
    }

    private static Stamp stamp(LocalDate day) {
        return new Stamp(Moment.on(day, ZoneId.of("Asia/Tokyo")), Instant.parse("2017-01-01T00:00:00Z"), null);
    }
}
