package io.fukan.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.WholeDatabase;
import io.fukan.api.Belongings.Thing;
import io.fukan.api.Caller.Answer;
import io.fukan.api.RecordDeed.Outcome;
import io.fukan.api.RecordDeed.Owning;
import io.fukan.api.RecordDeed.Whose;
import io.fukan.organisation.Department;
import io.fukan.organisation.Role;
import io.fukan.organisation.Team;
import io.fukan.organisation.Teams;
import io.fukan.setting.Company;
import io.fukan.time.BusinessCalendar;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every handler of the API that touches a record, for every role, on one's own record, a colleague's and a stranger's. */
@ApiTest
class RecordRightsTest {

    private static final List<RecordDeed> DEEDS = Stream.of(
                    RecordDeeds.ALL, DealDeeds.ALL, CallDeeds.ALL, BookingDeeds.ALL)
            .flatMap(List::stream)
            .toList();

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    @Autowired
    Company company;

    @Autowired
    Callers callers;

    @Autowired
    Belongings belongings;

    @Autowired
    Teams teams;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping handlers;

    @Test
    void everyHandlerHasItsExpectation() {
        Set<String> handled = new TreeSet<>();
        handlers.getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapping.getPatternValues().stream()
                        .filter(pattern -> pattern.startsWith("/api/"))
                        .forEach(pattern -> {
                            for (RequestMethod method :
                                    mapping.getMethodsCondition().getMethods()) {
                                handled.add(method + " " + pattern);
                            }
                        }));
        Set<String> expected = new TreeSet<>(OfNoRecord.HANDLERS);
        DEEDS.forEach(deed -> {
            assertThat(OfNoRecord.HANDLERS).doesNotContain(deed.handler());
            expected.add(deed.handler());
        });

        assertThat(handled).isEqualTo(expected);
    }

    @Test
    void everyExpectationSpeaksOfEveryRole() {
        assertThat(DEEDS).allSatisfy(deed -> {
            assertThat(deed.rights()).as(deed.handler()).containsOnlyKeys(Role.values());
            assertThat(deed.rights().values()).as(deed.handler()).allMatch(cases -> cases.size() == 3);
        });
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void whatIsForbiddenOrUnseenIsRefusedAndNothingWritten(Role role) {
        for (Whose whose : Whose.values()) {
            Case one = new Case(role, whose);
            var refused = DEEDS.stream()
                    .filter(deed -> deed.expected(role, whose) != Outcome.DONE)
                    .map(one::onOneForAll)
                    .toList();
            String before = WholeDatabase.state(jdbc);
            refused.forEach(one::check);

            assertThat(WholeDatabase.state(jdbc)).as(role + " on " + whose).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void whatIsAllowedIsDone(Role role) {
        for (Whose whose : Whose.values()) {
            Case one = new Case(role, whose);
            DEEDS.stream()
                    .filter(deed -> deed.expected(role, whose) == Outcome.DONE)
                    .map(one::onOneOfItsOwn)
                    .forEach(one::check);
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void aListShowsWhatCanBeRead(Role role) {
        for (Whose whose : Whose.values()) {
            Case one = new Case(role, whose);
            DEEDS.stream()
                    .filter(deed -> deed.method().equals("GET") && deed.path().endsWith("/{id}"))
                    .map(one::onOneForAll)
                    .filter(attempt ->
                            RecordDeeds.LISTS.containsKey(attempt.thing().table()))
                    .forEach(one::checkList);
        }
    }

    private record Attempt(RecordDeed deed, Thing thing) {}

    /** Somebody of a role, and the owner of the records in question. */
    private final class Case {

        private final Role role;
        private final Whose whose;
        private final Caller viewer;
        private final long colleague;
        private final Owning owning;
        private final Map<Function<Owning, Thing>, Thing> made = new HashMap<>();

        Case(Role role, Whose whose) {
            this.role = role;
            this.whose = whose;
            Team mine = team();
            viewer = callers.in(role, mine);
            Caller mate = callers.in(role, mine);
            Team theirs = team();
            Caller stranger = callers.in(role, theirs);
            colleague = mate.userId();
            long owner = switch (whose) {
                case OWN -> viewer.userId();
                case TEAM -> colleague;
                case FOREIGN -> stranger.userId();
            };
            owning = new Owning(
                    belongings,
                    whose,
                    role,
                    owner,
                    viewer.userId(),
                    whose == Whose.FOREIGN ? theirs.id() : mine.id(),
                    callers.in(Role.SDR).userId());
        }

        /** Where nothing is written, the same record serves many. */
        Attempt onOneForAll(RecordDeed deed) {
            return new Attempt(deed, made.computeIfAbsent(deed.thing(), thing -> thing.apply(owning)));
        }

        Attempt onOneOfItsOwn(RecordDeed deed) {
            return new Attempt(deed, deed.thing().apply(owning));
        }

        void check(Attempt attempt) {
            RecordDeed deed = attempt.deed();
            Answer answer = send(deed, attempt.thing());
            Outcome expected = deed.expected(role, whose);

            assertThat(expected.isSaidBy(answer.status()))
                    .as(
                            "%s does %s %s to a record that is %s: %s expected, got %s",
                            role, deed.handler(), deed.body(), whose, expected, answer)
                    .isTrue();
        }

        void checkList(Attempt attempt) {
            Thing thing = attempt.thing();
            String list = RecordDeeds.LISTS
                    .get(thing.table())
                    .replace("{account}", Long.toString(thing.account()))
                    .replace("{lead}", Long.toString(thing.lead()))
                    .replace("{name}", name(thing.account()));
            Answer answer = viewer.get(list);
            if (role == Role.PARTNER) {
                assertThat(answer.status()).isEqualTo(403);
                return;
            }
            boolean isListed = answer.json()
                    .path("items")
                    .valueStream()
                    .anyMatch(item -> item.path("id").longValue() == thing.id());

            assertThat(isListed)
                    .as("%s lists %s that is %s: %s", role, list, whose, answer)
                    .isEqualTo(attempt.deed().expected(role, whose) == Outcome.DONE);
        }

        private Answer send(RecordDeed deed, Thing thing) {
            String path = deed.path()
                    .replace("{id}", Long.toString(thing.id()))
                    .replaceAll("\\{[a-z]+}", Long.toString(thing.part()));
            if (deed.body() == null) {
                return viewer.send(deed.method(), path, BodyPublishers.noBody());
            }
            String body = deed.body()
                    .replace("{version}", deed.body().contains("{version}") ? version(thing) : "")
                    .replace("{id}", Long.toString(thing.id()))
                    .replace("{part}", Long.toString(thing.part()))
                    .replace("{owner}", Long.toString(owning.owner()))
                    .replace("{slot}", slot(10).toString())
                    .replace("{laterSlot}", slot(14).toString())
                    .replace("{tomorrow}", company.today().plusDays(1).toString())
                    .replace("{reassigned}", Long.toString(whose == Whose.TEAM ? viewer.userId() : colleague));
            return viewer.json(deed.method(), path, body);
        }

        private String version(Thing thing) {
            return jdbc.sql("select version from " + thing.table() + " where id = ?")
                    .param(thing.id())
                    .query(String.class)
                    .single();
        }

        /** A time of the business day after a week at which nobody has anything yet. */
        private Instant slot(int hour) {
            LocalDate today = LocalDate.ofInstant(clock.instant(), TOKYO);
            return BusinessCalendar.japanese()
                    .plusBusinessDays(today.plusDays(7), 1)
                    .atTime(hour, 0)
                    .atZone(TOKYO)
                    .toInstant();
        }

        private String name(long account) {
            return jdbc.sql("select name from account where id = ?")
                    .param(account)
                    .query(String.class)
                    .optional()
                    .map(name -> URLEncoder.encode(name, StandardCharsets.UTF_8))
                    .orElse("");
        }

        private Team team() {
            Department department = switch (role) {
                case MARKETING -> Department.MK;
                case SDR -> Department.SDR;
                case BDR -> Department.BDR;
                case CS -> Department.CS;
                case PARTNER -> Department.PS;
                case ADMIN, MANAGER, FIELD -> Department.FS;
            };
            return teams.save(new Team(department + " " + UUID.randomUUID(), department));
        }
    }
}
