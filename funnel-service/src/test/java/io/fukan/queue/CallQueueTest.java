package io.fukan.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.fukan.access.NotAllowed;
import io.fukan.access.Viewer;
import io.fukan.activity.About;
import io.fukan.activity.Activities;
import io.fukan.activity.Activity;
import io.fukan.activity.ActivityKind;
import io.fukan.activity.CallOutcome;
import io.fukan.activity.CallReport;
import io.fukan.activity.Calls;
import io.fukan.activity.Direction;
import io.fukan.appointment.Appointment;
import io.fukan.appointment.AppointmentStatus;
import io.fukan.appointment.BookedThrough;
import io.fukan.appointment.Booking;
import io.fukan.appointment.Bookings;
import io.fukan.database.DatabaseTest;
import io.fukan.handoff.RejectionReason;
import io.fukan.lead.Lead;
import io.fukan.lead.Leads;
import io.fukan.lead.NextStep;
import io.fukan.lead.RecycleReason;
import io.fukan.lead.Track;
import io.fukan.organisation.Department;
import io.fukan.organisation.Role;
import io.fukan.organisation.Team;
import io.fukan.organisation.TeamMembership;
import io.fukan.organisation.TeamMemberships;
import io.fukan.organisation.Teams;
import io.fukan.organisation.User;
import io.fukan.organisation.Users;
import io.fukan.record.Moment;
import io.fukan.record.Stamp;
import io.fukan.records.Paging;
import io.fukan.setting.Company;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Whom a rep turns to next. Facts and queue are written at commit, so these tests commit; every one has reps of its own. */
@DatabaseTest
class CallQueueTest {

    @Autowired
    CallQueue queue;

    @Autowired
    Claims claims;

    @Autowired
    Leads leads;

    @Autowired
    Calls calls;

    @Autowired
    Activities activities;

    @Autowired
    Bookings bookings;

    @Autowired
    Users users;

    @Autowired
    Teams teams;

    @Autowired
    TeamMemberships memberships;

    @Autowired
    Company company;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    private final List<Long> made = new ArrayList<>();
    private final List<Long> people = new ArrayList<>();

    Viewer rep;
    LocalDate today;

    @BeforeEach
    void aRep() {
        rep = viewer(Role.SDR);
        today = company.today();
    }

    @AfterEach
    void leaveNothingBehind() {
        transaction.executeWithoutResult(status -> made.forEach(id -> leads.delete(leads.get(id))));
        transaction.executeWithoutResult(status -> {
            jdbc.sql("delete from team_membership where user_id = any (?)")
                    .param(people.toArray(Long[]::new))
                    .update();
            jdbc.sql("delete from app_user where id = any (?)")
                    .param(people.toArray(Long[]::new))
                    .update();
            jdbc.sql("delete from team where name like 'IS %'").update();
        });
    }

    @Test
    void theMostPressingComesFirst() {
        long later = planned(today.plusDays(3));
        long untouched = lead(rep);
        long due = planned(today);
        long overdue = planned(today.minusDays(2));
        long interested = touchedThen(ActivityKind.WEB_VISIT);
        long agreed = agreed(clock.instant().plus(Duration.ofMinutes(5)));
        long agreedTonight = agreed(clock.instant().plus(Duration.ofHours(1)));
        long returned = returned();
        long inquired = inquired();

        List<QueueRow> rows = page(rep);
        assertThat(rows)
                .extracting(QueueRow::leadId)
                .startsWith(inquired, returned, agreed, interested, overdue, due, untouched);
        assertThat(rows)
                .extracting(QueueRow::leadId)
                .contains(later, agreedTonight)
                .hasSize(9);
        assertThat(rows)
                .extracting(QueueRow::band)
                .containsExactly(
                        Band.CLOCK,
                        Band.RETURNED,
                        Band.AGREED,
                        Band.SIGNAL,
                        Band.DUE,
                        Band.DUE,
                        Band.UNPLANNED,
                        Band.LATER,
                        Band.LATER);
        assertThat(queue.counts(QueueQuery.of(Map.of(), rep), rep))
                .containsAllEntriesOf(Map.of(Band.CLOCK, 1L, Band.DUE, 2L, Band.LATER, 2L));
    }

    @Test
    void aCallTakesALeadOffTheClock() {
        long lead = inquired();
        assertThat(band(lead)).contains(Band.CLOCK);

        call(lead, NextStep.on("再架電", today.plusDays(1)));

        assertThat(band(lead)).contains(Band.LATER);
    }

    @Test
    void aLeadWhoseMeetingIsOffComesBackUntilAnotherIsAgreed() {
        long lead = lead(rep);
        Appointment meeting = booked(lead);
        assertThat(page(rep)).isEmpty();

        transaction.executeWithoutResult(status -> bookings.cancel(meeting.id(), null, now()));
        assertThat(page(rep))
                .extracting(QueueRow::leadId, QueueRow::band, QueueRow::meetingOff)
                .containsExactly(tuple(lead, Band.UNPLANNED, AppointmentStatus.CANCELLED));

        Appointment instead = booked(lead);
        assertThat(page(rep)).isEmpty();

        transaction.executeWithoutResult(status -> bookings.miss(instead.id(), now()));
        assertThat(page(rep)).extracting(QueueRow::meetingOff).containsExactly(AppointmentStatus.NO_SHOW);
    }

    @Test
    void anInquiryBringsAnyLeadBackToTheFront() {
        long lead = planned(today.plusDays(30));
        touch(lead, ActivityKind.INQUIRY, null);

        assertThat(page(rep).get(0).leadId()).isEqualTo(lead);
        assertThat(page(rep).get(0).clockDueAt()).isNotNull();
    }

    @Test
    void whatFieldSalesHasOrNobodyWorksOnIsNotInTheQueue() {
        long recycled = lead(rep);
        change(recycled, lead -> lead.recycle(RecycleReason.NO_NEED, today.plusDays(90), now()));
        long accepted = lead(rep);
        change(accepted, lead -> {
            toHandedOff(lead);
            lead.accept(now());
        });
        long booked = lead(rep);
        change(booked, lead -> {
            toAppointment(lead);
            lead.plan(null, clock.instant());
        });

        assertThat(page(rep)).isEmpty();
    }

    @Test
    void aReminderOfAnAppointmentIsInTheQueue() {
        long booked = lead(rep);
        change(booked, lead -> {
            toAppointment(lead);
            lead.plan(NextStep.on("前日確認", today), clock.instant());
        });

        assertThat(band(booked)).contains(Band.DUE);
    }

    @Test
    void pagesFollowEachOther() {
        List<Long> all = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            all.add(planned(today.minusDays(10 - i)));
        }

        QueuePage first = queue.page(query(new Paging(0, 3)), rep);
        QueuePage last = queue.page(query(new Paging(2, 3)), rep);

        assertThat(first.rows()).extracting(QueueRow::leadId).containsExactlyElementsOf(all.subList(0, 3));
        assertThat(first.hasNext()).isTrue();
        assertThat(last.rows()).extracting(QueueRow::leadId).containsExactly(all.get(6));
        assertThat(last.hasNext()).isFalse();
    }

    @Test
    void pagesAreTheWholeOrderWhereverABandEnds() {
        List<Long> later = new ArrayList<>();
        List<Long> untouched = new ArrayList<>();
        List<Long> due = new ArrayList<>();
        List<Long> interested = new ArrayList<>();
        List<Long> agreed = new ArrayList<>();
        List<Long> returned = new ArrayList<>();
        List<Long> inquired = new ArrayList<>();
        Instant moment = clock.instant().plus(Duration.ofMinutes(5));
        for (int i = 0; i < 3; i++) {
            later.add(planned(today.plusDays(3)));
            untouched.add(0, lead(rep));
            due.add(planned(today));
            interested.add(0, touchedThen(ActivityKind.WEB_VISIT));
            agreed.add(agreed(moment));
            returned.add(returned());
            inquired.add(inquired());
        }
        List<Long> whole = Stream.of(inquired, returned, agreed, interested, due, untouched, later)
                .flatMap(List::stream)
                .toList();

        for (int size : List.of(1, 2, 4, 5, 50)) {
            assertThat(paged(Map.of(), size, rep)).as("pages of " + size).isEqualTo(whole);
        }
        assertThat(paged(Map.of("band", "DUE"), 2, rep)).isEqualTo(due);
        assertThat(paged(Map.of("band", "LATER"), 2, rep)).isEqualTo(later);
        assertThat(paged(Map.of("quality", "UNCLASSIFIED"), 4, rep)).isEqualTo(whole);
    }

    @Test
    void pagesOfSeveralPeopleAreOneOrder() {
        Viewer other = viewer(Role.SDR);
        List<Long> untouched = new ArrayList<>();
        for (Viewer owner : List.of(rep, other, other, rep, other)) {
            untouched.add(0, lead(owner));
        }

        assertThat(paged(Map.of(), 2, managerOf(rep, other))).isEqualTo(untouched);
    }

    @Test
    void whatWasAgreedForAnotherMomentThanItsDayIsListedOnce() {
        long lead = lead(rep);
        Instant passed = clock.instant().minus(Duration.ofHours(1));
        change(lead, it -> it.plan(NextStep.of("折返し", today.plusDays(2), passed), clock.instant()));

        assertThat(page(rep)).extracting(QueueRow::band).containsExactly(Band.AGREED);
        assertThat(queue.counts(QueueQuery.of(Map.of(), rep), rep)).containsEntry(Band.LATER, 0L);
    }

    @Test
    void filtersNarrowTheQueue() {
        long due = planned(today);
        lead(rep);

        assertThat(rows(Map.of("band", "DUE"), rep))
                .extracting(QueueRow::leadId)
                .containsExactly(due);
        assertThat(rows(Map.of("quality", "QUALITY"), rep)).isEmpty();
        assertThat(rows(Map.of("channel", "none"), rep)).hasSize(2);
    }

    @Test
    void aRepSeesNobodyElsesQueue() {
        Viewer other = viewer(Role.SDR);

        assertThatThrownBy(() -> rows(Map.of("of", Long.toString(other.userId())), rep))
                .isInstanceOf(NotAllowed.class);
        lead(other);
        assertThat(page(rep)).isEmpty();
    }

    @Test
    void aManagerSeesThoseOfTheTeam() {
        Viewer manager = managerOf(rep);
        long lead = lead(rep);
        Viewer stranger = viewer(Role.SDR);
        lead(stranger);

        assertThat(rows(Map.of(), manager)).extracting(QueueRow::leadId).containsExactly(lead);
        assertThatThrownBy(() -> rows(Map.of("of", Long.toString(stranger.userId())), manager))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void manyClaimAtOnceAndEachLeadGoesToOne() throws Exception {
        Set<Long> offered = new HashSet<>();
        for (int i = 0; i < 12; i++) {
            offered.add(lead(null));
        }
        List<Viewer> reps = List.of(viewer(Role.SDR), viewer(Role.SDR), viewer(Role.SDR), viewer(Role.SDR));
        ExecutorService pool = Executors.newFixedThreadPool(reps.size());
        List<Future<Optional<Lead>>> taken = new ArrayList<>();
        for (int round = 0; round < 5; round++) {
            reps.forEach(one -> taken.add(pool.submit(() -> claims.next(one))));
        }
        List<Long> got = new ArrayList<>();
        for (Future<Optional<Lead>> claim : taken) {
            claim.get().ifPresent(lead -> got.add(lead.id()));
        }
        pool.shutdown();

        assertThat(got).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(offered);
        assertThat(jdbc.sql("select count(*) from lead where id = any (?) and owner_id is null")
                        .param(offered.toArray(Long[]::new))
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void theQueueIsWhatItsDefinitionSays() {
        inquired();
        returned();
        call(planned(today), NextStep.on("再架電", today.plusDays(1)));

        assertThat(jdbc.sql("""
                                select count(*) from (
                                    (select * from queue_entry except select * from queue_source)
                                    union all
                                    (select * from queue_source except select * from queue_entry)) d
                                """).query(Long.class).single()).isZero();
    }

    // what there is -------------------------------------------------------------------------------------------------

    private List<QueueRow> page(Viewer viewer) {
        return rows(Map.of(), viewer);
    }

    private List<QueueRow> rows(Map<String, String> asked, Viewer viewer) {
        return queue.page(QueueQuery.of(asked, viewer), viewer).rows();
    }

    /** All leads of a queue, read page by page. */
    private List<Long> paged(Map<String, String> asked, int size, Viewer viewer) {
        List<Long> leads = new ArrayList<>();
        QueuePage page;
        int number = 0;
        do {
            Map<String, String> next = new HashMap<>(asked);
            next.put("page", Integer.toString(number++));
            next.put("size", Integer.toString(size));
            page = queue.page(QueueQuery.of(next, viewer), viewer);
            page.rows().forEach(row -> leads.add(row.leadId()));
        } while (page.hasNext());
        return leads;
    }

    private Optional<Band> band(long lead) {
        return page(rep).stream()
                .filter(row -> row.leadId() == lead)
                .map(QueueRow::band)
                .findFirst();
    }

    private static QueueQuery query(Paging paging) {
        return new QueueQuery(QueueQuery.Whose.ME, null, null, "", null, null, paging);
    }

    private Viewer viewer(Role role) {
        String email = UUID.randomUUID() + "@example.com";
        long id = transaction.execute(status ->
                users.save(User.member("見本", email, role, clock.instant())).id());
        people.add(id);
        return new Viewer(id, role, Set.of(), Locale.JAPANESE);
    }

    private Viewer managerOf(Viewer... members) {
        long team = transaction.execute(status -> {
            Team made = teams.save(new Team("IS " + UUID.randomUUID(), Department.SDR));
            for (Viewer member : members) {
                memberships.save(TeamMembership.of(users.get(member.userId()), made, today.minusDays(30)));
            }
            return made.id();
        });
        return new Viewer(viewer(Role.MANAGER).userId(), Role.MANAGER, Set.of(team), Locale.JAPANESE);
    }

    private long lead(@Nullable Viewer owner) {
        long id = transaction.execute(status -> {
            Lead lead = Lead.acquired(Track.SDR, new Stamp(Moment.at(hoursAgo(24)), clock.instant(), null));
            lead.assignTo(owner == null ? null : owner.userId(), clock.instant());
            return leads.save(lead).id();
        });
        made.add(id);
        return id;
    }

    private Appointment booked(long lead) {
        return transaction.execute(status -> bookings.book(new Booking(
                lead, Moment.on(today, company.zone()), BookedThrough.CALENDAR, null, null, null, null, null, now())));
    }

    private long planned(LocalDate on) {
        long id = lead(rep);
        change(id, lead -> lead.plan(NextStep.on("再架電", on), clock.instant()));
        return id;
    }

    private long agreed(Instant at) {
        long id = lead(rep);
        change(id, lead -> lead.plan(NextStep.at("折返し", at, company.zone()), clock.instant()));
        return id;
    }

    private long inquired() {
        long id = lead(rep);
        touch(id, ActivityKind.INQUIRY, null);
        return id;
    }

    private long touchedThen(ActivityKind kind) {
        long id = lead(rep);
        transaction.executeWithoutResult(status -> calls.log(new CallReport(
                id,
                Direction.OUTBOUND,
                CallOutcome.CONNECTED,
                60,
                null,
                NextStep.on("フォロー", today.plusDays(20)),
                new Stamp(Moment.at(hoursAgo(3)), clock.instant(), rep.userId()))));
        touch(id, kind, null);
        return id;
    }

    private long returned() {
        long id = lead(rep);
        change(id, lead -> {
            toHandedOff(lead);
            lead.giveBack(RejectionReason.values()[0].name(), now());
        });
        return id;
    }

    private void call(long lead, NextStep next) {
        transaction.executeWithoutResult(status -> calls.log(new CallReport(
                lead, Direction.OUTBOUND, CallOutcome.NO_ANSWER, null, null, next, Stamp.now(clock, rep.userId()))));
    }

    private void touch(long leadId, ActivityKind kind, @Nullable Long by) {
        transaction.executeWithoutResult(status -> {
            Stamp stamp = new Stamp(Moment.at(clock.instant().minusSeconds(60)), clock.instant(), by);
            activities.save(
                    Activity.of(kind, About.lead(leads.get(leadId), stamp.occurred()), Direction.INBOUND, stamp));
        });
    }

    private void change(long id, java.util.function.Consumer<Lead> change) {
        transaction.executeWithoutResult(status -> change.accept(leads.get(id)));
    }

    private void toAppointment(Lead lead) {
        lead.attempt(now());
        lead.connect(now());
        lead.confirmNeed(now());
        lead.setAppointment(now());
    }

    private void toHandedOff(Lead lead) {
        toAppointment(lead);
        lead.handOff(now());
    }

    private Stamp now() {
        return Stamp.now(clock, rep.userId());
    }

    private Instant hoursAgo(int hours) {
        return clock.instant().minus(Duration.ofHours(hours));
    }
}
