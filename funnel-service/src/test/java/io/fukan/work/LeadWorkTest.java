package io.fukan.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fukan.access.NotAllowed;
import io.fukan.access.Viewer;
import io.fukan.account.ContactDetails;
import io.fukan.account.Contacts;
import io.fukan.account.PhoneNumber;
import io.fukan.activity.CallOutcome;
import io.fukan.activity.Direction;
import io.fukan.appointment.BookedThrough;
import io.fukan.customfield.CustomField;
import io.fukan.customfield.CustomFields;
import io.fukan.customfield.FieldType;
import io.fukan.customfield.RecordType;
import io.fukan.database.DatabaseTest;
import io.fukan.handoff.Acceptance;
import io.fukan.handoff.Handoff;
import io.fukan.handoff.HandoffStatus;
import io.fukan.handoff.RejectionReason;
import io.fukan.lead.DisqualifyReason;
import io.fukan.lead.Lead;
import io.fukan.lead.Leads;
import io.fukan.lead.NextStep;
import io.fukan.lead.RecycleReason;
import io.fukan.lead.Stage;
import io.fukan.lead.Track;
import io.fukan.opportunity.Opportunities;
import io.fukan.opportunity.Opportunity;
import io.fukan.opportunity.Outcome;
import io.fukan.opportunity.Phase;
import io.fukan.opportunity.Source;
import io.fukan.opportunity.YomiRank;
import io.fukan.organisation.Department;
import io.fukan.organisation.Role;
import io.fukan.organisation.Staff;
import io.fukan.organisation.Team;
import io.fukan.organisation.Teams;
import io.fukan.organisation.Users;
import io.fukan.quality.Quality;
import io.fukan.quality.QualityJudgements;
import io.fukan.record.IllegalMove;
import io.fukan.record.InvalidValue;
import io.fukan.record.NoSuchRecord;
import io.fukan.records.LeadStory;
import io.fukan.records.StoryEntry;
import io.fukan.records.StoryEntry.Kind;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.transaction.annotation.Transactional;

/** What people may do with leads and deals, and what becomes of them. */
@DatabaseTest
@Transactional
class LeadWorkTest {

    @Autowired
    LeadEntry entry;

    @Autowired
    LeadMoves moves;

    @Autowired
    LeadTouches touches;

    @Autowired
    CallLogging calls;

    @Autowired
    Handovers handovers;

    @Autowired
    DealWork deals;

    @Autowired
    LeadStory story;

    @Autowired
    Leads leads;

    @Autowired
    Contacts contacts;

    @Autowired
    Opportunities opportunities;

    @Autowired
    Users users;

    @Autowired
    Teams teams;

    @Autowired
    Staff staff;

    @Autowired
    CustomFields fields;

    @Autowired
    QualityJudgements judgements;

    @Autowired
    EntityManager entities;

    Team sales;
    Viewer admin;
    Viewer sdr;
    Viewer field;

    @BeforeEach
    void people() {
        sales = teams.save(new Team("営業", Department.FS));
        admin = person("管理", Role.ADMIN, null);
        sdr = person("田中 翔", Role.SDR, null);
        field = person("渡辺 誠", Role.FIELD, sales);
    }

    @Test
    void aLeadEnteredByARepIsTheirsAndKnowsWhoItIs() {
        Lead lead = entry.create(Track.SDR, details("青葉精機", "森", "03-1234-5678"), sdr);
        entities.flush();

        assertThat(lead.ownerId()).isEqualTo(sdr.userId());
        assertThat(contacts.get(lead.contactId()).fullName()).isEqualTo("森 健太");
        assertThat(contacts.get(lead.contactId()).account())
                .hasValueSatisfying(a -> assertThat(a.name()).isEqualTo("青葉精機"));
    }

    @Test
    void aLeadIsOfSomebody() {
        assertThatThrownBy(() -> entry.create(Track.SDR, details(null, null, null), sdr))
                .isInstanceOfSatisfying(
                        InvalidValue.class, e -> assertThat(e.code()).isEqualTo("LEAD_EMPTY"));
        assertThatThrownBy(() -> entry.create(Track.SDR, details("青葉", null, null), person("CS", Role.CS, null)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void whoWasSlowerIsToldAndNothingIsLost() {
        Lead lead = entry.create(Track.SDR, details("青葉精機", "森", null), sdr);
        entities.flush();
        int seen = lead.version();
        entry.change(lead.id(), seen, owned(lead, details("青葉精機", "守", null)), admin);
        entities.flush();

        assertThatThrownBy(() -> entry.change(lead.id(), seen, owned(lead, details("青葉精機", "林", null)), admin))
                .isInstanceOf(ObjectOptimisticLockingFailureException.class);
        assertThat(contacts.get(lead.contactId()).lastName()).isEqualTo("守");
    }

    @Test
    void customFieldsTakeWhatSuitsTheirType() {
        fields.save(new CustomField(RecordType.LEAD, "budget", "予算", FieldType.NUMBER, Instant.EPOCH));
        fields.save(new CustomField(RecordType.LEAD, "demo", "デモ希望", FieldType.BOOLEAN, Instant.EPOCH));
        Lead lead = entry.create(Track.SDR, details("青葉", null, null, Map.of("budget", "１，２００", "demo", "true")), sdr);

        assertThat(lead.knowledge().attrs())
                .containsEntry("budget", new BigDecimal("1200"))
                .containsEntry("demo", true);
        assertThatThrownBy(() -> entry.change(
                        lead.id(),
                        lead.version(),
                        owned(lead, details("青葉", null, null, Map.of("budget", "たくさん"))),
                        admin))
                .isInstanceOfSatisfying(
                        InvalidValue.class, e -> assertThat(e.field()).isEqualTo("attr.budget"));
    }

    @Test
    void textThatNoDatabaseHoldsIsRefusedAtItsField() {
        assertThatThrownBy(() -> entry.create(Track.SDR, details("青\0葉", null, null), sdr))
                .isInstanceOfSatisfying(
                        InvalidValue.class, e -> assertThat(e.field()).isEqualTo("company"));
        assertThatThrownBy(() -> entry.create(Track.SDR, details("a".repeat(201), null, null), sdr))
                .isInstanceOf(InvalidValue.class);
        assertThat(entry.create(Track.SDR, details("😀 שלום <script>", null, null), sdr)
                        .accountId())
                .isNotNull();
    }

    @Test
    void insideSalesClaimsWhatNobodyOwnsAndNoMore() {
        Lead queue = entry.create(Track.SDR, details("青葉", null, null), admin);

        assertThatThrownBy(() -> moves.move(queue.id(), Stage.ATTEMPTING, null, sdr))
                .isInstanceOf(NotAllowed.class);
        entry.claim(queue.id(), sdr);
        entities.flush();
        moves.move(queue.id(), Stage.ATTEMPTING, null, sdr);

        Viewer other = person("鈴木", Role.SDR, null);
        assertThatThrownBy(() -> entry.claim(queue.id(), other)).isInstanceOf(NoSuchRecord.class);
        assertThatThrownBy(() -> entry.claim(queue.id(), admin)).isInstanceOf(IllegalMove.class);
        assertThatThrownBy(() -> moves.move(queue.id(), Stage.CONNECTED, null, field))
                .isInstanceOf(NoSuchRecord.class);
        assertThat(queue.ownerId()).isEqualTo(sdr.userId());
    }

    @Test
    void appointmentsAndHandoffsCannotBeSkippedByMovingTheStage() {
        Lead lead = entry.create(Track.SDR, details("青葉", null, null), sdr);
        connect(lead);
        moves.move(lead.id(), Stage.NEEDS_CONFIRMED, null, sdr);

        assertThat(LeadMoves.offered(lead))
                .doesNotContain(Stage.APPOINTMENT_SET)
                .contains(Stage.CONNECTED);
        assertThatThrownBy(() -> moves.move(lead.id(), Stage.APPOINTMENT_SET, null, sdr))
                .isInstanceOfSatisfying(
                        IllegalMove.class, e -> assertThat(e.code()).isEqualTo("LEAD_STAGE_BY_BOOKING"));
        assertThatThrownBy(() -> moves.move(lead.id(), Stage.CONNECTED, " ", sdr))
                .isInstanceOfSatisfying(
                        InvalidValue.class, e -> assertThat(e.field()).isEqualTo("reason"));
    }

    @Test
    void fromTheFirstCallToTheWonDeal() {
        Lead lead = entry.create(Track.SDR, details("青葉精機", "森", null), sdr);
        connect(lead);
        moves.move(lead.id(), Stage.NEEDS_CONFIRMED, null, sdr);
        touches.book(
                lead.id(),
                new LeadTouches.AppointmentTold(null, BookedThrough.CALL, field.userId(), "Web", null, null, Map.of()),
                sdr);
        Handoff handoff = handovers.offer(lead.id(), Department.FS, field.userId(), "決裁者同席", sdr);
        entities.flush();

        assertThatThrownBy(() -> handovers.accept(handoff.id(), null, sdr)).isInstanceOf(NotAllowed.class);
        Acceptance accepted = handovers.accept(handoff.id(), null, field);
        Opportunity deal = accepted.opportunity().orElseThrow();
        assertThatThrownBy(() -> handovers.accept(handoff.id(), null, field)).isInstanceOf(IllegalMove.class);
        entities.flush();

        deals.move(deal.id(), Phase.NEEDS_AGREED, null, field);
        deals.move(deal.id(), Phase.VALUE_AGREED, null, field);
        deals.change(
                deal.id(),
                deal.version(),
                new DealDetails(
                        "基盤刷新",
                        null,
                        Source.IS,
                        null,
                        field.userId(),
                        new BigDecimal("1200000"),
                        YomiRank.B,
                        LocalDate.of(2030, 1, 1),
                        null,
                        null,
                        Map.of()),
                field);
        deals.win(deal.id(), null, null, field);
        entities.flush();

        assertThat(deal.outcome()).isEqualTo(Outcome.WON);
        assertThat(story.ofLead(lead.id(), sdr))
                .extracting(StoryEntry::kind)
                .contains(
                        Kind.STAGE,
                        Kind.ACTIVITY,
                        Kind.APPOINTMENT,
                        Kind.HANDOFF,
                        Kind.ANSWER,
                        Kind.PHASE,
                        Kind.CUSTOMER);
        assertThat(story.ofLead(lead.id(), sdr).get(0).kind()).isIn(Kind.PHASE, Kind.CUSTOMER);
        Viewer marketing = person("広報", Role.MARKETING, null);
        assertThat(story.ofLead(lead.id(), marketing)).noneMatch(e -> e.what().equals("CALL"));
        assertThat(story.callCounts(lead.id(), marketing)).containsEntry(CallOutcome.CONNECTED, 1L);
    }

    @Test
    void whatTheDepartmentAtLargeIsOfferedAnybodyThereAnswers() {
        Lead lead = readyForFieldSales();
        Handoff handoff = handovers.offer(lead.id(), Department.FS, null, null, sdr);
        entities.flush();
        Viewer elsewhere = person("他部署", Role.FIELD, teams.save(new Team("CS", Department.CS)));

        assertThatThrownBy(() -> handovers.giveBack(handoff.id(), RejectionReason.OTHER, null, elsewhere))
                .isInstanceOf(NoSuchRecord.class);
        handovers.giveBack(handoff.id(), RejectionReason.NEED_UNCLEAR, "課題が不明", field);

        assertThat(handoff.status()).isEqualTo(HandoffStatus.RETURNED);
        assertThat(lead.stage()).isEqualTo(Stage.RETURNED);
    }

    @Test
    void laidAsideAndTakenUpAgain() {
        Lead lead = entry.create(Track.SDR, details("青葉", null, null), sdr);

        assertThatThrownBy(() -> moves.recycle(lead.id(), RecycleReason.NO_NEED, LocalDate.of(2020, 1, 1), sdr))
                .isInstanceOfSatisfying(
                        InvalidValue.class, e -> assertThat(e.field()).isEqualTo("revisitOn"));
        moves.recycle(lead.id(), RecycleReason.NO_NEED, null, sdr);
        assertThat(lead.revisitOn()).isAfter(LocalDate.of(2020, 1, 1));
        moves.reactivate(lead.id(), Stage.UNTOUCHED, sdr);
        assertThat(lead.cycle()).isEqualTo(2);
        moves.disqualify(lead.id(), DisqualifyReason.COMPETITOR, sdr);
        assertThat(lead.stage()).isEqualTo(Stage.DISQUALIFIED);
    }

    @Test
    void severalAreBroughtBackAtOnceAndOthersLeftAlone() {
        Lead one = entry.create(Track.SDR, details("青葉", null, null), sdr);
        Lead other = entry.create(Track.SDR, details("若葉", null, null), sdr);
        Lead open = entry.create(Track.SDR, details("双葉", null, null), sdr);
        Lead foreign = entry.create(Track.SDR, details("紅葉", null, null), admin);
        entities.flush();
        moves.recycle(one.id(), RecycleReason.NO_BUDGET, null, sdr);
        moves.recycle(other.id(), RecycleReason.NO_RESPONSE, null, sdr);
        moves.recycle(foreign.id(), RecycleReason.NO_RESPONSE, null, admin);
        entities.flush();

        int back =
                moves.bringBack(List.of(other.id(), one.id(), one.id(), open.id(), foreign.id(), Long.MAX_VALUE), sdr);

        assertThat(back).isEqualTo(2);
        assertThat(List.of(one, other)).allSatisfy(lead -> {
            assertThat(lead.cycle()).isEqualTo(2);
            assertThat(lead.stage()).isEqualTo(Stage.UNTOUCHED);
            assertThat(lead.ownerId()).isEqualTo(sdr.userId());
            assertThat(lead.nextActionOn()).isNotNull();
        });
        assertThat(open.cycle()).isEqualTo(1);
        assertThat(foreign.stage()).isEqualTo(Stage.RECYCLED);
    }

    @Test
    void qualityIsJudgedByHandWithAReasonByFew() {
        Lead lead = entry.create(Track.SDR, details("青葉", null, null), sdr);

        assertThatThrownBy(() -> moves.judge(lead.id(), Quality.QUALITY, "決裁者", sdr))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> moves.judge(lead.id(), Quality.QUALITY, null, admin))
                .isInstanceOf(InvalidValue.class);
        moves.judge(lead.id(), Quality.QUALITY, "決裁者", admin);

        assertThat(judgements.effective(lead.id(), 1))
                .hasValueSatisfying(j -> assertThat(j.quality()).isEqualTo(Quality.QUALITY));
    }

    @Test
    void onlyAdministratorsDelete() {
        Lead lead = readyForFieldSales();
        Handoff handoff = handovers.offer(lead.id(), Department.FS, field.userId(), null, sdr);
        entities.flush();
        Opportunity deal =
                handovers.accept(handoff.id(), null, field).opportunity().orElseThrow();
        entities.flush();

        assertThatThrownBy(() -> deals.delete(deal.id(), field)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> entry.delete(lead.id(), sdr)).isInstanceOf(NotAllowed.class);
        deals.delete(deal.id(), admin);
        entities.flush();
        entities.clear();
        assertThat(opportunities.findById(deal.id())).isEmpty();
        entry.delete(lead.id(), admin);
        entities.flush();
        entities.clear();
        assertThat(leads.findById(lead.id())).isEmpty();
    }

    private Lead readyForFieldSales() {
        Lead lead = entry.create(Track.SDR, details("青葉", null, null), sdr);
        connect(lead);
        moves.move(lead.id(), Stage.NEEDS_CONFIRMED, null, sdr);
        touches.book(
                lead.id(),
                new LeadTouches.AppointmentTold(null, BookedThrough.CALL, null, null, null, null, Map.of()),
                sdr);
        return lead;
    }

    private void connect(Lead lead) {
        calls.log(
                lead.id(),
                new CallTold(
                        Direction.OUTBOUND,
                        CallOutcome.CONNECTED,
                        null,
                        180,
                        "課題あり",
                        new CallTold.Next(NextStep.on("日程調整", LocalDate.of(2030, 1, 1)))),
                sdr);
    }

    private static LeadDetails owned(Lead lead, LeadDetails details) {
        return new LeadDetails(
                details.person(),
                null,
                details.company(),
                null,
                null,
                null,
                lead.ownerId(),
                null,
                null,
                details.attributes());
    }

    private LeadDetails details(@Nullable String company, @Nullable String last, @Nullable String phone) {
        return details(company, last, phone, Map.of());
    }

    private LeadDetails details(
            @Nullable String company, @Nullable String last, @Nullable String phone, Map<String, String> attributes) {
        ContactDetails person = new ContactDetails(
                last,
                last == null ? null : "健太",
                null,
                null,
                null,
                phone == null ? null : PhoneNumber.parse(phone),
                null,
                null,
                null);
        return new LeadDetails(person, null, company, null, null, null, null, null, null, attributes);
    }

    private Viewer person(String name, Role role, @Nullable Team team) {
        return new Crew(users, staff, entities).person(name, role, team);
    }
}
