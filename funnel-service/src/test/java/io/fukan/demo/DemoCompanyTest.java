package io.fukan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.database.DatabaseTest;
import io.fukan.diagnosis.Diagnosis;
import io.fukan.diagnosis.Finding;
import io.fukan.insight.ResponseBand;
import io.fukan.insight.ResponseClockChoice;
import io.fukan.insight.Responsiveness;
import io.fukan.insight.Share;
import io.fukan.kpi.FactCheck;
import io.fukan.kpi.Kpi;
import io.fukan.kpi.KpiCatalogue;
import io.fukan.kpi.KpiQuery;
import io.fukan.kpi.KpiReader;
import io.fukan.organisation.Department;
import io.fukan.quality.Quality;
import io.fukan.target.TargetScope;
import io.fukan.target.TargetsInForce;
import io.fukan.time.Period;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.convention.TestBean;

/** The made-up company comes through the import without a scratch, and the KPIs tell the story that it was made for. */
@DatabaseTest
class DemoCompanyTest {

    private static final Period LAST_QUARTER = Period.ofInclusive(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 9, 30));
    private static final Period BEFORE_THE_STORY_TURNS =
            Period.ofInclusive(LocalDate.of(2025, 10, 1), LocalDate.of(2026, 3, 31));
    private static final Period A_YEAR_BEFORE = LAST_QUARTER.sameLastYear();

    /** Marketing sells nothing on its pages; the last one is of this moment only. */
    private static final Set<String> NOT_FED = Set.of("orders", "channel-revenue", "next-action-overdue-rate");

    @TestBean
    Clock clock;

    @Autowired
    DemoCompany company;

    @Autowired
    KpiReader kpis;

    @Autowired
    Responsiveness responsiveness;

    @Autowired
    TargetsInForce targets;

    @Autowired
    Diagnosis diagnosis;

    @Autowired
    FactCheck check;

    @Autowired
    JdbcClient jdbc;

    static Clock clock() {
        return Clock.fixed(Instant.parse("2026-11-20T03:00:00Z"), ZoneOffset.UTC);
    }

    /** In two goes, as if the application had been stopped in the middle. */
    @BeforeEach
    void fill() {
        AtomicInteger files = new AtomicInteger();
        company.fillIfEmpty(() -> files.incrementAndGet() > 9);
        company.fillIfEmpty(() -> false);
    }

    @Test
    void movesInOnceAndTellsItsStory() {
        assertThat(company.fillIfEmpty(() -> false)).as("anything left to do").isFalse();
        hasTheSizeOfACompany();
        nobodyCanSignIn();
        marketingChasesVolume();
        insideSalesKeepsToQuality();
        followingUpSuffersFromTheVolume();
        whoIsAnsweredSoonConvertsMoreOften();
        fieldSalesLosesQualityDeals();
        fieldSalesPutsPapersBeforeItsCustomers();
        whatWasForecastCanBeLookedUp();
        whatWasSaidIsWrittenDown();
        everyKpiThatTheCompanyFeedsHasAValue();
        theDiagnosisSpeaksOfEveryDepartment();
        assertThat(check.run()).matches(FactCheck.Result::isClean, "clean");
    }

    private void hasTheSizeOfACompany() {
        assertThat(count("lead")).isBetween(5_500L, 6_600L);
        assertThat(count("activity")).isBetween(29_000L, 36_000L);
        assertThat(count("app_user")).isBetween(24L, 27L);
        assertThat(count("team")).isBetween(6L, 8L);
        assertThat(count("stage_change where starts_cycle")).as("came back").isGreaterThan(100);
        assertThat(count("opportunity where outcome = 'OPEN' and expected_close_on > date '2026-11-20'"))
                .isGreaterThan(60);
        assertThat(count("customer where churned_on is not null or churned_at is not null"))
                .isGreaterThan(10);
        assertThat(count("channel where class = 'OTHER'")).isZero();
        assertThat(count("handoff where status = 'RETURNED' and return_reason is null"))
                .isZero();
    }

    private void nobodyCanSignIn() {
        assertThat(count("app_user where password_hash is not null")).isZero();
    }

    private void marketingChasesVolume() {
        assertThat(figure("leads", null)).isGreaterThan(target("leads"));
        assertThat(figure("quality-ratio", null)).isLessThan(target("quality-ratio") - 0.1);
        assertThat(value("quality-ratio", A_YEAR_BEFORE, null)).isGreaterThan(target("quality-ratio"));
        assertThat(figure("unclassified-leads", null) / figure("leads", null)).isBetween(0.05, 0.15);
    }

    private void insideSalesKeepsToQuality() {
        assertThat(figure("appointment-quality-ratio", null)).isGreaterThan(figure("quality-ratio", null) + 0.1);
        assertThat(figure("fs-acceptance-rate", null)).isBetween(0.85, 0.95);
        assertThat(figure("is-contribution-rate", null)).isBetween(0.5, 0.85);
    }

    private void followingUpSuffersFromTheVolume() {
        assertThat(figure("follow-rate", null)).isBetween(0.6, 0.85);
        assertThat(value("follow-rate", BEFORE_THE_STORY_TURNS, null)).isGreaterThan(0.9);
    }

    private void whoIsAnsweredSoonConvertsMoreOften() {
        Map<ResponseBand, Share> bands = new EnumMap<>(ResponseBand.class);
        responsiveness
                .uplift(KpiQuery.of(BEFORE_THE_STORY_TURNS), ResponseClockChoice.WORKING)
                .bands()
                .forEach(band -> bands.put(band.band(), band.share()));
        Share soon = bands.get(ResponseBand.WITHIN_5_MINUTES);
        Share late = bands.get(ResponseBand.WITHIN_24_HOURS);
        assertThat(soon.whole()).isGreaterThan(100);
        assertThat((double) soon.part() / soon.whole())
                .as("so clearly that it is no accident")
                .isGreaterThan(1.4 * late.part() / late.whole());
    }

    private void fieldSalesPutsPapersBeforeItsCustomers() {
        assertThat(figure("proposed-products", null)).isGreaterThan(1.3 * figure("proposals", null));
        assertThat(count("deal_quote q join opportunity o on o.id = q.opportunity_id where q.amount <> o.amount"))
                .isZero();
        assertThat(count("deal_item")).isGreaterThan(500);
        assertThat(count("deal_comment")).isGreaterThan(50);
        assertThat(count("deal_contract where status = 'SIGNED'")).isGreaterThan(30);
        assertThat(count("territory")).isEqualTo(3);
        assertThat(count("opportunity where lost_reason is not null and lost_reason !~ '^[A-Z_]+$'"))
                .as("losses for reasons that have no name in English")
                .isZero();
    }

    private void fieldSalesLosesQualityDeals() {
        assertThat(figure("proposal-quality-ratio", null)).isGreaterThan(target("proposal-quality-ratio"));
        assertThat(figure("win-quality-ratio", null)).isLessThan(figure("proposal-quality-ratio", null) - 0.15);
        assertThat(figure("win-rate", Quality.QUALITY)).isLessThan(figure("win-rate", Quality.GENERAL));
        assertThat(value("win-rate", A_YEAR_BEFORE, Quality.QUALITY))
                .isGreaterThan(value("win-rate", A_YEAR_BEFORE, Quality.GENERAL));
        assertThat(figure("won-amount", null)).isLessThan(target("won-amount"));
        assertThat(figure("lead-to-win-days", null)).isBetween(45.0, 75.0);
    }

    private void whatWasForecastCanBeLookedUp() {
        for (String day : List.of("2026-09-30", "2026-06-30", "2025-10-01", "2026-11-19")) {
            Period untilThen = Period.ofInclusive(LocalDate.parse("2025-05-01"), LocalDate.parse(day));
            assertThat((double) count("deal_snapshot where day = date '" + day + "'"))
                    .as("deals open on " + day)
                    .isEqualTo(value("open-opportunities", untilThen, null));
        }
        assertThat(count("deal_snapshot where day >= date '2026-11-20'"))
                .as("today is for the daily task")
                .isZero();
        assertThat(count("snapshot_day where extract(isodow from day) > 5")).isZero();
        assertThat(figure("forecast-accuracy", null)).isBetween(0.5, 1.0);
        List<Double> ofMonths = IntStream.rangeClosed(1, 12)
                .mapToObj(ago -> YearMonth.of(2026, 11).minusMonths(ago))
                .map(month ->
                        value("forecast-accuracy", Period.ofInclusive(month.atDay(1), month.atEndOfMonth()), null))
                .toList();
        assertThat(ofMonths).as("how near the forecast of each month came").allMatch(near -> near > 0.35);
        assertThat(ofMonths).filteredOn(near -> near > 0.6).hasSizeGreaterThanOrEqualTo(7);
        assertThat(figure("weighted-forecast", null))
                .as("at the end what was won, and what slipped")
                .isBetween(figure("won-amount", null), figure("won-amount", null) * 1.5);
        assertThat(figure("stage-age-days", null)).isBetween(5.0, 40.0);
        assertThat(figure("next-action-set-rate", null)).isBetween(0.7, 0.95);
        assertThat(count("opportunity o where not exists (select from phase_change c where c.opportunity_id = o.id"
                        + " and c.to_phase = o.phase)"))
                .isZero();
    }

    private void whatWasSaidIsWrittenDown() {
        assertThat(count("criteria_verdict where appointment_id is not null")).isGreaterThan(300);
        assertThat(count("criteria_verdict v join appointment p on p.id = v.appointment_id"
                        + " where coalesce(v.met, false) <> p.criteria_met"))
                .as("appointments of which the file and the criteria say different things")
                .isLessThan(10);
        assertThat(
                        count(
                                "criteria_verdict where override_reason is null and appointment_id is not null and met is not true"))
                .isZero();
        assertThat(count("activity where rep_id is not null and recorded_at > occurred_at + interval '5 days'"))
                .as("written down late; the longest holidays are between")
                .isLessThan(count("activity") / 100);
        assertThat(count("activity where recorded_at < occurred_at or recorded_at > timestamptz '2026-11-20 03:00Z'"))
                .isZero();
        assertThat(count("transcript")).isEqualTo(count("call_speech")).isBetween(150L, 500L);
        assertThat(count("activity a join transcript t on t.call_id = a.id"
                        + " where a.duration_seconds * 1000 < (t.utterances -> -1 ->> 'end')::int"))
                .as("calls shorter than what was said in them")
                .isZero();
        assertThat(count("activity where kind = 'INQUIRY' and occurred_at >= timestamptz '2025-10-01 00:00+09'"))
                .isEqualTo(count("response_clock"));
        assertThat(figure("five-minute-response-rate", null)).isBetween(0.05, 0.5);
        assertThat(value("speed-to-lead-business", BEFORE_THE_STORY_TURNS, null))
                .isLessThan(figure("speed-to-lead-business", null));
    }

    private void everyKpiThatTheCompanyFeedsHasAValue() {
        assertThat(KpiCatalogue.all())
                .filteredOn(kpi -> !NOT_FED.contains(kpi.key()))
                .filteredOn(kpi -> kpis.figure(kpi, KpiQuery.of(LAST_QUARTER)).value() == null)
                .extracting(Kpi::key)
                .isEmpty();
    }

    private void theDiagnosisSpeaksOfEveryDepartment() {
        assertThat(diagnosis.report(KpiQuery.of(LAST_QUARTER)).shown())
                .extracting(Finding::department)
                .contains(Department.MK, Department.SDR, Department.BDR, Department.FS, Department.CS);
        assertThat(figure("ramp-months", null))
                .as("the newcomer of field sales")
                .isBetween(2.0, 6.0);
    }

    private double figure(String kpi, @Nullable Quality quality) {
        return value(kpi, LAST_QUARTER, quality);
    }

    private double value(String kpi, Period period, @Nullable Quality quality) {
        return kpis.figure(KpiCatalogue.get(kpi), KpiQuery.of(period).quality(quality))
                .value()
                .doubleValue();
    }

    private double target(String kpi) {
        return targets.overlapping(kpi, TargetScope.COMPANY, LAST_QUARTER)
                .get(0)
                .value()
                .doubleValue();
    }

    private long count(String from) {
        return jdbc.sql("select count(*) from " + from).query(Long.class).single();
    }
}
