package io.fukan.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.access.Viewer;
import io.fukan.database.DatabaseTest;
import io.fukan.kpi.Behind.Part;
import io.fukan.kpi.Cut;
import io.fukan.kpi.FactCheck;
import io.fukan.kpi.FactRebuild;
import io.fukan.kpi.FactRecord;
import io.fukan.kpi.Figure;
import io.fukan.kpi.Figure.Reason;
import io.fukan.kpi.KpiCatalogue;
import io.fukan.kpi.KpiQuery;
import io.fukan.kpi.KpiReader;
import io.fukan.kpi.RecordPage;
import io.fukan.kpi.RecordReader;
import io.fukan.opportunity.Deals;
import io.fukan.opportunity.Opportunities;
import io.fukan.opportunity.Opportunity;
import io.fukan.opportunity.Phase;
import io.fukan.opportunity.Source;
import io.fukan.opportunity.YomiDefinitions;
import io.fukan.opportunity.YomiRank;
import io.fukan.organisation.Department;
import io.fukan.organisation.Role;
import io.fukan.organisation.Staff;
import io.fukan.organisation.Team;
import io.fukan.organisation.Teams;
import io.fukan.organisation.User;
import io.fukan.organisation.Users;
import io.fukan.record.Stamp;
import io.fukan.time.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.convention.TestBean;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Forecasts against what a person would reckon by hand. Four deals stand on 1 July 2026, a Wednesday:
 *
 * <pre>
 *          rep    amount     phase                  yomi  expected   weighted
 * renewal  east   1,000,000  DECISION_MAKER_AGREED  A     20 Jul     900,000
 * rollout  east   2,000,000  VALUE_AGREED           B     10 Aug     1,200,000
 * pilot    west     500,000  NEEDS_AGREED           -      1 Sep     75,000  (15 % of the phase)
 * later    west   3,000,000  NEEDS_AGREED           C      5 Oct     -       (next quarter)
 * </pre>
 */
@DatabaseTest
class ForecastFiguresTest {

    private static final Period QUARTER = days("2026-07-01", "2026-09-30");
    private static final Period JULY = days("2026-07-01", "2026-07-31");

    @TestBean
    Clock clock;

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
    YomiDefinitions ranks;

    @Autowired
    DealSnapshots snapshots;

    @Autowired
    ForecastReader forecasts;

    @Autowired
    KpiReader kpis;

    @Autowired
    RecordReader records;

    @Autowired
    FactCheck check;

    @Autowired
    FactRebuild rebuild;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    Long renewal;
    Long rollout;
    Long pilot;
    Long later;

    static Clock clock() {
        return new MovableClock();
    }

    @BeforeEach
    void fourDealsOnTheFirstOfJuly() {
        go("2026-07-01");
        Long east = rep("東 一郎", "東日本");
        Long west = rep("西 花子", "西日本");
        renewal = deal(east, "1000000", Phase.DECISION_MAKER_AGREED, YomiRank.A, "2026-07-20");
        rollout = deal(east, "2000000", Phase.VALUE_AGREED, YomiRank.B, "2026-08-10");
        pilot = deal(west, "500000", Phase.NEEDS_AGREED, null, "2026-09-01");
        later = deal(west, "3000000", Phase.NEEDS_AGREED, YomiRank.C, "2026-10-05");
        change(pilot, deal -> deal.plan("見積の説明", LocalDate.of(2026, 7, 8), clock.instant()));
        snapshots.takeToday();
    }

    @AfterEach
    void nothingDrifted() {
        assertThat(check.run()).matches(FactCheck.Result::isClean, "clean");
        jdbc.sql("delete from opportunity").update();
        rebuild.everything();
        jdbc.sql("delete from target").update();
        jdbc.sql("delete from snapshot_day").update();
        jdbc.sql("delete from team_membership").update();
        jdbc.sql("delete from customer").update();
        jdbc.sql("delete from app_user").update();
        jdbc.sql("delete from team").update();
    }

    @Test
    void addsUpWhatOpenDealsOfThePeriodAreExpectedToBring() {
        assertThat(value("weighted-forecast", QUARTER)).isEqualByComparingTo("2175000");
        assertThat(value("weighted-forecast", JULY)).isEqualByComparingTo("900000");
        assertThat(value("weighted-forecast", days("2026-10-01", "2026-12-31"))).isEqualByComparingTo("900000");

        List<Figure> byRep = kpis.series(KpiCatalogue.get("weighted-forecast"), by("rep", QUARTER));
        assertThat(byRep).extracting(Figure::group).containsExactly("東 一郎", "西 花子");
        assertThat(byRep.get(0).value()).isEqualByComparingTo("2100000");
        assertThat(byRep.get(1).value()).isEqualByComparingTo("75000");
    }

    @Test
    void followsEveryMoveOfTheRunningPeriodAtOnce() {
        go("2026-07-20");
        transaction.executeWithoutResult(status -> deals.win(renewal, new BigDecimal("1100000"), now()));
        assertThat(value("weighted-forecast", QUARTER))
                .as("won instead of weighted")
                .isEqualByComparingTo("2375000");

        change(rollout, deal -> deal.forecast(YomiRank.B, LocalDate.of(2026, 10, 15), clock.instant()));
        assertThat(value("weighted-forecast", QUARTER))
                .as("slipped out of the quarter")
                .isEqualByComparingTo("1175000");

        change(pilot, deal -> deal.hold(LocalDate.of(2026, 8, 20), now(), null));
        assertThat(value("weighted-forecast", QUARTER))
                .as("nothing is expected of a deal on hold")
                .isEqualByComparingTo("1100000");

        transaction.executeWithoutResult(
                status -> ranks.findById(YomiRank.B).orElseThrow().weigh(new BigDecimal("0.5")));
        assertThat(value("weighted-forecast", days("2026-10-01", "2026-12-31")))
                .as("half of the rollout, three tenths of what was later from the start")
                .isEqualByComparingTo("1900000");
        transaction.executeWithoutResult(
                status -> ranks.findById(YomiRank.B).orElseThrow().weigh(new BigDecimal("0.6")));
    }

    @Test
    void readsPastPeriodsFromTheRecordOfThenAndNotFromTodaysDeals() {
        go("2026-07-20");
        transaction.executeWithoutResult(status -> deals.win(renewal, new BigDecimal("1100000"), now()));
        go("2026-07-31");
        snapshots.takeToday();
        go("2026-08-03");
        change(rollout, deal -> deal.plan("契約の確認", LocalDate.of(2026, 8, 10), clock.instant()));
        change(later, deal -> deal.moveTo(Phase.VALUE_AGREED, now(), null));

        assertThat(value("weighted-forecast", JULY)).isEqualByComparingTo("1100000");
        assertThat(value("next-action-set-rate", JULY).setScale(4, RoundingMode.HALF_UP))
                .as("one of the three deals open at the end of July")
                .isEqualByComparingTo("0.3333");
        assertThat(value("next-action-set-rate", QUARTER).setScale(4, RoundingMode.HALF_UP))
                .isEqualByComparingTo("0.6667");
        assertThat(value("stage-age-days", JULY)).as("all since the first").isEqualByComparingTo("30");
        assertThat(value("stage-age-days", QUARTER)).as("33, 33 and 0 days").isEqualByComparingTo("22");
        assertThat(figure("weighted-forecast", days("2026-06-01", "2026-06-30")).reason())
                .isEqualTo(Reason.NO_SNAPSHOT);
    }

    @Test
    void comparesWithTheForecastOfTheFirstBusinessDay() {
        assertThat(figure("forecast-accuracy", JULY).reason()).isEqualTo(Reason.PERIOD_RUNNING);
        go("2026-07-20");
        transaction.executeWithoutResult(status -> deals.win(renewal, new BigDecimal("1100000"), now()));
        go("2026-08-03");

        Figure july = figure("forecast-accuracy", JULY);
        assertThat(july.numerator()).as("forecast on 1 July").isEqualByComparingTo("900000");
        assertThat(july.denominator()).as("won in July").isEqualByComparingTo("1100000");
        assertThat(july.value().setScale(6, RoundingMode.HALF_UP)).isEqualByComparingTo("0.818182");
        go("2026-09-01");
        assertThat(figure("forecast-accuracy", days("2026-08-01", "2026-08-31")).reason())
                .as("nobody kept what stood on 3 August")
                .isEqualTo(Reason.NO_SNAPSHOT);
    }

    @Test
    void countsADealWonOnTheWeekendAtTheEndOfTheMonthOnce() {
        go("2026-10-30");
        change(later, deal -> deal.forecast(YomiRank.C, LocalDate.of(2026, 10, 31), clock.instant()));
        snapshots.takeToday();
        go("2026-10-31");
        snapshots.takeToday();
        assertThat(jdbc.sql("select max(day) from snapshot_day")
                        .query(LocalDate.class)
                        .single())
                .as("Saturday is no business day")
                .isEqualTo("2026-10-30");
        transaction.executeWithoutResult(status -> deals.win(later, null, now()));
        go("2026-11-02");

        assertThat(value("weighted-forecast", days("2026-10-01", "2026-10-31"))).isEqualByComparingTo("3000000");
        assertThat(value("stage-age-days", days("2026-10-01", "2026-10-31")))
                .as("121 days from 1 July to 30 October, of the three that stayed open")
                .isEqualByComparingTo("121");
    }

    @Test
    void setsThePipelineAgainstWhatIsMissing() {
        assertThat(figure("pipeline-coverage", QUARTER).reason()).isEqualTo(Reason.NO_TARGET);
        target(null, "4000000");
        assertThat(value("pipeline-coverage", QUARTER)).as("6.5 M over 4 M").isEqualByComparingTo("1.625");
        go("2026-07-20");
        transaction.executeWithoutResult(status -> deals.win(renewal, new BigDecimal("1000000"), now()));
        assertThat(value("pipeline-coverage", QUARTER).setScale(4, RoundingMode.HALF_UP))
                .as("5.5 M over 3 M")
                .isEqualByComparingTo("1.8333");
        target("西 花子", "2000000");
        List<Figure> byRep = kpis.series(KpiCatalogue.get("pipeline-coverage"), by("rep", QUARTER));
        assertThat(byRep.get(0).reason()).as("nobody set a target for the east").isEqualTo(Reason.NO_TARGET);
        assertThat(byRep.get(1).value()).as("3.5 M over 2 M").isEqualByComparingTo("1.75");
        transaction.executeWithoutResult(status -> deals.win(rollout, new BigDecimal("3000000"), now()));
        assertThat(figure("pipeline-coverage", QUARTER).reason()).isEqualTo(Reason.TARGET_REACHED);
    }

    @Test
    void listsTheDealsThatAFigureAddsUp() {
        go("2026-07-20");
        transaction.executeWithoutResult(status -> deals.win(renewal, new BigDecimal("1100000"), now()));
        go("2026-07-31");
        snapshots.takeToday();

        assertThat(sum(behind("weighted-forecast", QUARTER, Part.NUMERATOR)))
                .isEqualByComparingTo(value("weighted-forecast", QUARTER));
        assertThat(behind("weighted-forecast", QUARTER, Part.NUMERATOR)).hasSize(3);
        go("2026-08-03");
        assertThat(sum(behind("weighted-forecast", JULY, Part.NUMERATOR))).isEqualByComparingTo("1100000");
        assertThat(sum(behind("forecast-accuracy", JULY, Part.NUMERATOR))).isEqualByComparingTo("900000");
        assertThat(behind("next-action-set-rate", JULY, Part.NUMERATOR))
                .extracting(FactRecord::opportunityId)
                .containsExactly(pilot);
        assertThat(behind("next-action-set-rate", JULY, Part.DENOMINATOR)).hasSize(3);
        assertThat(behind("stage-age-days", JULY, Part.NUMERATOR)).hasSize(3);
    }

    @Test
    void showsThePartsAndTheCourseOfTheForecast() {
        target(null, "3000000");
        target("東 一郎", "2500000");
        go("2026-07-20");
        transaction.executeWithoutResult(status -> deals.win(renewal, new BigDecimal("1100000"), now()));
        change(
                rollout,
                deal -> deal.value(
                        new BigDecimal("1500000"), io.fukan.record.Moment.at(clock.instant()), clock.instant()));

        ForecastLine whole =
                forecasts.read(List.of(QUARTER), KpiQuery.of(QUARTER)).get(0);
        assertThat(whole.won()).isEqualByComparingTo("1100000");
        assertThat(whole.part(YomiRank.B).weighted()).isEqualByComparingTo("900000");
        assertThat(whole.part((YomiRank) null).amount()).isEqualByComparingTo("500000");
        assertThat(whole.part((YomiRank) null).weighted()).isEqualByComparingTo("75000");
        assertThat(whole.forecast().value()).isEqualByComparingTo("2075000");
        assertThat(whole.forecast().value())
                .isEqualByComparingTo(whole.won().add(whole.open().weighted()));
        assertThat(whole.gap()).isEqualByComparingTo("-925000");

        ForecastLine east = forecasts.read(List.of(QUARTER), by("rep", QUARTER)).get(0);
        assertThat(east.group()).isEqualTo("東 一郎");
        assertThat(east.gap()).isEqualByComparingTo("-500000");
        Viewer manager = new Viewer(1, Role.MANAGER, Set.of(team("東日本")), Locale.JAPANESE);
        assertThat(forecasts.read(List.of(QUARTER), scope.within(by("rep", QUARTER), manager)))
                .as("a manager sees the own team, and its targets")
                .extracting(ForecastLine::group, ForecastLine::gap)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("東 一郎", east.gap()));

        List<ForecastDay> course = forecasts.trend(QUARTER, KpiQuery.of(QUARTER));
        assertThat(course).extracting(ForecastDay::day).containsExactly(day("2026-07-01"), day("2026-07-20"));
        assertThat(course.get(0).total()).isEqualByComparingTo("2175000");
        assertThat(course.get(1).total()).isEqualByComparingTo("2075000");
        assertThat(forecasts.gaps(QUARTER))
                .as("business days between of which nothing was kept")
                .hasSize(12)
                .startsWith(day("2026-07-02"), day("2026-07-03"), day("2026-07-06"))
                .endsWith(day("2026-07-17"));
    }

    @Autowired
    ForecastScope scope;

    @Test
    void isTakenOnceHoweverOftenAndByHowManyNodes() throws Exception {
        String before = kept();
        ExecutorService nodes = Executors.newFixedThreadPool(8);
        List<Callable<Boolean>> takes = IntStream.range(0, 16)
                .<Callable<Boolean>>mapToObj(i -> () -> {
                    snapshots.takeToday();
                    return true;
                })
                .toList();
        for (var take : nodes.invokeAll(takes)) {
            assertThat(take.get()).isTrue();
        }
        nodes.shutdown();
        assertThat(kept()).isEqualTo(before);

        change(pilot, deal -> deal.forecast(YomiRank.C, LocalDate.of(2026, 9, 1), clock.instant()));
        transaction.executeWithoutResult(status -> deals.lose(later, "NO_BUDGET", now()));
        snapshots.takeToday();
        assertThat(jdbc.sql("select count(*) from deal_snapshot")
                        .query(Long.class)
                        .single())
                .as("what was closed by the end of the day is not open at its end")
                .isEqualTo(3);
        go("2026-07-02");
        change(pilot, deal -> deal.forecast(null, null, clock.instant()));
        snapshots.takeToday();
        assertThat(jdbc.sql("select yomi from deal_snapshot where opportunity_id = ? and day = '2026-07-01'")
                        .param(pilot)
                        .query(String.class)
                        .single())
                .as("a day that is over stays as it was")
                .isEqualTo("C");
    }

    private String kept() {
        return jdbc.sql("select string_agg(s::text, '|' order by s.opportunity_id) from deal_snapshot s")
                .query(String.class)
                .single();
    }

    private List<FactRecord> behind(String kpi, Period period, Part part) {
        Viewer admin = new Viewer(1, Role.ADMIN, Set.of(), Locale.JAPANESE);
        RecordPage page = records.records(KpiCatalogue.get(kpi), KpiQuery.of(period), part, admin, 0, 50);
        assertThat(page.records()).hasSize((int) page.total());
        return page.records();
    }

    private static BigDecimal sum(List<FactRecord> behind) {
        return behind.stream().map(FactRecord::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal value(String kpi, Period period) {
        BigDecimal value = figure(kpi, period).value();
        assertThat(value).as(kpi).isNotNull();
        return value;
    }

    private Figure figure(String kpi, Period period) {
        return kpis.figure(KpiCatalogue.get(kpi), KpiQuery.of(period));
    }

    private static KpiQuery by(String cut, Period period) {
        return KpiQuery.of(period).by(Cut.named(cut).orElseThrow());
    }

    private Long rep(String name, String team) {
        return transaction.execute(status -> {
            User user = users.save(User.known(name, Instant.parse("2026-01-01T00:00:00Z")));
            staff.transfer(user, teams.save(new Team(team, Department.FS)), LocalDate.of(2026, 1, 1));
            return user.id();
        });
    }

    private Long team(String name) {
        return jdbc.sql("select id from team where name = ?")
                .param(name)
                .query(Long.class)
                .single();
    }

    private Long deal(Long owner, String amount, Phase phase, @Nullable YomiRank yomi, String expected) {
        return transaction.execute(status -> {
            Opportunity deal = Opportunity.entered(Source.IS, now());
            deal.credit(owner, null);
            while (deal.phase() != phase) {
                deal.moveTo(deal.phase().next().orElseThrow(), now(), null);
            }
            deal.value(new BigDecimal(amount), now().occurred(), clock.instant());
            deal.forecast(yomi, day(expected), clock.instant());
            return opportunities.save(deal).id();
        });
    }

    private void change(Long deal, Consumer<Opportunity> change) {
        transaction.executeWithoutResult(status -> change.accept(opportunities.get(deal)));
    }

    private void target(@Nullable String rep, String value) {
        jdbc.sql("insert into target (kpi, rep_id, from_on, until_on, value) values ('won-amount',"
                        + " (select id from app_user where display_name = :rep), :from, :until, :value)")
                .param("rep", rep, java.sql.Types.VARCHAR)
                .param("from", QUARTER.from())
                .param("until", QUARTER.until())
                .param("value", new BigDecimal(value))
                .update();
    }

    private void go(String day) {
        ((MovableClock) clock).go(day);
    }

    private Stamp now() {
        return Stamp.now(clock, null);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static Period days(String from, String to) {
        return Period.ofInclusive(day(from), day(to));
    }
}
