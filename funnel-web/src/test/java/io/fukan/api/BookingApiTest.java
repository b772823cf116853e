package io.fukan.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.api.Caller.Answer;
import io.fukan.organisation.Department;
import io.fukan.organisation.Role;
import io.fukan.organisation.Team;
import io.fukan.organisation.Teams;
import io.fukan.time.BusinessCalendar;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Meetings taken from free time by program: found, booked once, moved, and why somebody goes; when people can be met. */
@ApiTest
class BookingApiTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    @Autowired
    Callers callers;

    @Autowired
    Belongings belongings;

    @Autowired
    Teams teams;

    @Autowired
    Clock clock;

    Caller setter;
    Caller visitor;
    long lead;
    LocalDate day;

    @BeforeEach
    void aLeadAndAVisitor() {
        setter = callers.in(Role.SDR);
        visitor = callers.in(Role.FIELD);
        lead = belongings.reachable(setter.userId()).id();
        day = BusinessCalendar.japanese()
                .plusBusinessDays(LocalDate.ofInstant(clock.instant(), TOKYO).plusDays(7), 1);
    }

    @Test
    void aFreeTimeIsTakenOnceMovedAndAccountedFor() {
        Answer free = slots(lead);
        assertThat(free.status()).as(free.toString()).isEqualTo(200);
        assertThat(free.at("/minutes")).isEqualTo("60");
        String first = free.at("/slots/0/startsAt");
        assertThat(free.at("/slots/0/rep")).isEqualTo(Long.toString(visitor.userId()));

        Answer booked = book(lead, first);
        assertThat(booked.status()).as(booked.toString()).isEqualTo(201);
        assertThat(booked.at("/scheduledAt")).isEqualTo(first);
        assertThat(slots(lead).body()).as("not free any more").doesNotContain(first);
        long other = belongings.reachable(setter.userId()).id();
        Answer twice = book(other, first);
        assertThat(twice.status()).isEqualTo(409);
        assertThat(twice.at("/code")).isEqualTo("SLOT_TAKEN");

        String appointment = "/api/v1/appointments/" + booked.at("/id");
        assertThat(setter.get(appointment + "/assignment").at("/automatic"))
                .as("a person was named")
                .isEqualTo("false");
        String later = "%sT14:00:00+09:00".formatted(day);
        Answer moved = setter.post(
                appointment + "/move",
                "{\"startsAt\": \"%s\", \"version\": %s}".formatted(later, booked.at("/version")));
        assertThat(moved.status()).as(moved.toString()).isEqualTo(200);
        assertThat(setter.post(
                                appointment + "/move",
                                "{\"startsAt\": \"%s\", \"version\": %s}".formatted(later, booked.at("/version")))
                        .status())
                .as("another version than the one read")
                .isEqualTo(409);
        assertThat(setter.get(appointment + "/history").at("/1/what")).isEqualTo("MOVED");
        assertThat(book(other, first).status()).as("free again").isEqualTo(201);
    }

    @Test
    void ofManyWhoTakeTheSameTimeOneSucceeds() throws Exception {
        String time = "%sT11:00:00+09:00".formatted(day);
        List<Callable<Integer>> takers = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            long one = belongings.reachable(setter.userId()).id();
            takers.add(() -> book(one, time).status());
        }
        ExecutorService hands = Executors.newFixedThreadPool(20);
        List<Integer> answers = new ArrayList<>();
        for (Future<Integer> answer : hands.invokeAll(takers)) {
            answers.add(answer.get());
        }
        hands.shutdown();

        assertThat(answers).containsOnlyOnce(201);
        assertThat(answers).filteredOn(status -> status == 409).hasSize(19);
    }

    @Test
    void whatIsAskedInVainIsRefused() {
        String slots = "/api/v1/leads/" + lead + "/slots";
        assertThat(setter.get(slots + "?from=2031-01-01&to=2031-06-01").status())
                .isEqualTo(400);
        assertThat(setter.get(slots + "?minutes=0").at("/errors/0/field")).isEqualTo("minutes");
        assertThat(book(lead, "%sT03:00:00+09:00".formatted(day)).at("/code")).isEqualTo("SLOT_TAKEN");
        assertThat(setter.post(
                                "/api/v1/leads/" + lead + "/bookings",
                                "{\"startsAt\": \"%sT10:00:00+09:00\", \"minutes\": -60}".formatted(day))
                        .at("/errors/0/field"))
                .isEqualTo("minutes");
        assertThat(callers.in(Role.SDR).get(slots).status())
                .as("somebody else's lead")
                .isEqualTo(404);
    }

    @Test
    void whoIsBusyIsNotOffered() {
        String mine = "/api/v1/availability/" + visitor.userId();
        Answer hours = visitor.json(
                "PUT",
                mine + "/hours",
                "{\"spans\": [{\"weekday\": \"%s\", \"opens\": \"10:00\", \"closes\": \"12:00\"}]}"
                        .formatted(day.getDayOfWeek()));
        assertThat(hours.at("/spans/0/opens")).as(hours.toString()).startsWith("10:00");
        assertThat(slots(lead).json().path("slots")).hasSize(3);

        Answer busy = visitor.post(
                mine + "/busy",
                "{\"title\": \"社内会議\", \"startsAt\": \"%1$sT10:00:00+09:00\", \"endsAt\": \"%1$sT12:00:00+09:00\"}"
                        .formatted(day));
        assertThat(busy.status()).as(busy.toString()).isEqualTo(201);
        assertThat(slots(lead).json().path("slots")).isEmpty();
        assertThat(visitor.get(mine).at("/busy/0/title")).isEqualTo("社内会議");

        assertThat(visitor.delete(busy.header("Location")).status()).isEqualTo(204);
        assertThat(slots(lead).json().path("slots")).hasSize(3);
        assertThat(visitor.post(mine + "/busy", "{\"weekday\": \"MONDAY\", \"opens\": \"12:00\"}")
                        .at("/errors/0/field"))
                .isEqualTo("closes");
        assertThat(visitor.json(
                                "PUT",
                                mine + "/hours",
                                "{\"spans\": [{\"weekday\": \"MONDAY\", \"opens\": \"12:00\", \"closes\": \"10:00\"}]}")
                        .at("/errors/0/code"))
                .isEqualTo("CLOSES_BEFORE_OPENING");
    }

    @Test
    void territoriesSayWhoLooksAfterWhichLeads() {
        Caller admin = callers.in(Role.ADMIN);
        Team team = teams.save(new Team("FS " + UUID.randomUUID(), Department.FS));
        String name = "首都圏 " + UUID.randomUUID();
        String told = """
                {"name": "%s", "position": 9000, "team": %d, "people": [%d]%s,
                 "rule": {"field": "account.region", "op": "eq", "value": "%s"}}""";
        Answer added = admin.post(
                "/api/v1/territories", told.formatted(name, team.id(), visitor.userId(), "", UUID.randomUUID()));
        assertThat(added.status()).as(added.toString()).isEqualTo(201);
        String where = added.header("Location");
        assertThat(admin.get(where).at("/people/0")).isEqualTo(Long.toString(visitor.userId()));

        String version = ", \"version\": " + added.at("/version");
        String changed = told.formatted(name, team.id(), visitor.userId(), version + ", \"active\": false", "x");
        assertThat(admin.json("PUT", where, changed).at("/active")).isEqualTo("false");
        assertThat(admin.json("PUT", where, changed).status()).as("overtaken").isEqualTo(409);
        assertThat(admin.post("/api/v1/territories", told.formatted("x", 9_999_999_999L, visitor.userId(), "", "x"))
                        .status())
                .as("no such team")
                .isEqualTo(404);
        assertThat(admin.post(
                                "/api/v1/territories",
                                told.formatted("x", team.id(), visitor.userId(), "", "x")
                                        .replace("account.region", "nonsense"))
                        .status())
                .isEqualTo(422);
        assertThat(setter.get("/api/v1/territories").status()).isEqualTo(403);
        assertThat(admin.delete(where).status()).isEqualTo(204);
    }

    private Answer slots(long of) {
        return setter.get("/api/v1/leads/%d/slots?from=%s&to=%s&rep=%d".formatted(of, day, day, visitor.userId()));
    }

    private Answer book(long whose, String startsAt) {
        return setter.post(
                "/api/v1/leads/" + whose + "/bookings",
                "{\"startsAt\": \"%s\", \"rep\": %d}".formatted(startsAt, visitor.userId()));
    }
}
