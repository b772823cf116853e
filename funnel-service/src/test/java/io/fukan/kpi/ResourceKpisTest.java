package io.fukan.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.access.Viewer;
import io.fukan.database.DatabaseTest;
import io.fukan.kpi.Figure.Reason;
import io.fukan.organisation.Role;
import io.fukan.setting.Company;
import io.fukan.time.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Results beside people, costs and targets, against figures done by hand. April 2019 has thirty days. */
@DatabaseTest
@Transactional
class ResourceKpisTest {

    private static final Period APRIL = Period.ofInclusive(LocalDate.of(2019, 4, 1), LocalDate.of(2019, 4, 30));

    @Autowired
    KpiReader kpis;

    @Autowired
    RecordReader records;

    @Autowired
    Company company;

    @Autowired
    JdbcClient jdbc;

    private long search;
    private long fieldTeam;
    private long veteran;
    private long novice;

    @BeforeEach
    void people() {
        search = id("insert into channel (name) values ('検索-資源') returning id");
        fieldTeam = id("insert into team (name, department) values ('FS-資源', 'FS') returning id");
        long insideTeam = id("insert into team (name, department) values ('IS-資源', 'SDR') returning id");
        veteran = person("古参-資源", fieldTeam, "2010-04-01", null);
        // hired on the 16th: half of the month's days, and in the middle of the month still without any ramp
        novice = person("新人-資源", fieldTeam, "2019-04-16", "2019-04-16");
        person("架電-資源", insideTeam, "2015-01-01", null);
        jdbc.sql("update customer_success_setting set gross_margin = 0.4").update();
    }

    @Test
    void moneyIsDividedByThePeopleWhoWereThere() {
        won("2019-04-10", 3_000_000, veteran);
        won("2019-04-20", 600_000, novice);
        won("2019-05-01", 9_999_999, novice);
        follow();

        assertThat(figure("won-amount-per-fs-head").value())
                .as("3.6 million by 1.5")
                .isEqualByComparingTo("2400000");
        assertThat(figure("revenue-per-head").value()).as("by 2.5").isEqualByComparingTo("1440000");
        assertThat(figure("gross-profit").value()).isEqualByComparingTo("1440000");
        assertThat(figure("gross-profit-per-head").value()).isEqualByComparingTo("576000");
        assertThat(figure("opportunities-per-is-head").value())
                .as("two deals by one")
                .isEqualByComparingTo("2");
        assertThat(figure("arr-per-cs-head").reason()).isEqualTo(Reason.NO_EVENTS);
        jdbc.sql("update customer_success_setting set gross_margin = null").update();
        assertThat(figure("gross-profit").reason()).isEqualTo(Reason.NO_GROSS_MARGIN);
        assertThat(figure("channel-roi").reason()).isEqualTo(Reason.NO_GROSS_MARGIN);
    }

    @Test
    void theBalanceNeedsToKnowWhatFieldSalesCanTakeOn() {
        won("2019-04-10", 1, veteran);
        won("2019-04-11", 1, veteran);
        won("2019-04-12", 1, veteran);
        follow();

        assertThat(figure("is-fs-balance").reason()).isEqualTo(Reason.NO_CAPACITY);
        company.setting().takeOn(new BigDecimal("2.029166667"));
        // 3 ÷ (1.5 heads × 2.029… deals × 30/30.4375 months)
        assertThat(figure("is-fs-balance").value().doubleValue()).isBetween(0.99, 1.01);
    }

    @Test
    void aTableGivesWhatEachKpiGivesAlone() {
        won("2019-04-10", 1_000_000, veteran);
        follow();

        for (Kpi kpi : KpiCatalogue.all()) {
            for (Basis basis : kpi.bases()) {
                KpiQuery query = KpiQuery.of(APRIL).basis(basis);
                assertThat(kpis.table(List.of(kpi), query, List.of(APRIL)).get(kpi))
                        .as(kpi.key() + " " + basis)
                        .usingRecursiveComparison()
                        .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                        .isEqualTo(kpis.series(kpi, query));
            }
        }
    }

    @Test
    void aChannelReturnsItsGrossProfitLessItsCost() {
        id("insert into channel_day (day, channel_id, cost, recorded_at) values ('2019-04-05', " + search
                + ", 200000, now()) returning id");
        id(
                "insert into department_cost (day, department, amount, recorded_at) values ('2019-04-01', 'MK', 100000, now()) returning id");
        won("2019-04-10", 1_000_000, veteran);
        follow();

        KpiQuery byChannel = KpiQuery.of(APRIL).by(Cut.named("channel").orElseThrow());
        assertThat(kpis.series(KpiCatalogue.get("channel-roi"), byChannel))
                .filteredOn(figure -> "検索-資源".equals(figure.group()))
                .singleElement()
                .satisfies(roi -> assertThat(roi.value())
                        .as("(400,000 − 200,000) ÷ 200,000")
                        .isEqualByComparingTo("1"));
        assertThat(kpis.figure(
                                KpiCatalogue.get("channel-roi"),
                                KpiQuery.of(APRIL).basis(Basis.LEAD))
                        .value())
                .as("of the leads of April")
                .isEqualByComparingTo("1");
        assertThat(figure("pipeline-per-marketing-yen").value())
                .as("1,000,000 ÷ 300,000")
                .isBetween(new BigDecimal("3.33"), new BigDecimal("3.34"));
    }

    @Test
    void peopleAreSetBesideTheirTargets() {
        target("won-amount", veteran, 2_000_000);
        target("won-amount", novice, 1_000_000);
        target("won-amount", null, 4_000_000);
        won("2019-04-10", 2_000_000, veteran);
        won("2019-04-20", 600_000, novice);
        follow();

        assertThat(figure("attainment").value()).isEqualByComparingTo("0.65");
        assertThat(kpis.series(
                        KpiCatalogue.get("attainment"),
                        KpiQuery.of(APRIL).by(Cut.named("rep").orElseThrow())))
                .filteredOn(figure -> "新人-資源".equals(figure.group()))
                .singleElement()
                .satisfies(one -> assertThat(one.value()).isEqualByComparingTo("0.6"));
        assertThat(figure("attainment-distribution").value()).isEqualByComparingTo("0.5");
        assertThat(figure("sales-capacity").value())
                .as("without a ramp: 2 million, and half of 1 million")
                .isEqualByComparingTo("2500000");
        company.setting().rampUpIn(3);
        assertThat(figure("sales-capacity").value())
                .as("the novice was hired in the middle of the month")
                .isEqualByComparingTo("2000000");
    }

    @Test
    void rampTimeEndsWithTheFirstMonthAtFullQuota() {
        LocalDate hired = LocalDate.of(2019, 4, 16);
        for (int month = 0; month < 4; month++) {
            quota(novice, hired.withDayOfMonth(1).plusMonths(month), 1_000_000);
        }
        won("2019-04-20", 999_999, novice);
        won("2019-06-03", 400_000, novice);
        won("2019-06-28", 600_000, novice);
        won("2019-07-10", 5_000_000, novice);
        follow();
        Kpi ramp = KpiCatalogue.get("ramp-months");

        assertThat(kpis.figure(ramp, KpiQuery.of(Period.month(YearMonth.of(2019, 6))))
                        .value())
                .as("hired in April, a whole quota in June")
                .isEqualByComparingTo("2");
        assertThat(kpis.figure(ramp, KpiQuery.of(Period.month(YearMonth.of(2019, 7))))
                        .reason())
                .as("had got there before")
                .isEqualTo(Reason.NO_EVENTS);
        assertThat(kpis.series(
                        ramp,
                        KpiQuery.of(new Period(LocalDate.of(2019, 4, 1), LocalDate.of(2020, 4, 1)))
                                .by(Cut.named("rep").orElseThrow())))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.group()).isEqualTo("新人-資源");
                    assertThat(one.value()).isEqualByComparingTo("2");
                });
        jdbc.sql("update app_user set hired_on = null where id = ?")
                .param(novice)
                .update();
        assertThat(kpis.figure(ramp, KpiQuery.of(Period.month(YearMonth.of(2019, 6))))
                        .value())
                .as("nobody knows since when")
                .isNull();
    }

    @Test
    void whoWasThereBeforeTargetsWereWrittenDownHasNoKnownRamp() {
        jdbc.sql("update app_user set hired_on = date '2018-04-01' where id = ?")
                .param(veteran)
                .update();
        quota(veteran, LocalDate.of(2019, 6, 1), 1_000_000);
        quota(novice, LocalDate.of(2019, 6, 1), 1_000_000);
        jdbc.sql("update app_user set hired_on = date '2019-06-01' where id = ?")
                .param(novice)
                .update();
        won("2019-06-10", 2_000_000, veteran);
        follow();
        Kpi ramp = KpiCatalogue.get("ramp-months");
        KpiQuery june = KpiQuery.of(Period.month(YearMonth.of(2019, 6)));

        assertThat(kpis.figure(ramp, june).value()).as("not fourteen months").isNull();
        won("2019-06-12", 2_000_000, novice);
        follow();
        assertThat(kpis.figure(ramp, june).value()).isEqualByComparingTo("0");
    }

    @Test
    void theDealsNeededFollowFromOwnRatesOfTheYearBefore() {
        assertThat(figure("required-opportunities").reason()).isEqualTo(Reason.NO_TARGET);
        target("wins", null, 5);
        for (int month = 1; month <= 3; month++) {
            won("2019-0" + month + "-10", 500_000, veteran);
            lost("2019-0" + month + "-11");
        }
        lost("2019-01-20");
        follow();

        assertThat(figure("required-opportunities").value())
                .as("5 ÷ (3 of 7) = 11.67")
                .isEqualByComparingTo("12");
        jdbc.sql("delete from target").update();
        target("won-amount", null, 1_000_000);
        assertThat(figure("required-opportunities").value())
                .as("2 deals of 500,000 ÷ (3 of 7) = 4.67")
                .isEqualByComparingTo("5");
    }

    @Test
    void overdueLeadsAreCountedAsTheyAreNow() {
        LocalDate today = company.today();
        KpiQuery now = KpiQuery.of(
                new Period(today.withDayOfMonth(1), today.withDayOfMonth(1).plusMonths(1)));
        planned("UNTOUCHED", today.minusDays(1));
        planned("UNTOUCHED", today);
        planned("CONNECTED", null);
        planned("RECYCLED", today.minusDays(9));
        planned("ACCEPTED", today.minusDays(9));
        Kpi kpi = KpiCatalogue.get("next-action-overdue-rate");

        Figure rate = kpis.figure(kpi, now);

        assertThat(rate.numerator()).isEqualByComparingTo("1");
        assertThat(rate.denominator()).isEqualByComparingTo("3");
        assertThat(total(kpi, now, Behind.Part.NUMERATOR)).isEqualTo(1);
        assertThat(total(kpi, now, Behind.Part.DENOMINATOR)).isEqualTo(3);
        assertThat(kpis.figure(kpi, KpiQuery.of(APRIL)).reason()).isEqualTo(Reason.NO_SNAPSHOT);
        assertThat(total(kpi, KpiQuery.of(APRIL), Behind.Part.DENOMINATOR)).isZero();
    }

    private long total(Kpi kpi, KpiQuery query, Behind.Part part) {
        Viewer admin = new Viewer(veteran, Role.ADMIN, Set.of(), Locale.JAPANESE);
        return records.records(kpi, query, part, admin, 0, 10).total();
    }

    private Figure figure(String key) {
        return kpis.figure(KpiCatalogue.get(key), KpiQuery.of(APRIL));
    }

    private long person(String name, long team, String since, @Nullable String hired) {
        long id = id("insert into app_user (display_name) values ('" + name + "') returning id");
        jdbc.sql("update app_user set hired_on = cast(? as date) where id = ?")
                .params(hired, id)
                .update();
        id("insert into team_membership (user_id, team_id, since) values (" + id + ", " + team + ", '" + since
                + "') returning id");
        return id;
    }

    private void target(String kpi, @Nullable Long rep, long value) {
        id("insert into target (kpi, rep_id, from_on, until_on, value) values ('" + kpi + "', " + rep
                + ", '2019-04-01', '2019-05-01', " + value + ") returning id");
    }

    private void quota(long rep, LocalDate month, long value) {
        jdbc.sql("insert into target (kpi, rep_id, from_on, until_on, value) values ('won-amount', ?, ?, ?, ?)")
                .params(rep, month, month.plusMonths(1), value)
                .update();
    }

    private void planned(String stage, @Nullable LocalDate day) {
        long lead = id("insert into lead (track, stage, acquired_at, created_at, updated_at) values ('SDR', '" + stage
                + "', '2019-04-01', now(), now()) returning id");
        jdbc.sql("update lead set next_action_on = ? where id = ?")
                .params(day, lead)
                .update();
    }

    private void won(String day, long amount, long rep) {
        deal(day, "WON", amount, rep);
    }

    private void lost(String day) {
        deal(day, "LOST", 0, veteran);
    }

    /** A deal that was confirmed and closed on that day, of a lead of that day. */
    private void deal(String day, String outcome, long amount, long rep) {
        long lead = id(
                "insert into lead (channel_id, acquired_at, acquired_on, created_at, updated_at, track, stage) values ("
                        + search + ", '" + day + "', '" + day + "', now(), now(), 'SDR', 'ACCEPTED') returning id");
        id(
                "insert into opportunity (lead_id, cycle, source, phase, outcome, amount, owner_id, confirmed_at, confirmed_on, closed_at,"
                        + " closed_on, created_at, updated_at) values (" + lead + ", 1, 'IS', '" + outcome + "', '"
                        + outcome + "', "
                        + amount + ", " + rep + ", '" + day + "', '" + day + "', '" + day + "', '" + day
                        + "', now(), now()) returning id");
    }

    private long id(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private void follow() {
        for (String table : List.of("lead", "channel_day", "department_cost")) {
            jdbc.sql("select refresh_facts(array(select id from " + table + "))")
                    .query((row, n) -> "")
                    .list();
        }
    }
}
