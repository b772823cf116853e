package io.fukan.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.fukan.access.Viewer;
import io.fukan.access.Viewers;
import io.fukan.account.Account;
import io.fukan.account.AccountDetails;
import io.fukan.account.Accounts;
import io.fukan.appointment.Appointment;
import io.fukan.appointment.AppointmentStatus;
import io.fukan.appointment.Appointments;
import io.fukan.appointment.BookedThrough;
import io.fukan.calendar.BusyBlock;
import io.fukan.calendar.BusyBlocks;
import io.fukan.criteria.RuleJson;
import io.fukan.criteria.RulePurpose;
import io.fukan.lead.Lead;
import io.fukan.lead.Leads;
import io.fukan.lead.SomeLead;
import io.fukan.mail.MailTest;
import io.fukan.organisation.Department;
import io.fukan.organisation.Role;
import io.fukan.organisation.Staff;
import io.fukan.organisation.Team;
import io.fukan.organisation.TeamMembership;
import io.fukan.organisation.Teams;
import io.fukan.organisation.User;
import io.fukan.organisation.Users;
import io.fukan.record.IllegalMove;
import io.fukan.record.InvalidValue;
import io.fukan.territory.Territories;
import io.fukan.territory.Territory;
import io.fukan.time.Period;
import io.fukan.time.TestClock;
import io.fukan.work.LeadTouches.AppointmentTold;
import io.fukan.work.Meetings;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.transaction.support.TransactionTemplate;

/** Who goes to a meeting, and that free time is given once. */
@MailTest
class BookingDeskTest {

    /** Tuesday 10:00 in Tokyo. */
    private static final Instant TUESDAY = Instant.parse("2026-04-07T01:00:00Z");

    @Autowired
    BookingDesk desk;

    @Autowired
    Assignments assignments;

    @Autowired
    SegmentFit fit;

    @Autowired
    Meetings meetings;

    @Autowired
    Appointments appointments;

    @Autowired
    Territories territories;

    @Autowired
    RuleJson rules;

    @Autowired
    BusyBlocks busy;

    @Autowired
    Accounts accounts;

    @Autowired
    Leads leads;

    @Autowired
    Users users;

    @Autowired
    Teams teams;

    @Autowired
    Staff staff;

    @Autowired
    Viewers viewers;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    Team team;
    List<User> field;
    Viewer admin;

    @BeforeEach
    void threeInTheField() {
        clock.set(Instant.parse("2026-04-06T01:00:00Z"));
        jdbc.sql("update app_user set active = false").update();
        jdbc.sql("delete from territory").update();
        transaction.executeWithoutResult(status -> {
            team = teams.save(new Team("FS " + UUID.randomUUID(), Department.FS));
            field = List.of(person("渡辺", Role.FIELD), person("小林", Role.FIELD), person("中村", Role.FIELD));
            field.forEach(rep -> staff.transfer(rep, team, TeamMembership.EVER));
            admin = viewers.find(person("管理", Role.ADMIN).id()).orElseThrow();
        });
    }

    @Test
    void ofManyWhoReachForOneTimeAsManyGetItAsThereArePeople() {
        List<Long> waiting =
                IntStream.range(0, 24).mapToObj(i -> lead(null).id()).toList();
        ExecutorService many = Executors.newFixedThreadPool(24);
        try {
            List<String> outcomes = waiting.stream()
                    .map(id -> CompletableFuture.supplyAsync(() -> attempt(id, TUESDAY, null), many))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
            assertThat(Collections.frequency(outcomes, "SLOT_TAKEN")).isEqualTo(21);
            assertThat(outcomes)
                    .filteredOn(outcome -> !outcome.equals("SLOT_TAKEN"))
                    .containsExactlyInAnyOrderElementsOf(
                            field.stream().map(rep -> rep.id().toString()).toList());
            assertThat(overlaps()).isZero();
        } finally {
            many.shutdown();
        }
    }

    @Test
    void ofManyWhoReachForOneTimeOfOnePersonOneGetsIt() {
        Long rep = field.get(0).id();
        List<Long> waiting =
                IntStream.range(0, 10).mapToObj(i -> lead(null).id()).toList();
        ExecutorService many = Executors.newFixedThreadPool(10);
        try {
            List<String> outcomes = new ArrayList<>();
            for (int i = 0; i < waiting.size(); i++) {
                // Times that overlap without being equal: every half hour of the same hour.
                Instant start = TUESDAY.plus(Duration.ofMinutes(30L * (i % 2)));
                Long id = waiting.get(i);
                outcomes.add(CompletableFuture.supplyAsync(() -> attempt(id, start, rep), many)
                        .join());
            }
            assertThat(outcomes)
                    .filteredOn(outcome -> !outcome.equals("SLOT_TAKEN"))
                    .hasSize(1);
        } finally {
            many.shutdown();
        }
    }

    @Test
    void turnsAreFairAndNobodyPaysForThoseWhoDidNotCome() {
        List<Appointment> six = book(6);
        assertThat(perRep(six).values()).containsOnly(2L);

        Long unlucky = field.get(1).id();
        six.stream()
                .filter(a -> unlucky.equals(a.assignedTo()))
                .forEach(a -> transaction.executeWithoutResult(
                        status -> meetings.settle(a.id(), AppointmentStatus.NO_SHOW, admin)));
        assertThat(perRep(book(2, 10)))
                .as("two that did not take place are given again")
                .containsOnlyKeys(unlucky)
                .containsEntry(unlucky, 2L);
        clock.pass(Duration.ofDays(31));
    }

    @Test
    void whoDoesWellWithSuchCompaniesGoesMoreOftenButNotAlways() {
        Account factory = company("青葉精機", "E", 200);
        deals(field.get(0), factory, 30, 10);
        deals(field.get(1), factory, 4, 36);
        Map<Long, Long> given = perRep(
                IntStream.range(0, 12).mapToObj(i -> booked(factory, slot(i))).toList());

        assertThat(given.get(field.get(0).id()))
                .isGreaterThan(given.get(field.get(1).id()));
        assertThat(given.get(field.get(1).id())).isPositive();
        assertThat(fit.matrix())
                .filteredOn(cell -> cell.repId() == field.get(0).id())
                .singleElement()
                .satisfies(cell -> {
                    assertThat(cell.deals()).isEqualTo(40);
                    assertThat(cell.fit()).isBetween(new BigDecimal("0.60"), new BigDecimal("0.75"));
                });
    }

    @Test
    void aSmallSampleSaysLittle() {
        Account factory = company("青葉精機", "E", 200);
        deals(field.get(0), factory, 1, 0);
        deals(field.get(1), company("別業種", "I", 200), 10, 90);

        assertThat(fit.matrix())
                .filteredOn(cell -> cell.repId() == field.get(0).id())
                .singleElement()
                .satisfies(cell -> assertThat(cell.fit()).isLessThan(new BigDecimal("0.25")));
    }

    @Test
    void whoLooksAfterTheTerritoryGoesAndItSaysSo() {
        Account factory = company("青葉精機", "E", 200);
        transaction.executeWithoutResult(status -> {
            Territory makers = new Territory(
                    "製造業",
                    1,
                    rules.parse(
                            "{\"field\": \"account.industry\", \"op\": \"eq\", \"value\": \"E\"}",
                            RulePurpose.QUALITY));
            makers.lookedAfterBy(null, List.of(field.get(2).id()));
            territories.save(makers);
        });
        BookingDesk.Offer offer =
                desk.offer(lead(factory).id(), null, Period.day(LocalDate.of(2026, 4, 7)), null, null, admin);
        assertThat(offer.territory()).isEqualTo("製造業");
        assertThat(offer.slots()).allMatch(slot -> slot.repId() == field.get(2).id());

        Appointment booked = booked(factory, TUESDAY);
        assertThat(booked.assignedTo()).isEqualTo(field.get(2).id());
        assertThat(assignments.of(List.of(booked.id())).get(booked.id())).satisfies(why -> {
            assertThat(why.territory()).isEqualTo("製造業");
            assertThat(why.automatic()).isTrue();
            assertThat(why.segment().industry()).isEqualTo("E");
            assertThat(why.chosen())
                    .hasValueSatisfying(one -> assertThat(one.name()).isEqualTo("中村"));
        });
        assertThatThrownBy(() -> desk.book(lead(factory).id(), told(TUESDAY), null, admin))
                .as("the territory's only person is taken")
                .isInstanceOf(IllegalMove.class);
        Appointment other = booked(null, TUESDAY);
        assertThat(other.assignedTo()).isNotEqualTo(field.get(2).id());
    }

    @Test
    void movedItStaysWithWhoeverWasToGoAsLongAsTheyCan() {
        Appointment booked = booked(null, TUESDAY);
        Instant afternoon = TUESDAY.plus(Duration.ofHours(4));
        Appointment moved =
                transaction.execute(status -> desk.move(booked.id(), afternoon, null, booked.version(), admin));
        assertThat(moved.assignedTo()).isEqualTo(booked.assignedTo());
        assertThat(moved.id()).isEqualTo(booked.id());
        assertThatThrownBy(() -> desk.move(booked.id(), TUESDAY, null, booked.version(), admin))
                .as("somebody else was faster")
                .isInstanceOf(ObjectOptimisticLockingFailureException.class);

        Instant later = TUESDAY.plus(Duration.ofDays(1));
        transaction.executeWithoutResult(status -> busy.save(BusyBlock.once(
                Objects.requireNonNull(booked.assignedTo()), "出張", later, later.plus(Duration.ofHours(9)))));
        Appointment given = transaction.execute(status -> desk.move(booked.id(), later, null, null, admin));
        assertThat(given.assignedTo()).isNotEqualTo(booked.assignedTo());
        assertThat(appointments.withLead(Objects.requireNonNull(booked.leadId())))
                .as("it is still one appointment")
                .hasSize(1);
    }

    @Test
    void whatIsNoSlotIsRefused() {
        for (Instant wrong : List.of(
                TUESDAY.plus(Duration.ofMinutes(7)),
                TUESDAY.plus(Duration.ofHours(12)),
                Instant.parse("2026-04-11T01:00:00Z"))) {
            assertThatThrownBy(() -> desk.book(lead(null).id(), told(wrong), null, admin))
                    .isInstanceOfSatisfying(
                            IllegalMove.class, e -> assertThat(e.code()).isEqualTo("SLOT_TAKEN"));
        }
    }

    @Test
    void whatIsOverOrTooSoonIsNotSaidToBeTaken() {
        assertThat(refusal(clock.instant().minus(Duration.ofDays(3)))).isEqualTo("SLOT_PAST");
        assertThat(refusal(clock.instant())).isEqualTo("SLOT_PAST");
        assertThat(refusal(clock.instant().plus(Duration.ofMinutes(30)))).isEqualTo("SLOT_TOO_SOON");
    }

    private String refusal(Instant start) {
        InvalidValue refused = catchThrowableOfType(
                InvalidValue.class, () -> desk.book(lead(null).id(), told(start), null, admin));
        assertThat(refused.field()).isEqualTo("startsAt");
        return refused.code();
    }

    private List<Appointment> book(int count) {
        return book(count, 0);
    }

    private List<Appointment> book(int count, int from) {
        return IntStream.range(from, from + count)
                .mapToObj(i -> booked(null, slot(i)))
                .toList();
    }

    /** Three a day. */
    private static Instant slot(int i) {
        return TUESDAY.plus(Duration.ofDays(i / 3)).plus(Duration.ofHours(2L * (i % 3)));
    }

    private Appointment booked(@Nullable Account account, Instant start) {
        Long waiting = lead(account).id();
        return Objects.requireNonNull(transaction.execute(status -> desk.book(waiting, told(start), null, admin)));
    }

    private static Map<Long, Long> perRep(List<Appointment> booked) {
        return booked.stream()
                .map(Appointment::assignedTo)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private String attempt(Long leadId, Instant start, @Nullable Long rep) {
        try {
            AppointmentTold told = rep == null ? told(start) : told(start).visitedBy(rep);
            return transaction.execute(
                    status -> desk.book(leadId, told, null, admin).assignedTo().toString());
        } catch (IllegalMove refused) {
            return refused.code();
        }
    }

    private static AppointmentTold told(Instant start) {
        return new AppointmentTold(start, BookedThrough.CALL, null, "Web", null, null, Map.of());
    }

    private Lead lead(@Nullable Account account) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Lead lead = SomeLead.needsConfirmed();
            lead.concerns(account == null ? null : account.id(), null);
            return leads.save(lead);
        }));
    }

    private Account company(String name, String industry, int employees) {
        return transaction.execute(status -> accounts.save(
                new Account(new AccountDetails(name, null, industry, employees, null, null, null), clock.instant())));
    }

    private void deals(User rep, Account account, int won, int lost) {
        for (int i = 0; i < won + lost; i++) {
            jdbc.sql(
                            "insert into opportunity (account_id, owner_id, outcome, phase, entered_at, confirmed_at, closed_at, created_at,"
                                    + " updated_at) values (?, ?, ?, ?, ?, ?, ?, now(), now())")
                    .params(
                            account.id(),
                            rep.id(),
                            i < won ? "WON" : "LOST",
                            i < won ? "WON" : "LOST",
                            clock.instant().minus(Duration.ofDays(90)).atOffset(java.time.ZoneOffset.UTC),
                            clock.instant().minus(Duration.ofDays(90)).atOffset(java.time.ZoneOffset.UTC),
                            clock.instant().minus(Duration.ofDays(30)).atOffset(java.time.ZoneOffset.UTC))
                    .update();
        }
    }

    private long overlaps() {
        return jdbc.sql("select count(*) from appointment_slot a join appointment_slot b on a.rep_id = b.rep_id"
                        + " and a.appointment_id < b.appointment_id and a.during && b.during")
                .query(Long.class)
                .single();
    }

    private User person(String name, Role role) {
        return users.save(User.member(name, UUID.randomUUID() + "@example.com", role, clock.instant()));
    }
}
