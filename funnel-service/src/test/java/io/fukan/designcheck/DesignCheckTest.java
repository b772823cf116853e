package io.fukan.designcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.fukan.database.DatabaseTest;
import io.fukan.kpi.Freshness;
import io.fukan.kpi.Measure;
import io.fukan.time.BusinessCalendar;
import io.fukan.time.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Each item is made to fail and to pass by targets and records of a fiscal year that nothing else is in. */
@DatabaseTest
@Transactional
class DesignCheckTest {

    private static final LocalDate TODAY = LocalDate.of(2041, 8, 20);
    private static final String YEAR = "'2041-04-01', '2042-04-01'";

    @Autowired
    DesignCheck check;

    @Autowired
    JdbcClient jdbc;

    private long setter;
    private long seller;

    @BeforeEach
    void twoDepartmentsWithoutTargets() {
        jdbc.sql("delete from target").update();
        jdbc.sql("update team set active = false").update();
        setter = member("SDR");
        seller = member("FS");
    }

    @Test
    void withoutTargetsNothingIsClaimed() {
        assertThat(check.report(TODAY).kpis()).isZero();
        for (Item item : List.of(Item.ACTION, Item.SIMPLE, Item.PRODUCTIVITY, Item.QUALITY, Item.CALL_COUNTS)) {
            assertThat(states(item)).as(item.name()).containsExactly("noTargets CANNOT_TELL");
        }
        assertThat(states(Item.DENOMINATORS)).containsExactly("rates.none CANNOT_TELL");
        assertThat(states(Item.REVIEW)).containsExactly("review.none CANNOT_TELL");
        assertThat(codes(Item.MEASURED)).contains("lag.none", "fields.none");
    }

    @Test
    void whatIsEnteredLateOrLeftOutOrTwiceIsToChange() {
        for (int i = 0; i < 3; i++) {
            activity("2041-06-05", "2041-06-11");
            lead("2041-06-03", i == 0 ? "null" : String.valueOf(setter));
        }
        long twins =
                jdbc.sql("select count(*) + 1 from account").query(Long.class).single();
        jdbc.sql("insert into account (name, matching_key, created_at, updated_at)"
                        + " select 'アオゾラ', 'アオゾラ-DesignCheck', now(), now() from generate_series(0, ?)")
                .param(twins)
                .update();
        assertThat(states(Item.MEASURED))
                .contains("lag TO_CHANGE", "owner TO_CHANGE", "channel TO_CHANGE", "duplicates TO_CHANGE");
        assertThat(number(Item.MEASURED, "lag", "days"))
                .as("Wednesday to Tuesday")
                .isEqualByComparingTo("4");
        assertThat(number(Item.MEASURED, "owner", "share"))
                .isCloseTo(new BigDecimal("0.6667"), within(new BigDecimal("0.0001")));

        for (int i = 0; i < 4; i++) {
            activity("2041-06-07", "2041-06-10");
        }
        jdbc.sql("update lead set owner_id = ? where acquired_on = '2041-06-03'")
                .param(setter)
                .update();
        jdbc.sql("update account set matching_key = 'k' || id").update();
        assertThat(states(Item.MEASURED)).contains("lag OK", "owner OK", "channel TO_CHANGE", "duplicates OK");
    }

    @Test
    void companiesWithNumbersOfTheirOwnAreNoDuplicates() {
        jdbc.sql("update account set matching_key = 'k' || id").update();
        jdbc.sql(
                        "insert into account (name, matching_key, corporate_number, created_at, updated_at) values"
                                + " ('アオゾラ', 'アオゾラ', '9990000000001', now(), now()), ('アオゾラ', 'アオゾラ', '9990000000002', now(), now())")
                .update();
        assertThat(number(Item.MEASURED, "duplicates", "duplicates")).isZero();
    }

    @Test
    void dataAreFreshAsLongAsWhatComesDailyCameByYesterday() {
        assertThat(MeasuredRule.fresh(List.of(source(Measure.LEAD, 1L, 0), source(Measure.WIN, 9L, 18)))
                        .state())
                .as("wins come now and then")
                .isEqualTo(State.OK);
        assertThat(MeasuredRule.fresh(List.of(source(Measure.LEAD, 1L, 0), source(Measure.CALL, 2L, 18)))
                        .code())
                .isEqualTo("late");
        assertThat(MeasuredRule.fresh(List.of(source(Measure.SESSIONS, 3L, 3))).state())
                .isEqualTo(State.TO_CHANGE);
        assertThat(MeasuredRule.fresh(List.of(source(Measure.LEAD, null, 0))).state())
                .isEqualTo(State.CANNOT_TELL);
    }

    @Test
    void aGoalLeadsToActionThroughWhatItsPeopleAreToDoEachDay() {
        company("won-amount", "1000000");
        department("leads", "MK", "100");
        assertThat(states(Item.ACTION)).containsExactly("action.unknown CANNOT_TELL", "action.none TO_CHANGE");

        rep("first-meetings", seller, "'2041-04-01', '2041-05-01'", "40");

        assertThat(states(Item.ACTION)).containsExactly("action.unknown CANNOT_TELL", "action OK");
        int days = BusinessCalendar.japanese()
                .businessDaysIn(Period.ofInclusive(LocalDate.of(2041, 4, 1), LocalDate.of(2041, 4, 30)));
        assertThat(number(Item.ACTION, "action", "perDay"))
                .isCloseTo(BigDecimal.valueOf(40.0 / days), within(new BigDecimal("0.0001")));
    }

    @Test
    void aRateAboveAHundredPercentHasItsDenominatorElsewhere() {
        department("lead-to-win-rate", "FS", "0.1");
        assertThat(states(Item.DENOMINATORS)).contains("rate.unknown CANNOT_TELL");

        won(lead("2040-06-03", "null"), "2041-06-10");
        won(lead("2041-06-03", "null"), "2041-06-11");
        follow();
        assertThat(states(Item.DENOMINATORS))
                .contains("rate.above TO_CHANGE")
                .anyMatch(code -> code.startsWith("cohorts"));
        assertThat(number(Item.DENOMINATORS, "rate.above", "value")).isEqualByComparingTo("2");

        lead("2041-06-04", "null");
        follow();
        assertThat(states(Item.DENOMINATORS)).contains("rates OK").doesNotContain("rate.above TO_CHANGE");
    }

    @Test
    void everyDepartmentAtWorkHasAKpiAndUpstreamOneOfWhatComesOfIt() {
        company("won-amount", "1000000");
        assertThat(states(Item.COVERAGE)).containsExactly("department.without TO_CHANGE", "department OK");

        rep("appointments", setter, YEAR, "100");
        assertThat(states(Item.COVERAGE))
                .containsExactly("department OK", "downstream.none TO_CHANGE", "department OK");

        department("opportunity-rate", "SDR", "0.5");
        assertThat(states(Item.COVERAGE)).containsExactly("department OK", "downstream OK", "department OK");
    }

    @Test
    void sixKpisAreTooManyAndAGoalIsNeeded() {
        List<String> kpis =
                List.of("appointments", "handoffs", "connects", "reach-rate", "connect-rate", "opportunity-rate");
        kpis.subList(0, 5).forEach(kpi -> rep(kpi, setter, YEAR, "1"));
        assertThat(states(Item.SIMPLE))
                .contains("goal.none TO_CHANGE", "few OK", "people OK", "pairs.none CANNOT_TELL");

        company("won-amount", "1000000");
        rep(kpis.get(5), setter, YEAR, "1");
        assertThat(states(Item.SIMPLE)).contains("goal OK", "few TO_CHANGE", "people.over TO_CHANGE");
    }

    @Test
    void kpisThatMoveAlikeRepeatEachOther() {
        company("leads", "100");
        company("wins", "10");
        for (int month = 1; month <= 7; month++) {
            for (int i = 0; i <= month % 3; i++) {
                String day = "2041-0%d-15".formatted(month);
                won(lead(day, "null"), day);
            }
        }
        follow();
        assertThat(states(Item.SIMPLE)).contains("pair TO_CHANGE");
        assertThat(number(Item.SIMPLE, "pair", "months")).isEqualByComparingTo("7");

        for (int i = 0; i < 4; i++) {
            lead("2041-03-20", "null");
        }
        follow();
        assertThat(states(Item.SIMPLE)).contains("pairs OK").doesNotContain("pair TO_CHANGE");
    }

    @Test
    void productivityAndQualityAreAskedOfEachDepartment() {
        rep("appointments", setter, YEAR, "100");
        company("won-amount", "1000000");
        assertThat(states(Item.PRODUCTIVITY))
                .containsExactly("productivity.none TO_CHANGE", "productivity.none TO_CHANGE");
        assertThat(states(Item.QUALITY)).containsExactly("quality.none TO_CHANGE", "quality.none TO_CHANGE");

        department("touches-per-hour", "SDR", "8");
        department("criteria-met-rate", "SDR", "0.8");
        rep("won-amount", seller, YEAR, "500000");
        department("win-rate", "FS", "0.3");
        assertThat(states(Item.PRODUCTIVITY)).containsExactly("productivity OK", "productivity OK");
        assertThat(states(Item.QUALITY)).containsExactly("quality OK", "quality OK");
    }

    @Test
    void callsAsATargetAreWarnedOf() {
        rep("appointments", setter, YEAR, "100");
        assertThat(states(Item.CALL_COUNTS)).containsExactly("callCounts.none OK");

        rep("calls", setter, YEAR, "9000");
        assertThat(states(Item.CALL_COUNTS)).containsExactly("callCounts TO_CHANGE");
        assertThat(number(Item.CALL_COUNTS, "callCounts", "targets")).isEqualByComparingTo("1");
    }

    @Test
    void aTargetThatAsksTheSameForTwoQuartersIsDueForReview() {
        target("win-rate", "department", "'FS'", "'2041-04-01', '2041-10-01'", "0.3");
        assertThat(states(Item.REVIEW)).containsExactly("review.none CANNOT_TELL");

        target("win-rate", "department", "'FS'", "'2041-01-01', '2041-04-01'", "0.3");
        assertThat(states(Item.REVIEW)).containsExactly("review.due TO_CHANGE");

        jdbc.sql("update target set value = 0.25 where from_on = '2041-01-01'").update();
        assertThat(states(Item.REVIEW)).containsExactly("review OK");
    }

    private static Freshness.Source source(Measure measure, @Nullable Long age, int gaps) {
        return new Freshness.Source(
                measure, age == null ? null : TODAY.minusDays(age), age, Collections.nCopies(gaps, TODAY));
    }

    private List<Point> points(Item item) {
        return check.report(TODAY).items().stream()
                .filter(checked -> checked.item() == item)
                .flatMap(checked -> checked.points().stream())
                .toList();
    }

    private Stream<String> each(Item item) {
        return points(item).stream().map(point -> point.code() + " " + point.state());
    }

    private List<String> states(Item item) {
        return each(item).toList();
    }

    private List<String> codes(Item item) {
        return points(item).stream().map(Point::code).toList();
    }

    private BigDecimal number(Item item, String code, String name) {
        return points(item).stream()
                .filter(point -> point.code().equals(code))
                .flatMap(point -> point.evidence().stream())
                .filter(evidence -> evidence.name().equals(name))
                .map(Evidence::value)
                .findFirst()
                .orElseThrow();
    }

    private long id(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private long member(String department) {
        long team = id("insert into team (name, department) values ('DesignCheck " + department + "', '" + department
                + "') returning id");
        long user = id("insert into app_user (display_name) values ('DesignCheck " + department + "') returning id");
        id("insert into team_membership (user_id, team_id) values (" + user + ", " + team + ") returning id");
        return user;
    }

    private void company(String kpi, String value) {
        target(kpi, "department", "null", YEAR, value);
    }

    private void department(String kpi, String department, String value) {
        target(kpi, "department", "'" + department + "'", YEAR, value);
    }

    private void rep(String kpi, long rep, String days, String value) {
        target(kpi, "rep_id", String.valueOf(rep), days, value);
    }

    private void target(String kpi, String scope, String of, String days, String value) {
        id("insert into target (kpi, " + scope + ", from_on, until_on, value) values ('" + kpi + "', " + of + ", "
                + days + ", " + value + ") returning id");
    }

    private void activity(String occurred, String recorded) {
        id("insert into activity (kind, rep_id, occurred_at, recorded_at) values ('CALL', " + setter + ", '" + occurred
                + " 10:00+09', '" + recorded + " 10:00+09') returning id");
    }

    private long lead(String day, String owner) {
        return id("insert into lead (owner_id, acquired_at, acquired_on, created_at, updated_at, track, stage) values ("
                + owner + ", '" + day + " 10:00+09', '" + day + "', now(), now(), 'SDR', 'UNTOUCHED') returning id");
    }

    private void won(long lead, String day) {
        id("insert into opportunity (lead_id, source, phase, outcome, confirmed_at, confirmed_on, closed_at, closed_on,"
                + " created_at, updated_at) values (" + lead + ", 'IS', 'WON', 'WON', '" + day + "', '" + day + "', '"
                + day
                + "', '" + day + "', now(), now()) returning id");
    }

    private void follow() {
        jdbc.sql("select refresh_facts(array(select id from lead))")
                .query((row, n) -> "")
                .list();
    }
}
