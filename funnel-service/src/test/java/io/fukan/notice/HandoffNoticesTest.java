package io.fukan.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fukan.access.Viewer;
import io.fukan.access.Viewers;
import io.fukan.customer.Customers;
import io.fukan.handoff.Handoff;
import io.fukan.handoff.RejectionReason;
import io.fukan.lead.Lead;
import io.fukan.lead.Leads;
import io.fukan.lead.SomeLead;
import io.fukan.mail.MailTest;
import io.fukan.opportunity.Deals;
import io.fukan.opportunity.Opportunity;
import io.fukan.organisation.Department;
import io.fukan.organisation.Role;
import io.fukan.organisation.Staff;
import io.fukan.organisation.Team;
import io.fukan.organisation.TeamMembership;
import io.fukan.organisation.Teams;
import io.fukan.organisation.User;
import io.fukan.organisation.Users;
import io.fukan.record.IllegalMove;
import io.fukan.record.Stamp;
import io.fukan.records.Inbox;
import io.fukan.records.InboxEntry;
import io.fukan.records.Paging;
import io.fukan.time.Period;
import io.fukan.time.TestClock;
import io.fukan.work.Handovers;
import io.fukan.work.LeadEntry;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A handoff as a contract: who is told, what the inbox shows, and what happens when nobody answers. */
@MailTest
class HandoffNoticesTest {

    private static final Paging PAGE = new Paging(0, 50);

    @Autowired
    Handovers handovers;

    @Autowired
    LeadEntry entry;

    @Autowired
    Deals deals;

    @Autowired
    Customers customers;

    @Autowired
    SilentHandoffs silent;

    @Autowired
    Inbox inbox;

    @Autowired
    NoticeList notices;

    @Autowired
    NoticeWords words;

    @Autowired
    Viewers viewers;

    @Autowired
    Leads leads;

    @Autowired
    Users users;

    @Autowired
    Teams teams;

    @Autowired
    Staff staff;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    User sdr;
    User field;
    User colleague;
    User sdrManager;
    User fieldManager;

    @BeforeEach
    void twoTeams() {
        clock.set(Instant.parse("2026-04-10T01:00:00Z"));
        jdbc.sql("update handoff set escalates = false").update();
        transaction.executeWithoutResult(status -> {
            Team inside = teams.save(new Team("IS " + UUID.randomUUID(), Department.SDR));
            Team outside = teams.save(new Team("FS " + UUID.randomUUID(), Department.FS));
            sdr = person("田中 翔", Role.SDR, inside);
            field = person("渡辺 誠", Role.FIELD, outside);
            colleague = person("小林 遥", Role.FIELD, outside);
            sdrManager = person("IS 課長", Role.MANAGER, inside);
            fieldManager = person("FS 課長", Role.MANAGER, outside);
        });
    }

    @Test
    void whoIsToAnswerIsToldAndSoIsTheSenderOfTheAnswer() {
        Handoff handoff = offered(field);
        assertThat(told(field)).hasSize(1);
        assertThat(told(field).get(0)).contains("田中 翔さんから").contains("回答期限は2026/04/14(火)");
        assertThat(told(colleague)).isEmpty();

        transaction.executeWithoutResult(
                status -> handovers.giveBack(handoff.id(), RejectionReason.NEED_UNCLEAR, "課題が分かりません", viewer(field)));

        assertThat(told(sdr)).singleElement().asString().contains("渡辺 誠さんが").contains("課題が不明確");
        assertThat(leads.get(handoff.leadId()).stage().name()).isEqualTo("RETURNED");
        assertThat(leads.get(handoff.leadId()).ownerId()).isEqualTo(sdr.id());
    }

    @Test
    void theInboxShowsWhatWaitsForMeMyDepartmentAndMyTeam() {
        Handoff mine = offered(field);
        Handoff anybodys = offered(null);

        assertThat(waiting(field)).contains(mine.id(), anybodys.id());
        assertThat(waiting(colleague)).contains(anybodys.id()).doesNotContain(mine.id());
        assertThat(waiting(fieldManager)).contains(mine.id(), anybodys.id());
        assertThat(waiting(sdr)).isEmpty();
        assertThat(inbox.page(Inbox.Box.SENT, PAGE, viewer(sdr)))
                .extracting(InboxEntry::id)
                .containsExactlyInAnyOrder(mine.id(), anybodys.id());
        assertThat(inbox.page(Inbox.Box.TO_ANSWER, PAGE, viewer(field)))
                .filteredOn(one -> one.id() == mine.id())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.mayAnswer()).isTrue();
                    assertThat(one.note()).isEqualTo("決裁者同席");
                });
        assertThat(inbox.counts(viewer(sdr)).awaited()).isEqualTo(2);

        transaction.executeWithoutResult(status -> handovers.accept(mine.id(), null, viewer(field)));
        assertThat(waiting(field)).doesNotContain(mine.id());
        assertThat(inbox.page(Inbox.Box.ANSWERED, PAGE, viewer(field)))
                .extracting(InboxEntry::id)
                .containsExactly(mine.id());
        Inbox.Flow given = flow(sdr);
        assertThat(given.offered()).isEqualTo(2);
        assertThat(given.accepted()).isEqualTo(1);
        assertThat(flow(fieldManager).accepted()).as("the same on both sides").isEqualTo(1);
    }

    @Test
    void whatTheProspectAnsweredTravelsAlong() {
        Handoff handoff = offered(field);
        answered(handoff, "2026-04-09T01:00:00Z", 1, "月末だけ困る");
        answered(handoff, "2026-04-10T01:00:00Z", 0, "手入力に毎日3時間かかる");

        assertThat(inbox.one(handoff.id(), viewer(field)))
                .hasValueSatisfying(one ->
                        assertThat(one.heard()).containsExactly(new InboxEntry.Heard("課題", "見える化", "手入力に毎日3時間かかる")));
        assertThat(inbox.one(handoff.id(), viewer(fieldManager)))
                .hasValueSatisfying(one -> assertThat(one.heard()).hasSize(1));
    }

    /** An answer to what the need is: one of the choices by its place, and what was said. */
    private void answered(Handoff handoff, String at, int choice, String note) {
        jdbc.sql("""
                        insert into hearing_answer (lead_id, question_id, choice_id, note, answered_at, recorded_at)
                        select :lead, q.id, c.id, :note, cast(:at as timestamptz), cast(:at as timestamptz)
                        from hearing_question q join hearing_choice c on c.question_id = q.id
                        where q.name_ja = '課題'
                        order by c.position limit 1 offset :choice""")
                .param("lead", handoff.leadId())
                .param("note", note)
                .param("at", at)
                .param("choice", choice)
                .update();
    }

    @Test
    void aHandoffThatNobodyAnswersGoesToTheManagersOfBothSidesOnce() {
        Handoff handoff = offered(field);
        clock.set(Instant.parse("2026-04-14T14:59:00Z"));
        assertThat(silent.escalate(() -> false)).as("its last day").isZero();

        clock.set(Instant.parse("2026-04-14T15:00:00Z"));
        int all = IntStream.range(0, 4)
                .mapToObj(node -> CompletableFuture.supplyAsync(() -> silent.escalate(() -> false)))
                .toList()
                .stream()
                .mapToInt(CompletableFuture::join)
                .sum();
        assertThat(all).isEqualTo(1);
        assertThat(silent.escalate(() -> false)).isZero();
        assertThat(told(sdrManager))
                .singleElement()
                .asString()
                .contains("フィールドセールス")
                .contains("2026/04/14(火)");
        assertThat(told(fieldManager)).hasSize(1);
        assertThat(mailed(fieldManager)).isEqualTo(1);
        assertThat(inbox.counts(viewer(field)).late()).isEqualTo(1);
        assertThat(inbox.one(handoff.id(), viewer(field)))
                .hasValueSatisfying(one -> assertThat(one.mayAnswer()).isTrue());
    }

    @Test
    void whatWasAnsweredOrCameWithAFileIsNotEscalated() {
        Handoff answered = offered(field);
        transaction.executeWithoutResult(status -> handovers.accept(answered.id(), null, viewer(field)));
        Handoff imported = offered(field);
        jdbc.sql("update handoff set escalates = false where id = ?")
                .param(imported.id())
                .update();
        clock.pass(Duration.ofDays(30));
        assertThat(silent.escalate(() -> false)).isZero();
    }

    @Test
    void takingAQualifiedLeadFromTheQueueAcceptsMarketingsHandoff() {
        User marketing = transaction.execute(status -> person("MK", Role.MARKETING, null));
        Lead lead = transaction.execute(status -> leads.save(SomeLead.qualified()));
        Handoff handoff = transaction.execute(
                status -> handovers.offer(lead.id(), Department.SDR, null, "資料請求あり", viewer(marketing)));

        transaction.executeWithoutResult(status -> entry.claim(lead.id(), viewer(sdr)));

        assertThat(inbox.one(handoff.id(), viewer(marketing)))
                .hasValueSatisfying(one -> assertThat(one.status().name()).isEqualTo("ACCEPTED"));
        assertThat(told(marketing)).singleElement().asString().contains("田中 翔さんが");
    }

    @Test
    void customerSuccessGetsWhatHasBecomeACustomerAndLooksAfterIt() {
        User carer = transaction.execute(status ->
                person("CS", Role.CS, teams.save(new Team("CS " + UUID.randomUUID(), Department.CS))));
        Handoff handoff = offered(field);
        Opportunity deal = transaction.execute(status -> handovers
                .accept(handoff.id(), null, viewer(field))
                .opportunity()
                .orElseThrow());
        assertThatThrownBy(() -> handovers.offer(handoff.leadId(), Department.CS, carer.id(), null, viewer(field)))
                .isInstanceOfSatisfying(
                        IllegalMove.class, e -> assertThat(e.code()).isEqualTo("HANDOFF_WITHOUT_CUSTOMER"));

        transaction.executeWithoutResult(
                status -> deals.win(deal.id(), BigDecimal.valueOf(900_000), Stamp.now(clock, field.id())));
        Handoff onward = transaction.execute(
                status -> handovers.offer(handoff.leadId(), Department.CS, carer.id(), "導入は5月", viewer(field)));
        assertThat(waiting(carer)).containsExactly(onward.id());
        transaction.executeWithoutResult(status -> handovers.accept(onward.id(), null, viewer(carer)));

        assertThat(customers.findByLeadIdOrderByIdDesc(handoff.leadId()))
                .singleElement()
                .satisfies(customer -> assertThat(customer.ownerId()).isEqualTo(carer.id()));
    }

    private Handoff offered(@Nullable User to) {
        Lead lead = transaction.execute(status -> {
            Lead made = SomeLead.appointmentSet();
            made.assignTo(sdr.id(), clock.instant());
            return leads.save(made);
        });
        Long addressee = to == null ? null : to.id();
        return Objects.requireNonNull(transaction.execute(
                status -> handovers.offer(lead.id(), Department.FS, addressee, "決裁者同席", viewer(sdr))));
    }

    private List<Long> waiting(User user) {
        return inbox.page(Inbox.Box.TO_ANSWER, PAGE, viewer(user)).stream()
                .map(InboxEntry::id)
                .toList();
    }

    private Inbox.Flow flow(User user) {
        return inbox.flow(Period.day(LocalDate.of(2026, 4, 10)), viewer(user)).stream()
                .filter(flow -> flow.to() == Department.FS)
                .findFirst()
                .orElseThrow();
    }

    private List<String> told(User user) {
        return notices.page(false, 0, 50, viewer(user)).stream()
                .map(line -> words.sentence(line, Locale.JAPANESE))
                .toList();
    }

    private long mailed(User user) {
        return jdbc.sql("select count(*) from outbox_message where recipient = ?")
                .param(user.email())
                .query(Long.class)
                .single();
    }

    private Viewer viewer(User user) {
        return viewers.find(user.id()).orElseThrow();
    }

    private User person(String name, Role role, @Nullable Team team) {
        User user = User.member(name, UUID.randomUUID() + "@example.com", role, clock.instant());
        user.changePassword("{noop}secret");
        users.save(user);
        if (team != null) {
            staff.transfer(user, team, TeamMembership.EVER);
        }
        return user;
    }
}
