package io.fukan.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.access.Viewer;
import io.fukan.database.DatabaseTest;
import io.fukan.organisation.Role;
import io.fukan.quality.Quality;
import io.fukan.time.Grain;
import io.fukan.time.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What channels, mails, hours and costs come to, against sums done by hand; and where they must keep silent. */
@DatabaseTest
@Transactional
class ReportedKpisTest {

    private static final Period APRIL = Period.ofInclusive(LocalDate.of(2031, 4, 1), LocalDate.of(2031, 4, 30));
    private static final Period MAY = Period.ofInclusive(LocalDate.of(2031, 5, 1), LocalDate.of(2031, 5, 31));

    @Autowired
    KpiReader kpis;

    @Autowired
    RecordReader records;

    @Autowired
    JdbcClient jdbc;

    private long search;
    private long fair;

    @BeforeEach
    void channels() {
        search = id("insert into channel (name) values ('検索-ReportedKpis') returning id");
        fair = id("insert into channel (name) values ('展示会-ReportedKpis') returning id");
    }

    private long id(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private void day(String day, long channel, String columns, Object... values) {
        String list = String.join(
                ", ", java.util.Arrays.stream(values).map(Object::toString).toList());
        id("insert into channel_day (day, channel_id, recorded_at, " + columns + ") values ('" + day + "', " + channel
                + ", now(), " + list + ") returning id");
    }

    /** A lead, in cohorts its deal won in May where it has one. */
    private void lead(String day, long channel, boolean won) {
        long lead = id(
                "insert into lead (channel_id, acquired_at, acquired_on, created_at, updated_at, track, stage) values ("
                        + channel + ", '" + day + "', '" + day + "', now(), now(), 'SDR', 'UNTOUCHED') returning id");
        if (won) {
            id(
                    "insert into opportunity (lead_id, cycle, source, phase, outcome, confirmed_at, confirmed_on, closed_at, closed_on,"
                            + " created_at, updated_at) values (" + lead
                            + ", 1, 'IS', 'WON', 'WON', '2031-05-06', '2031-05-06', '2031-05-20', '2031-05-20', now(), now()) returning id");
        }
    }

    private void follow() {
        jdbc.sql(
                        "select refresh_facts(array(select id from lead union select id from channel_day union select id from work_day"
                                + " union select id from department_cost union select root from mail_message"
                                + " union select root from activity union select root from customer))")
                .query((row, n) -> "")
                .list();
    }

    private Figure figure(String key, KpiQuery query) {
        return kpis.figure(KpiCatalogue.get(key), query);
    }

    private BigDecimal value(String key) {
        return figure(key, KpiQuery.of(APRIL)).value();
    }

    @Test
    void daysOfChannelsAddUpAndAShareCountsOnlyDaysThatTellBothSides() {
        day("2031-04-01", search, "impressions, clicks, sessions, bounces, cost", 1000, 30, 28, 7, 5000);
        day("2031-04-02", search, "impressions, sessions", 9000, 100);
        day("2031-04-30", fair, "cost, conversions", 90000, 12);
        day("2031-05-01", fair, "cost", 777);
        follow();

        assertThat(value("impressions")).isEqualByComparingTo("10000");
        assertThat(value("sessions")).isEqualByComparingTo("128");
        Viewer admin = new Viewer(1L, Role.ADMIN, Set.of(), Locale.JAPANESE);
        assertThat(records.records(
                                KpiCatalogue.get("sessions"), KpiQuery.of(APRIL), Behind.Part.NUMERATOR, admin, 0, 50)
                        .records())
                .extracting(FactRecord::amount)
                .as("the days behind the figure")
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal("100"), new BigDecimal("28"));
        assertThat(value("ctr")).as("30 of 1,000; the 9,000 know no clicks").isEqualByComparingTo("0.03");
        assertThat(value("bounce-rate")).isEqualByComparingTo("0.25");
        assertThat(value("channel-cost")).isEqualByComparingTo("95000");
        assertThat(value("cost-per-conversion")).isEqualByComparingTo("7500");
        assertThat(figure("exit-rate", KpiQuery.of(APRIL)).reason()).isEqualTo(Figure.Reason.NO_DENOMINATOR);
        assertThat(figure("orders", KpiQuery.of(APRIL)))
                .extracting(Figure::value, Figure::reason)
                .as("nobody reported orders: no data, not none")
                .containsExactly(null, Figure.Reason.NO_EVENTS);
        assertThat(figure("sessions", KpiQuery.of(MAY)).value()).isNull();
    }

    @Test
    void aLeadCostsWhatItsChannelCostAndNothingIsKnownOfAChannelWithoutCosts() {
        day("2031-04-01", search, "cost, sessions", 6000, 40);
        lead("2031-04-03", search, true);
        lead("2031-04-04", search, false);
        lead("2031-04-05", fair, false);
        follow();

        assertThat(value("cost-per-lead")).isEqualByComparingTo("2000");
        assertThat(value("visit-to-lead-rate")).isEqualByComparingTo("0.075");
        List<Figure> byChannel = kpis.series(
                KpiCatalogue.get("cost-per-lead"),
                KpiQuery.of(APRIL).by(Cut.named("channel").orElseThrow()));
        assertThat(byChannel)
                .filteredOn(figure -> "検索-ReportedKpis".equals(figure.group()))
                .extracting(Figure::value)
                .allSatisfy(value -> assertThat(value).isEqualByComparingTo("3000"));
        assertThat(byChannel)
                .filteredOn(figure -> "展示会-ReportedKpis".equals(figure.group()))
                .extracting(Figure::value, Figure::reason)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(null, Figure.Reason.NO_EVENTS));

        assertThat(figure("cost-per-win", KpiQuery.of(APRIL)).reason())
                .as("won in May")
                .isEqualTo(Figure.Reason.NO_DENOMINATOR);
        KpiQuery cohort = KpiQuery.of(APRIL).basis(Basis.LEAD);
        assertThat(figure("cost-per-win", cohort).value()).isEqualByComparingTo("6000");
        assertThat(figure(
                                "cost-per-win",
                                cohort.by(null).filter(Cut.named("campaign").orElseThrow(), List.of("~")))
                        .value())
                .as("read from the facts, the cost still stands on its own day")
                .isEqualByComparingTo("6000");
    }

    @Test
    void aLeadThatComesBackIsPaidForOnce() {
        day("2031-04-01", search, "cost", 6000);
        lead("2031-04-03", search, false);
        lead("2031-04-04", search, false);
        id(
                "insert into stage_change (lead_id, cycle, track, from_stage, to_stage, starts_cycle, occurred_at, recorded_at)"
                        + " select max(id), 2, 'SDR', 'RECYCLED', 'UNTOUCHED', true, '2031-04-20', now() from lead returning id");
        follow();

        KpiQuery cohort = KpiQuery.of(APRIL).basis(Basis.LEAD);
        assertThat(figure("leads", cohort).value()).isEqualByComparingTo("2");
        assertThat(figure("cost-per-lead", cohort).value())
                .as("by the number of leads that stands beside it")
                .isEqualByComparingTo("3000");
    }

    @Test
    void whatNobodysRecordsKnowIsNotDividedByIt() {
        day("2031-04-01", search, "cost, sessions", 6000, 40);
        lead("2031-04-03", search, false);
        follow();
        for (Cut cut :
                List.of(Cut.named("rep").orElseThrow(), Cut.named("segment").orElseThrow())) {
            assertThat(figure("cost-per-lead", KpiQuery.of(APRIL).filter(cut, List.of("田中"))))
                    .extracting(Figure::value, Figure::reason)
                    .containsExactly(null, Figure.Reason.NOT_ATTRIBUTABLE);
            assertThat(kpis.series(
                            KpiCatalogue.get("sessions"), KpiQuery.of(APRIL).by(cut)))
                    .extracting(Figure::reason)
                    .containsExactly(Figure.Reason.NOT_ATTRIBUTABLE);
        }
        assertThat(figure("cost-per-lead", KpiQuery.of(APRIL).quality(Quality.QUALITY))
                        .value())
                .as("sessions and costs have no quality")
                .isNull();
    }

    @Test
    void aNewCustomerCostsWhatItTookToWinIt() {
        day("2031-04-01", search, "cost", 6000);
        cost("2031-04-30", "MK", 100_000);
        cost("2031-04-30", "FS", 200_000);
        cost("2031-04-30", "CS", 999_999);
        for (int i = 0; i < 3; i++) {
            id(
                    "insert into customer (started_at, started_on, created_at, updated_at) values ('2031-04-10', '2031-04-10', now(),"
                            + " now()) returning id");
        }
        follow();
        assertThat(value("customer-acquisition-cost")).isEqualByComparingTo("102000");
        day("2031-05-01", search, "cost", 6000);
        follow();
        assertThat(figure("customer-acquisition-cost", KpiQuery.of(MAY)).value())
                .as("advertising alone is not what it took")
                .isNull();
    }

    private void cost(String day, String department, int amount) {
        id("insert into department_cost (day, department, amount, recorded_at) values ('" + day + "', '" + department
                + "', " + amount + ", now()) returning id");
    }

    @Test
    void mailsCountOnceByTheDayTheyWereSent() {
        mail("2031-04-30", "'2031-05-02'", "null", "null");
        mail("2031-04-30", "'2031-05-02'", "'2031-05-02'", "false");
        mail("2031-04-30", "null", "null", "null");
        mail("2031-04-30", "null", "null", "null");
        mail("2031-04-30", "'2031-05-02'", "null", "true");
        follow();
        assertThat(value("mails-delivered")).isEqualByComparingTo("4");
        assertThat(value("mail-open-rate")).isEqualByComparingTo("0.5");
        assertThat(value("mail-click-rate")).isEqualByComparingTo("0.25");
        assertThat(figure("mail-open-rate", KpiQuery.of(MAY)).value()).isNull();
    }

    private void mail(String sent, String opened, String clicked, String bounced) {
        id("insert into mail_message (sent_at, sent_on, opened_at, clicked_at, bounced, recorded_at) values ('" + sent
                + "', '" + sent + "', " + opened + ", " + clicked + ", " + bounced + ", now()) returning id");
    }

    @Test
    void touchesAreDividedByTheHoursOfThoseWhoReportedAny() {
        long rep = id("insert into app_user (display_name, created_at) values ('接触-ReportedKpis', now()) returning id");
        id("insert into work_day (day, user_id, hours, recorded_at) values ('2031-04-02', " + rep
                + ", 4, now()) returning id");
        Map.of("CALL", "'OUTBOUND'", "MEETING", "null", "VISIT", "null", "NOTE", "null")
                .forEach((kind, direction) -> id(
                        "insert into activity (kind, direction, rep_id, occurred_at, occurred_on, recorded_at) values ('"
                                + kind + "', " + direction + ", " + rep
                                + ", '2031-04-02', '2031-04-02', now()) returning id"));
        id(
                "insert into activity (kind, direction, rep_id, occurred_at, occurred_on, recorded_at) values ('EMAIL', 'INBOUND', "
                        + rep + ", '2031-04-02', '2031-04-02', now()) returning id");
        follow();
        assertThat(value("touches-per-hour"))
                .as("a call, a meeting and a visit in four hours")
                .isEqualByComparingTo("0.75");
        assertThat(kpis.series(
                        KpiCatalogue.get("touches-per-hour"),
                        KpiQuery.of(APRIL).by(Cut.named("rep").orElseThrow()).grain(Grain.MONTH)))
                .extracting(Figure::group)
                .contains("接触-ReportedKpis");
    }

    @Test
    void theRollupsGiveTheSameAsTheFacts() {
        day("2031-04-01", search, "impressions, clicks, cost", 1000, 30, 5000);
        follow();
        jdbc.sql("select fold_deltas(1000000)").query(Long.class).single();
        assertThat(value("ctr")).isEqualByComparingTo("0.03");
        assertThat(value("channel-cost")).isEqualByComparingTo("5000");
        assertThat(jdbc.sql("select count(*) from ((select * from fact_source except all select * from fact)"
                                + " union all (select * from fact except all select * from fact_source)) d where d.occurred_on between"
                                + " '2031-04-01' and '2031-05-31'")
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
