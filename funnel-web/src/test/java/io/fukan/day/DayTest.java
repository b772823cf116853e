package io.fukan.day;

import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.api.ApiTest;
import io.fukan.api.Caller.Answer;
import io.fukan.api.Callers;
import io.fukan.day.HandCount.Figure;
import io.fukan.day.Journal.Effect;
import io.fukan.day.Journal.Refusal;
import io.fukan.organisation.Teams;
import io.fukan.web.SignedIn;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * A day of a whole company at once: everybody claims, calls, books, hands over, decides and closes through the API, several for
 * the same thing, while inquiries and calls come in from outside. Afterwards the figures are what the journal of acknowledged
 * deeds adds up to, and nothing else has happened.
 */
@ApiTest
@AutoConfigureMockMvc
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DayTest {

    /** A Wednesday; the day goes by as time does, but it is always this one. */
    private static final Instant MORNING = Instant.parse("2026-06-10T01:00:00Z");

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 10);

    /** Which effects the rows of each table are. */
    private static final Map<String, Effect[]> TABLES = Map.ofEntries(
            Map.entry("lead", of(Effect.LEAD)),
            Map.entry("lead_owner_past", of(Effect.HANDED_ON)),
            Map.entry("activity where kind = 'CALL'", of(Effect.CALL, Effect.INBOUND_CALL)),
            Map.entry("activity where kind = 'INQUIRY'", of(Effect.INQUIRY)),
            Map.entry("activity where kind = 'PROPOSAL'", of(Effect.PROPOSAL)),
            Map.entry("appointment", of(Effect.APPOINTMENT)),
            Map.entry("appointment_change", of(Effect.APPOINTMENT_CHANGE)),
            Map.entry("handoff", of(Effect.HANDOFF, Effect.HANDED_TO_INSIDE_SALES)),
            Map.entry("handoff where status <> 'PENDING' and to_department = 'FS'", of(Effect.DECISION)),
            Map.entry("opportunity", of(Effect.DEAL)),
            Map.entry("criteria_verdict where opportunity_id is not null", of(Effect.JUDGEMENT)),
            Map.entry("customer", of(Effect.WIN)));

    @TestConfiguration
    static class OnThatDay {

        @Bean
        @Primary
        Clock thatDay() {
            return Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), MORNING));
        }
    }

    @Autowired
    Callers callers;

    @Autowired
    Teams teams;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Clock clock;

    final Journal journal = new Journal();
    Office office;
    HandCount counted;
    Shown day;

    @BeforeAll
    void theDayGoesBy() throws Exception {
        office = new Office(callers, teams);
        office.leadsOf("2026-06-10T08:00:00+09:00", journal);
        new Workday(office, journal, clock, MORNING).goBy(TODAY.plusWeeks(1));
        counted = new HandCount(journal);
        day = new Shown(office.admin, new SignedIn(mvc, office.admin.userId()), TODAY);
    }

    @Test
    void nobodyMetWithAnythingButTheRulesOfTheBusiness() {
        assertThat(journal.surprises()).isEmpty();
    }

    @Test
    void whoeverWasSecondLearntWhoWasFirst() {
        Map<String, String> first = journal.of(Effect.DECISION)
                .collect(Collectors.toMap(
                        entry -> "/api/v1/handoffs/" + entry.record(), entry -> office.name(entry.by())));
        List<Refusal> second = journal.refusals("HANDOFF_DECIDED").stream()
                .filter(refusal -> first.containsKey(refusal.deed().replaceAll("/(accept|return)$", "")))
                .toList();
        assertThat(second)
                .isNotEmpty()
                .allSatisfy(refusal -> assertThat(refusal.answer().at("/detail"))
                        .contains(first.get(refusal.deed().replaceAll("/(accept|return)$", ""))));
    }

    @Test
    void nobodyGoesToTwoMeetingsAtOnce() {
        assertThat(journal.refusals("SLOT_TAKEN")).isNotEmpty();
        assertThat(count("""
                        select count(*) from appointment a join appointment b
                        on b.assigned_to = a.assigned_to and b.id > a.id and b.status = a.status
                        and abs(extract(epoch from b.scheduled_at - a.scheduled_at)) < 3600
                        where a.status = 'SCHEDULED'""")).isZero();
    }

    @Test
    void aLeadIsWhoseItWasGivenLast() {
        Map<String, Long> given = journal.of(Effect.HANDED_ON)
                .sorted(Comparator.comparing(Journal.Entry::record))
                .collect(Collectors.toMap(Journal.Entry::cycle, Journal.Entry::by, (before, after) -> after));
        assertThat(given).isNotEmpty();
        given.forEach((lead, owner) -> assertThat(count("select owner_id from lead where id = " + lead))
                .as("owner of " + lead)
                .isEqualTo(owner));
    }

    @Test
    void everythingThatWasAcknowledgedIsThereAndNothingElse() {
        Map<String, Long> there = new LinkedHashMap<>();
        Map<String, Long> told = new LinkedHashMap<>();
        TABLES.forEach((rows, effects) -> {
            there.put(rows, count("select count(*) from " + rows));
            told.put(rows, counted.numberOf(effects));
        });
        assertThat(there).isEqualTo(told);
        assertThat(count("""
                        select count(*) from (
                            select from_stage, lag(to_stage) over (partition by lead_id order by id) as before
                            from stage_change) c
                        where from_stage is distinct from before and before is not null""")).as("broken histories").isZero();
    }

    @Test
    void theFiguresAreWhatTheJournalAddsUpTo() {
        Map<String, Object> shown = new LinkedHashMap<>();
        Map<String, Object> byHand = new LinkedHashMap<>();
        for (Figure figure : HandCount.FIGURES) {
            shown.put(figure.key(), rounded(day.figure(figure.key())));
            byHand.put(figure.key(), rounded(figure.value(counted.all())));
            if (figure.byPerson()) {
                shown.put(figure.key() + " by rep", rounded(day.figures(figure.key(), "rep")));
                byHand.put(figure.key() + " by rep", byHand(figure, office::name));
                shown.put(figure.key() + " by team", rounded(day.figures(figure.key(), "team")));
                byHand.put(figure.key() + " by team", byHand(figure, office::team));
            }
        }
        assertThat(shown).isEqualTo(byHand);
    }

    @Test
    void behindEachNumberAreAsManyRecords() {
        Map<String, Long> listed = new LinkedHashMap<>();
        Map<String, Long> byHand = new LinkedHashMap<>();
        for (Figure figure : HandCount.FIGURES) {
            if (figure.countsRecords()) {
                listed.put(figure.key(), day.records(figure.key(), "numerator"));
                byHand.put(figure.key(), figure.above().apply(counted.all()).longValueExact());
            }
            if (figure.below() != null) {
                listed.put("behind " + figure.key(), day.records(figure.key(), "denominator"));
                byHand.put(
                        "behind " + figure.key(),
                        figure.below().apply(counted.all()).longValueExact());
            }
        }
        assertThat(listed).isEqualTo(byHand);
    }

    @Test
    void theOverviewShowsTheFunnelOfTheJournal() {
        Map<String, Long> byHand = counted.funnel();
        assertThat(day.funnel()).containsAllEntriesOf(byHand);
        byHand.values().removeIf(count -> count == 0);
        assertThat(day.overview()).containsAllEntriesOf(byHand);
    }

    @Test
    void factsAndSourceDoNotDiffer() {
        Answer check = office.admin.get("/api/v1/data-check");
        assertThat(check.at("/clean")).as(check.toString()).isEqualTo("true");
    }

    private Map<String, BigDecimal> byHand(Figure figure, Function<Long, @Nullable String> group) {
        Map<String, BigDecimal> values = new TreeMap<>();
        counted.by(group).forEach((name, entries) -> {
            BigDecimal value = figure.value(entries);
            if (value != null) {
                values.put(name, value);
            }
        });
        return rounded(values);
    }

    /** Without those that come to nothing, which the product need not name. */
    private static Map<String, BigDecimal> rounded(Map<String, BigDecimal> values) {
        Map<String, BigDecimal> kept = new TreeMap<>();
        values.forEach((name, value) -> {
            if (value.signum() != 0) {
                kept.put(name, rounded(value));
            }
        });
        return kept;
    }

    private static @Nullable BigDecimal rounded(@Nullable BigDecimal value) {
        return value == null ? null : value.setScale(6, RoundingMode.HALF_UP).stripTrailingZeros();
    }

    private static Effect[] of(Effect... effects) {
        return effects;
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
