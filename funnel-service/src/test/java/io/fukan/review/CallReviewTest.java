package io.fukan.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fukan.access.NotAllowed;
import io.fukan.access.Viewer;
import io.fukan.account.Contact;
import io.fukan.account.ContactDetails;
import io.fukan.account.Contacts;
import io.fukan.account.PhoneNumber;
import io.fukan.activity.Activity;
import io.fukan.activity.CallOutcome;
import io.fukan.activity.CallReport;
import io.fukan.activity.Calls;
import io.fukan.activity.Direction;
import io.fukan.conversation.Conversations;
import io.fukan.conversation.Speaker;
import io.fukan.conversation.Speech;
import io.fukan.conversation.Utterance;
import io.fukan.database.DatabaseTest;
import io.fukan.hook.HookKeyring;
import io.fukan.hook.HookKind;
import io.fukan.lead.Lead;
import io.fukan.lead.Leads;
import io.fukan.lead.Track;
import io.fukan.notice.NoticeKind;
import io.fukan.notice.NoticeList;
import io.fukan.organisation.Department;
import io.fukan.organisation.Role;
import io.fukan.organisation.Staff;
import io.fukan.organisation.Team;
import io.fukan.organisation.Teams;
import io.fukan.organisation.User;
import io.fukan.organisation.Users;
import io.fukan.record.IllegalMove;
import io.fukan.record.InvalidValue;
import io.fukan.record.Moment;
import io.fukan.record.NoSuchRecord;
import io.fukan.record.Stamp;
import io.fukan.records.Paging;
import io.fukan.setting.CompanySettings;
import io.fukan.telephony.TelephonyEvent;
import io.fukan.telephony.TelephonyLog;
import io.fukan.work.CallLogging;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Who may hear which call, find it by its words, and say what of it. */
@DatabaseTest
@Transactional
class CallReviewTest {

    private static final List<Utterance> WORDS = List.of(
            new Utterance("話者1", 0, 8_000, "お世話になっております。来期の予算についてですが"),
            new Utterance("話者2", 9_000, 12_000, "サーバーの更新を考えています"));

    @Autowired
    CallReview review;

    @Autowired
    CallSheets sheets;

    @Autowired
    CallList list;

    @Autowired
    UnmatchedCalls unmatched;

    @Autowired
    TelephonyLog telephony;

    @Autowired
    HookKeyring keyring;

    @Autowired
    CallLogging logging;

    @Autowired
    Calls calls;

    @Autowired
    Conversations conversations;

    @Autowired
    CompanySettings settings;

    @Autowired
    NoticeList notices;

    @Autowired
    Leads leads;

    @Autowired
    Contacts contacts;

    @Autowired
    Users users;

    @Autowired
    Teams teams;

    @Autowired
    Staff staff;

    @Autowired
    EntityManager entities;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private Viewer rep;
    private Viewer peer;
    private Viewer manager;
    private Viewer strangeManager;
    private Viewer marketing;
    private Lead lead;
    private long call;

    @BeforeEach
    void aCallOfARepInATeam() {
        Team team = teams.save(new Team("東日本", Department.SDR));
        rep = viewer("小松 陸", Role.SDR, team);
        peer = viewer("早川 葵", Role.SDR, team);
        manager = viewer("今井 誠", Role.MANAGER, team);
        strangeManager = viewer("他部署 長", Role.MANAGER, teams.save(new Team("西日本", Department.FS)));
        marketing = viewer("宣伝 子", Role.MARKETING, null);
        lead = lead(rep.userId(), "佐藤");
        call = call(lead, rep).id();
        entities.flush();
    }

    @Test
    void theWordsAreReadByWhoMayReadTheLeadAndNobodyElse() {
        review.transcribe(call, WORDS, rep);
        entities.flush();

        for (Viewer reader : List.of(rep, manager)) {
            assertThat(sheets.transcript(call, reader).utterances()).isEqualTo(WORDS);
            assertThat(found("予算", reader)).containsExactly(call);
        }
        for (Viewer stranger : List.of(peer, strangeManager, marketing)) {
            assertThatExceptionOfType(NoSuchRecord.class).isThrownBy(() -> sheets.get(call, stranger));
            assertThatExceptionOfType(NoSuchRecord.class).isThrownBy(() -> sheets.transcript(call, stranger));
            assertThatExceptionOfType(NoSuchRecord.class).isThrownBy(() -> review.comment(call, null, "x", stranger));
            assertThatExceptionOfType(NoSuchRecord.class).isThrownBy(() -> review.transcribe(call, WORDS, stranger));
            assertThat(found("予算", stranger)).isEmpty();
        }
    }

    @Test
    void wordsAreFoundHoweverTheyAreWritten() {
        review.transcribe(call, WORDS, rep);
        entities.flush();

        assertThat(found("さーばー", rep)).containsExactly(call);
        assertThat(found("ｻｰﾊﾞｰ　来期", rep)).as("both, in different utterances").containsExactly(call);
        assertThat(found("予算 値引き", rep)).isEmpty();
        assertThat(found("%", rep)).as("matches itself only").isEmpty();
        assertThat(list.page(query("サーバー"), rep).rows()).singleElement().satisfies(row -> {
            assertThat(row.excerpt()).isEqualTo("サーバーの更新を考えています");
            assertThat(row.excerptSecond()).isEqualTo(9);
        });
    }

    @Test
    void labelsThatSayNothingAreAskedForAndThenMeasured() {
        assertThat(review.transcribe(call, WORDS, rep).isNamed()).isFalse();
        entities.flush();
        assertThat(sheets.get(call, rep).speech()).isNull();

        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> review.name(call, Map.of("話者1", Speaker.REP), rep))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("SPEAKER_UNCLEAR"));
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> review.name(call, Map.of("話者1", Speaker.OTHER, "話者2", Speaker.PROSPECT), rep))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("SPEAKER_REP_MISSING"));
        review.name(call, Map.of("話者1", Speaker.REP, "話者2", Speaker.PROSPECT), rep);
        entities.flush();

        Speech speech = sheets.get(call, rep).speech();
        assertThat(speech.repMillis()).isEqualTo(8_000);
        assertThat(speech.silences()).isZero();
    }

    @Test
    void anotherLengthOfSilenceIsMeasuredAnew() {
        review.transcribe(call, WORDS, rep);
        review.name(call, Map.of("話者1", Speaker.REP, "話者2", Speaker.PROSPECT), rep);
        entities.flush();
        assertThat(conversations.measureAgain()).isZero();

        settings.current().callSilence(1);
        entities.flush();

        assertThat(conversations.measureAgain()).isEqualTo(1);
        entities.flush();
        assertThat(sheets.get(call, rep).speech().silences()).isEqualTo(1);
        assertThat(conversations.measureAgain()).isZero();
    }

    @Test
    void anExampleIsOpenToWhoCallsButNotWhomItWasWith() {
        review.transcribe(call, WORDS, rep);
        entities.flush();
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> review.mark(call, "課題の聞き方", rep));
        assertThatExceptionOfType(NoSuchRecord.class).isThrownBy(() -> review.mark(call, "課題の聞き方", strangeManager));
        review.mark(call, "課題の聞き方", manager);

        CallSheet heard = sheets.get(call, peer);
        assertThat(heard.example().reason()).isEqualTo("課題の聞き方");
        assertThat(heard.leadId()).isNull();
        assertThat(heard.person()).isNull();
        assertThat(heard.note()).isNull();
        assertThat(sheets.get(call, rep).person()).isEqualTo("佐藤");
        assertThat(sheets.transcript(call, peer).utterances()).hasSize(2);
        assertThat(found("予算", peer)).containsExactly(call);
        assertThat(list.page(examples(), peer).rows()).singleElement().satisfies(row -> {
            assertThat(row.leadId()).isNull();
            assertThat(row.person()).isNull();
        });
        assertThatExceptionOfType(NoSuchRecord.class).isThrownBy(() -> sheets.get(call, marketing));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> review.erase(call, peer));

        review.unmark(call, manager);
        assertThatExceptionOfType(NoSuchRecord.class).isThrownBy(() -> sheets.get(call, peer));
    }

    @Test
    void aCommentIsToldToWhoMadeTheCall() {
        long comment = review.comment(call, 9, " ここの間がよい ", manager);
        review.comment(call, null, "ありがとうございます", rep);

        assertThat(sheets.get(call, rep).comments())
                .extracting(CallSheet.Comment::text)
                .containsExactly("ここの間がよい", "ありがとうございます");
        assertThat(notices.page(true, 0, 10, rep)).singleElement().satisfies(notice -> {
            assertThat(notice.kind()).isEqualTo(NoticeKind.CALL_COMMENT);
            assertThat(notice.path()).isEqualTo("/calls/" + call);
        });
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> review.comment(call, null, "  ", rep));
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> review.comment(call, -1, "x", rep));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> review.deleteComment(call, comment, rep));
        review.deleteComment(call, comment, manager);
        assertThat(sheets.get(call, rep).comments()).hasSize(1);
    }

    @Test
    void wordsGoWithTheCallAndWithThePerson() {
        review.transcribe(call, WORDS, rep);
        review.comment(call, null, "よい", rep);
        entities.flush();
        assertThatExceptionOfType(IllegalMove.class)
                .isThrownBy(() -> logging.undo(call, rep))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("CALL_HAS_TRANSCRIPT"));

        review.erase(call, rep);
        entities.flush();
        assertThat(count("transcript")).isZero();
        assertThat(count("call_speech")).isZero();
        assertThat(sheets.get(call, rep).comments()).as("the call stays").hasSize(1);

        review.transcribe(call, WORDS, rep);
        entities.flush();
        leads.delete(leads.get(lead.id()));
        entities.flush();
        assertThat(count("transcript")).isZero();
        assertThat(count("call_comment")).isZero();
    }

    @Test
    void whatWaitsIsSeenByWhoCanPlaceIt() {
        Lead twin = lead(rep.userId(), "鈴木");
        Lead others = lead(peer.userId(), "高橋");
        entities.flush();
        long waiting = telephone("c1", "+81312345678", users.get(rep.userId()).email());
        long nobodys = telephone("c2", "+81312345678", "999");

        assertThat(waiting(rep)).containsExactly(waiting);
        assertThat(waiting(peer)).isEmpty();
        assertThat(waiting(manager)).containsExactlyInAnyOrder(waiting, nobodys);
        assertThat(waiting(strangeManager)).containsExactly(nobodys);
        assertThat(waiting(marketing)).isEmpty();
        assertThat(unmatched.page(new Paging(0, 50), rep).rows())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.why()).isEqualTo(UnmatchedCall.Why.AMBIGUOUS);
                    assertThat(row.candidates())
                            .as("those the rep may read")
                            .extracting(UnmatchedCall.Candidate::leadId)
                            .containsExactly(lead.id(), twin.id());
                });
        assertThatExceptionOfType(NoSuchRecord.class)
                .isThrownBy(() -> unmatched.assign(waiting, lead.id(), null, peer));
        assertThatExceptionOfType(NoSuchRecord.class)
                .isThrownBy(() -> unmatched.assign(waiting, others.id(), null, rep));
        assertThatExceptionOfType(NoSuchRecord.class).isThrownBy(() -> unmatched.ignore(waiting, peer));

        Activity logged = unmatched.assign(waiting, twin.id(), null, rep);
        entities.flush();
        assertThat(logged.leadId()).isEqualTo(twin.id());
        assertThat(logged.repId()).isEqualTo(rep.userId());
        assertThat(waiting(rep)).isEmpty();

        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> unmatched.assign(nobodys, others.id(), strangeManager.userId(), manager));
        Activity ofPeer = unmatched.assign(nobodys, others.id(), peer.userId(), manager);
        assertThat(ofPeer.repId()).isEqualTo(peer.userId());
    }

    @Test
    void aCallLoggedByTelephoneLeavesTheLeadWithANextStep() {
        Lead only = leadWith(rep.userId(), "渡辺", "+81666667777");
        entities.flush();
        telephony.take(
                key(), event("c9", "+81666667777", users.get(rep.userId()).email(), CallOutcome.NO_ANSWER));

        assertThat(only.nextStep())
                .hasValueSatisfying(step -> assertThat(step.action()).isEqualTo("再架電"));
    }

    private long telephone(String ref, String number, @Nullable String agent) {
        long id = telephony.take(key(), event(ref, number, agent, null)).id();
        entities.flush();
        return id;
    }

    private TelephonyEvent event(String ref, String number, @Nullable String agent, @Nullable CallOutcome outcome) {
        Instant start = clock.instant().minus(Duration.ofMinutes(40));
        return new TelephonyEvent(ref, Direction.OUTBOUND, start, 60, number, agent, outcome, null, null, null);
    }

    private @Nullable Long key;

    private Long key() {
        if (key == null) {
            key = keyring.create(HookKind.TELEPHONY, "PBX", null).key().id();
            entities.flush();
        }
        return key;
    }

    private List<Long> waiting(Viewer viewer) {
        assertThat(unmatched.count(viewer))
                .isEqualTo(unmatched.page(new Paging(0, 50), viewer).rows().size());
        return unmatched.page(new Paging(0, 50), viewer).rows().stream()
                .map(UnmatchedCall::id)
                .toList();
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table + " where call_id = ?")
                .param(call)
                .query(Long.class)
                .single();
    }

    private List<Long> found(String words, Viewer viewer) {
        return list.page(query(words), viewer).rows().stream().map(CallRow::id).toList();
    }

    private CallQuery query(String words) {
        return CallQuery.of(Map.of("q", words), rep);
    }

    private CallQuery examples() {
        return CallQuery.of(Map.of("kind", "EXAMPLE"), peer);
    }

    private Activity call(Lead with, Viewer by) {
        Stamp stamp = Stamp.told(Moment.at(clock.instant().minus(Duration.ofHours(2))), clock, by.userId());
        return calls.log(
                new CallReport(with.id(), Direction.OUTBOUND, CallOutcome.CONNECTED, 200, "社内メモ", null, stamp));
    }

    private Lead lead(long owner, String name) {
        return leadWith(owner, name, "+81312345678");
    }

    private Lead leadWith(long owner, String name, String number) {
        Contact person = contacts.save(new Contact(
                null,
                new ContactDetails(name, null, null, null, null, new PhoneNumber(number), null, null, null),
                clock.instant()));
        Lead made =
                Lead.acquired(Track.SDR, Stamp.told(Moment.at(clock.instant().minus(Duration.ofDays(1))), clock, null));
        made.concerns(null, person.id());
        made.assignTo(owner, clock.instant());
        return leads.save(made);
    }

    private Viewer viewer(String name, Role role, @Nullable Team team) {
        User user = users.save(User.member(name, java.util.UUID.randomUUID() + "@example.com", role, clock.instant()));
        if (team != null) {
            staff.transfer(user, team, LocalDate.of(2020, 1, 1));
        }
        entities.flush();
        return new Viewer(user.id(), role, team == null ? Set.of() : Set.of(team.id()), Locale.JAPANESE);
    }
}
