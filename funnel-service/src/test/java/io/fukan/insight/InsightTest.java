package io.fukan.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.access.Viewer;
import io.fukan.database.DatabaseTest;
import io.fukan.insight.HourMap.Cell;
import io.fukan.insight.HourMap.Event;
import io.fukan.insight.ResponseUplift.Band;
import io.fukan.kpi.Behind;
import io.fukan.kpi.Cut;
import io.fukan.kpi.KpiQuery;
import io.fukan.kpi.Measure;
import io.fukan.kpi.RecordPage;
import io.fukan.kpi.RecordReader;
import io.fukan.organisation.Role;
import io.fukan.time.Period;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What the company's own calls, inquiries and wins teach, counted by hand. 2026-04-07 is a Tuesday. */
@DatabaseTest
@Transactional
class InsightTest {

    private static final KpiQuery APRIL =
            KpiQuery.of(Period.ofInclusive(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 30)));

    @Autowired
    HourMaps hours;

    @Autowired
    Attempts attempts;

    @Autowired
    TopRepsReader tops;

    @Autowired
    Responsiveness responses;

    @Autowired
    CallInsights calls;

    @Autowired
    RecordReader records;

    @Autowired
    JdbcClient jdbc;

    private final List<Long> roots = new ArrayList<>();
    private long rep;
    private Viewer admin;

    @BeforeEach
    void aRep() {
        rep = user("小松 陸");
        admin = new Viewer(rep, Role.ADMIN, Set.of(), Locale.JAPANESE);
    }

    @Test
    void callsAreCountedByTheHourInTheBusinessZone() {
        long lead = lead();
        call(lead, "2026-04-07 10:00+09", "CONNECTED");
        call(lead, "2026-04-07 10:59:59+09", "NO_ANSWER");
        call(lead, "2026-04-14 10:30+09", "REFUSED");
        call(lead, "2026-04-07 11:00+09", "NO_ANSWER");
        call(lead, "2026-04-08 07:30+09", "NO_ANSWER");
        dayOnly(lead, "2026-04-09");
        appointment(lead, "2026-04-07 10:20+09");
        refresh();

        HourMap map = hours.read(APRIL);

        Cell tuesday = cell(map, DayOfWeek.TUESDAY, 10);
        assertThat(tuesday).isEqualTo(new Cell(DayOfWeek.TUESDAY, 10, 3, 2, 1, true));
        assertThat(tuesday.isThin()).isTrue();
        assertThat(cell(map, DayOfWeek.TUESDAY, 11).calls()).isEqualTo(1);
        assertThat(map.firstHour()).isEqualTo(7);
        assertThat(map.lastHour()).isEqualTo(17);
        assertThat(map.cells()).hasSize(7 * 11);
        assertThat(cell(map, DayOfWeek.WEDNESDAY, 7).working())
                .as("before the opening")
                .isFalse();
        assertThat(cell(map, DayOfWeek.SUNDAY, 10).working()).isFalse();
        assertThat(map.withoutHour()).isEqualTo(1);
        assertThat(map.total(Event.CONNECT)).isEqualTo(new Share(2, 5));
        assertThat(map.best(Event.CONNECT)).as("no cell has enough calls").isEmpty();

        assertThat(total(HourMaps.behind(DayOfWeek.TUESDAY, 10, Measure.CALL))).isEqualTo(3);
        assertThat(total(HourMaps.behind(DayOfWeek.TUESDAY, 10, Measure.CONNECT)))
                .isEqualTo(2);
        assertThat(total(HourMaps.behind(DayOfWeek.TUESDAY, 10, Measure.APPOINTMENT_FROM_CALL)))
                .isEqualTo(1);
    }

    @Test
    void theBestTimeIsOneThatManyCallsSpeakFor() {
        long lead = lead();
        for (int i = 0; i < 40; i++) {
            call(lead, "2026-04-07 10:%02d+09".formatted(i), i < 20 ? "CONNECTED" : "NO_ANSWER");
        }
        for (int i = 0; i < 19; i++) {
            call(lead, "2026-04-08 10:%02d+09".formatted(i), "CONNECTED");
        }
        for (int i = 0; i < 20; i++) {
            call(lead, "2026-04-09 10:%02d+09".formatted(i), i < 10 ? "CONNECTED" : "NO_ANSWER");
        }
        refresh();

        assertThat(hours.read(APRIL).best(Event.CONNECT)).hasValueSatisfying(best -> {
            assertThat(best.weekday())
                    .as("half of 40 rather than half of 20, or all of 19")
                    .isEqualTo(DayOfWeek.TUESDAY);
        });
        assertThat(hours.read(APRIL).best(Event.APPOINTMENT)).isEmpty();
    }

    @Test
    void attemptsCountUntilTheFirstConnect() {
        long first = lead();
        call(first, "2026-04-07 10:00+09", "CONNECTED");
        call(first, "2026-04-08 10:00+09", "CONNECTED");
        long third = lead();
        call(third, "2026-03-30 10:00+09", "NO_ANSWER");
        call(third, "2026-04-07 10:00+09", "GATEKEEPER");
        call(third, "2026-04-08 10:00+09", "REFUSED");
        long twelfth = lead();
        for (int day = 1; day <= 11; day++) {
            call(twelfth, "2026-04-%02d 10:00+09".formatted(day), "NO_ANSWER");
        }
        call(twelfth, "2026-04-20 10:00+09", "CONNECTED");
        long theyCalled = lead();
        inbound(theyCalled, "2026-04-07 10:00+09");
        long never = lead();
        call(never, "2026-04-07 10:00+09", "NO_ANSWER");
        refresh();

        AttemptsUntilConnect read = attempts.read(APRIL);

        assertThat(read.steps())
                .extracting(AttemptsUntilConnect.Step::reached)
                .containsExactly(1L, 0L, 1L, 0L, 0L, 0L, 0L, 0L, 0L, 1L);
        assertThat(read.early())
                .hasValueSatisfying(step -> assertThat(step.upTo()).isEqualTo(new Share(2, 3)));
        assertThat(read.inbound()).isEqualTo(1);
        assertThat(read.notReached()).isEqualTo(1);
        assertThat(total(Attempts.behind(3))).isEqualTo(1);
        assertThat(total(Attempts.behind(10))).isEqualTo(1);
        assertThat(total(Attempts.behind(0))).isEqualTo(1);
    }

    @Test
    void theTopThirdByWonAmountStandsBesideTheRest() {
        long top = user("一番 太郎");
        long middle = user("二番 花子");
        long last = user("三番 次郎");
        long rare = user("稀 勝");
        for (int i = 0; i < 3; i++) {
            visits(win(top, "2026-04-1%d".formatted(i), 10, 1_000_000), i + 1);
            visits(win(middle, "2026-04-1%d".formatted(i), 20, 100_000), 4);
            visits(win(last, "2026-04-1%d".formatted(i), 40, 90_000), 6);
        }
        win(rare, "2026-04-15", 5, 99_000_000);
        refresh();

        TopReps read = tops.read(APRIL);

        assertThat(read.reps()).extracting(TopReps.Rep::name).containsExactly("一番 太郎", "二番 花子", "三番 次郎");
        assertThat(read.reps().get(0).isTop()).isTrue();
        assertThat(read.reps().get(0).visitsPerWin()).as("1, 2 and 3").isEqualByComparingTo("2");
        assertThat(read.withFewWins()).isEqualTo(1);
        assertThat(read.top()).satisfies(group -> {
            assertThat(group.people()).isEqualTo(1);
            assertThat(group.wins()).isEqualTo(3);
            assertThat(group.days()).isEqualByComparingTo("10");
        });
        assertThat(read.rest()).satisfies(group -> {
            assertThat(group.people()).isEqualTo(2);
            assertThat(group.visitsPerWin()).isEqualByComparingTo("5");
            assertThat(group.days()).as("20, 20, 20, 40, 40, 40").isEqualByComparingTo("30");
        });
    }

    @Test
    void withTwoPeopleThereIsNobodyToCompareWith() {
        for (int i = 0; i < 3; i++) {
            win(rep, "2026-04-1%d".formatted(i), 10, 1_000_000);
        }
        refresh();

        assertThat(tops.read(APRIL).top()).isNull();
        assertThat(tops.read(APRIL).reps()).hasSize(1);
    }

    @Test
    void leadsConvertByHowLongTheyWaited() {
        answered("2026-04-07 10:00+09", "5 minutes", true);
        answered("2026-04-07 10:00+09", "2 minutes", false);
        answered("2026-04-07 10:00+09", "5 minutes 1 second", true);
        answered("2026-04-07 10:00+09", "30 minutes", false);
        answered("2026-04-07 10:00+09", "60 minutes", false);
        answered("2026-04-07 10:00+09", "24 hours", true);
        answered("2026-04-07 10:00+09", "3 days", false);
        long unanswered = lead();
        clock(unanswered, "2026-04-07 10:00+09", null);
        long again = answered("2026-03-20 10:00+09", "2 minutes", true);
        clock(again, "2026-04-07 10:00+09", "1 minute");
        refresh();

        ResponseUplift uplift = responses.uplift(APRIL, ResponseClockChoice.WALL);

        assertThat(uplift.bands())
                .containsExactly(
                        new Band(ResponseBand.WITHIN_5_MINUTES, new Share(1, 2)),
                        new Band(ResponseBand.WITHIN_30_MINUTES, new Share(1, 2)),
                        new Band(ResponseBand.WITHIN_60_MINUTES, new Share(0, 1)),
                        new Band(ResponseBand.WITHIN_24_HOURS, new Share(1, 1)),
                        new Band(ResponseBand.LATER, new Share(0, 1)),
                        new Band(ResponseBand.UNANSWERED, new Share(0, 1)));
        assertThat(uplift.leads()).as("a re-inquiry is no other lead").isEqualTo(8);
        for (Band band : uplift.bands()) {
            assertThat(total(responses.behind(band.band(), ResponseClockChoice.WALL, false)))
                    .as(band.band().name())
                    .isEqualTo(band.share().whole());
            assertThat(total(responses.behind(band.band(), ResponseClockChoice.WALL, true)))
                    .as(band.band().name())
                    .isEqualTo(band.share().part());
        }
        assertThat(responses
                        .uplift(APRIL, ResponseClockChoice.WORKING)
                        .bands()
                        .get(0)
                        .share())
                .as("each clock here says one minute of working time")
                .isEqualTo(new Share(3, 7));
    }

    @Test
    void everyPersonStandsBesideTheOthersAndFewAreMarked() {
        long busy = user("忙しい 人");
        for (int i = 0; i < 10; i++) {
            long call = call(lead(), "2026-04-07 10:%02d+09".formatted(i), "CONNECTED", busy);
            speech(call, 60, 40, 300);
        }
        long call = call(lead(), "2026-04-07 11:00+09", "CONNECTED");
        speech(call, 30, 70, 200);
        refresh();

        CallInsight insight = calls.read(APRIL);

        assertThat(insight.reps()).extracting(CallInsight.Rep::name).containsExactly("小松 陸", "忙しい 人");
        CallInsight.Rep first = insight.reps().get(1);
        assertThat(first.calls()).isEqualTo(10);
        assertThat(first.isThin()).isFalse();
        assertThat(first.value("talk-ratio")).isEqualByComparingTo("0.6");
        assertThat(first.value("pitch-variation")).isNull();
        assertThat(first.appointments()).isEqualTo(new Share(0, 10));
        assertThat(insight.reps().get(0).isThin()).isTrue();
        assertThat(insight.correlations()).allSatisfy(pair -> {
            assertThat(pair.correlation().n()).isLessThanOrEqualTo(1);
            assertThat(pair.correlation().reading()).isEqualTo(Correlation.Reading.TOO_FEW);
        });
    }

    @Test
    void filtersReachEverything() {
        call(lead(), "2026-04-07 10:00+09", "CONNECTED");
        KpiQuery others = APRIL.filter(Cut.named("rep").orElseThrow(), List.of("誰か 他"));
        KpiQuery segment = APRIL.filter(Cut.named("segment").orElseThrow(), List.of("11-50"));
        refresh();

        for (KpiQuery query : List.of(others, segment)) {
            assertThat(hours.read(query).total(Event.CONNECT).whole()).isZero();
            assertThat(attempts.read(query).reached()).isZero();
            assertThat(tops.read(query).reps()).isEmpty();
            assertThat(responses.uplift(query, ResponseClockChoice.WALL).leads())
                    .isZero();
            assertThat(responses.hours(query))
                    .allSatisfy(hour -> assertThat(hour.inTime().whole()).isZero());
            assertThat(calls.read(query).reps()).isEmpty();
        }
    }

    private long total(Behind behind) {
        RecordPage page = records.records(behind, APRIL, admin, 0, 50);
        assertThat(page.visible()).isEqualTo(page.total());
        return page.total();
    }

    private static Cell cell(HourMap map, DayOfWeek weekday, int hour) {
        return map.cells().stream()
                .filter(cell -> cell.weekday() == weekday && cell.hour() == hour)
                .findFirst()
                .orElseThrow();
    }

    private void refresh() {
        jdbc.sql("select lock_roots(?)")
                .param(roots.toArray(Long[]::new))
                .query((row, n) -> 0)
                .list();
        jdbc.sql("select * from refresh_facts(?)")
                .param(roots.toArray(Long[]::new))
                .query((row, n) -> 0)
                .list();
    }

    private long user(String name) {
        return insert("insert into app_user (display_name) values (?) returning id", name);
    }

    private long lead() {
        long id = insert("insert into lead (track, stage, acquired_at, created_at, updated_at)"
                + " values ('SDR', 'UNTOUCHED', '2026-03-01', now(), now()) returning id");
        roots.add(id);
        return id;
    }

    private long call(long lead, String at, String outcome) {
        return call(lead, at, outcome, rep);
    }

    private long call(long lead, String at, String outcome, long by) {
        return insert(
                "insert into activity (kind, direction, lead_id, rep_id, occurred_at, recorded_at, outcome)"
                        + " values ('CALL', 'OUTBOUND', ?, ?, cast(? as timestamptz), now(), ?) returning id",
                lead,
                by,
                at,
                outcome);
    }

    private void inbound(long lead, String at) {
        insert(
                "insert into activity (kind, direction, lead_id, rep_id, occurred_at, recorded_at, outcome)"
                        + " values ('CALL', 'INBOUND', ?, ?, cast(? as timestamptz), now(), 'CONNECTED') returning id",
                lead,
                rep,
                at);
    }

    private void dayOnly(long lead, String day) {
        insert(
                "insert into activity (kind, direction, lead_id, rep_id, occurred_at, occurred_on, recorded_at, outcome)"
                        + " values ('CALL', 'OUTBOUND', ?, ?, cast(? as timestamptz), cast(? as date), now(), 'NO_ANSWER') returning id",
                lead,
                rep,
                day + " 00:00+09",
                day);
    }

    private void appointment(long lead, String at) {
        insert(
                "insert into appointment (lead_id, booked_at, booked_through, set_by, recorded_at)"
                        + " values (?, cast(? as timestamptz), 'CALL', ?, now()) returning id",
                lead,
                at,
                rep);
    }

    private void speech(long call, int repSeconds, int prospectSeconds, int characters) {
        jdbc.sql(
                        "insert into call_speech (call_id, lead_id, rep_seconds, prospect_seconds, rep_characters, rallies, silences,"
                                + " silence_seconds, longest_silence, longest_monologue, silence_from)"
                                + " select id, lead_id, ?, ?, ?, 4, 1, 3, 3, 20, 3 from activity where id = ?")
                .params(repSeconds, prospectSeconds, characters, call)
                .update();
    }

    private long win(long owner, String closedOn, int days, long amount) {
        long id = insert(
                "insert into opportunity (outcome, phase, amount, owner_id, confirmed_at, closed_at, created_at, updated_at)"
                        + " values ('WON', 'WON', ?, ?, cast(? as timestamptz) - make_interval(days => ?), cast(? as timestamptz), now(),"
                        + " now()) returning id",
                amount,
                owner,
                closedOn + " 12:00+09",
                days,
                closedOn + " 12:00+09");
        roots.add(id);
        return id;
    }

    private void visits(long deal, int number) {
        for (int i = 0; i < number; i++) {
            insert(
                    "insert into activity (kind, opportunity_id, rep_id, occurred_at, recorded_at)"
                            + " values ('VISIT', ?, ?, '2026-03-20', now()) returning id",
                    deal,
                    rep);
        }
    }

    private long answered(String at, String after, boolean converts) {
        long lead = lead();
        clock(lead, at, after);
        if (converts) {
            insert(
                    "insert into opportunity (lead_id, confirmed_at, entered_at, created_at, updated_at)"
                            + " values (?, cast(? as timestamptz) + interval '9 days', now(), now(), now()) returning id",
                    lead,
                    at);
        }
        return lead;
    }

    private void clock(long lead, String at, @Nullable String after) {
        long inquiry = insert(
                "insert into activity (kind, direction, lead_id, occurred_at, recorded_at)"
                        + " values ('INQUIRY', 'INBOUND', ?, cast(? as timestamptz), now()) returning id",
                lead,
                at);
        insert(
                "insert into response_clock (lead_id, cycle, inquiry_id, started_at, due_at, in_hours, callable, answered_at,"
                        + " answered_by, working_seconds)"
                        + " values (?, 1, ?, cast(? as timestamptz), cast(? as timestamptz) + interval '5 minutes', true, true,"
                        + " cast(? as timestamptz) + cast(? as interval), case when ? then ? end, case when ? then 60 end) returning id",
                lead,
                inquiry,
                at,
                at,
                at,
                after,
                after != null,
                rep,
                after != null);
    }

    private long insert(String sql, @Nullable Object... params) {
        return jdbc.sql(sql).params(Arrays.asList(params)).query(Long.class).single();
    }
}
