package io.fukan.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fukan.account.Account;
import io.fukan.account.AccountDetails;
import io.fukan.account.Accounts;
import io.fukan.account.Contact;
import io.fukan.account.ContactDetails;
import io.fukan.account.Contacts;
import io.fukan.account.PhoneNumber;
import io.fukan.activity.Activities;
import io.fukan.activity.Activity;
import io.fukan.activity.CallOutcome;
import io.fukan.activity.CallReport;
import io.fukan.activity.Calls;
import io.fukan.activity.Direction;
import io.fukan.conversation.CallSpeeches;
import io.fukan.conversation.TranscriptSource;
import io.fukan.conversation.Transcripts;
import io.fukan.conversation.Utterance;
import io.fukan.database.DatabaseTest;
import io.fukan.hook.HookKeyring;
import io.fukan.hook.HookKind;
import io.fukan.lead.Lead;
import io.fukan.lead.Leads;
import io.fukan.lead.RecycleReason;
import io.fukan.lead.SomeLead;
import io.fukan.lead.Stage;
import io.fukan.organisation.User;
import io.fukan.organisation.Users;
import io.fukan.record.IllegalMove;
import io.fukan.record.InvalidValue;
import io.fukan.record.Moment;
import io.fukan.record.Stamp;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** What the telephone system tells becomes one call of the right lead, however often and in whatever order it is told. */
@DatabaseTest
@Transactional
class TelephonyLogTest {

    private static final String NUMBER = "+81312345678";

    @Autowired
    TelephonyLog telephony;

    @Autowired
    TelephonyCalls told;

    @Autowired
    Extensions extensions;

    @Autowired
    HookKeyring keyring;

    @Autowired
    Calls calls;

    @Autowired
    Activities activities;

    @Autowired
    Transcripts transcripts;

    @Autowired
    CallSpeeches speeches;

    @Autowired
    Leads leads;

    @Autowired
    Contacts contacts;

    @Autowired
    Accounts accounts;

    @Autowired
    Users users;

    @Autowired
    Clock clock;

    @Autowired
    jakarta.persistence.EntityManager entities;

    private Long key;
    private Long rep;
    private Lead lead;
    private Instant start;

    @BeforeEach
    void aLeadWithANumberAndARepWithAnExtension() {
        key = keyring.create(HookKind.TELEPHONY, "PBX", null).key().id();
        rep = users.save(User.known("小松 陸", clock.instant())).id();
        entities.flush();
        extensions.give("204", rep);
        lead = leadWith(NUMBER);
        start = clock.instant().minus(Duration.ofMinutes(30)).truncatedTo(ChronoUnit.SECONDS);
    }

    @Test
    void aCallToTheNumberOfOneOpenLeadIsLogged() {
        TelephonyCall call = tell("c1", 185, "03-1234-5678", CallOutcome.CONNECTED);

        Activity logged = logged(call);
        assertThat(logged.leadId()).isEqualTo(lead.id());
        assertThat(logged.repId()).isEqualTo(rep);
        assertThat(logged.durationSeconds()).isEqualTo(185);
        assertThat(logged.outcome()).contains(CallOutcome.CONNECTED);
        assertThat(logged.occurred().at()).isEqualTo(start);
        assertThat(lead.stage()).isEqualTo(Stage.CONNECTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+81666667777", "06-6666-7777", "0666667777"})
    void theNumberOfTheCompanyWillDo(String written) {
        Account company = accounts.save(
                new Account(new AccountDetails("株式会社番号", null, null, null, null, null, written), clock.instant()));
        Lead ofCompany = SomeLead.untouched();
        ofCompany.concerns(company.id(), null);
        leads.save(ofCompany);
        entities.flush();

        assertThat(logged(tell("c1", 60, "０６（６６６６）７７７７", null)).leadId()).isEqualTo(ofCompany.id());
    }

    @Test
    void whoCannotBeToldApartWaitsForAPerson() {
        Lead twin = leadWith(NUMBER);

        TelephonyCall call = tell("c1", 60, NUMBER, null);

        assertThat(call.isWaiting()).isTrue();
        assertThat(callsOf(lead)).isEmpty();
        Activity assigned = telephony.assign(call.id(), twin.id(), rep);
        assertThat(assigned.leadId()).isEqualTo(twin.id());
        assertThat(call.callId()).isEqualTo(assigned.id());
        assertThatExceptionOfType(IllegalMove.class)
                .isThrownBy(() -> telephony.assign(call.id(), lead.id(), rep))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("TELEPHONY_CALL_TAKEN"));
        assertThatExceptionOfType(IllegalMove.class).isThrownBy(() -> telephony.ignore(call.id(), rep));
    }

    @Test
    void nothingIsLostOfWhatLeadsNowhere() {
        assertThat(tell("unknown number", 60, "+81399998888", null).isWaiting()).isTrue();
        assertThat(tell("withheld", 60, null, null).isWaiting()).isTrue();
        assertThat(tell("no number", 60, "内線204", null).prospectNumber()).isEqualTo("内線204");
        TelephonyCall stranger = telephony.take(
                key, new TelephonyEvent("agent", Direction.OUTBOUND, start, 60, NUMBER, "999", null, null, null, null));
        assertThat(stranger.isWaiting()).isTrue();
        assertThat(callsOf(lead)).isEmpty();
        lead.recycle(RecycleReason.NO_NEED, LocalDate.now(clock).plusDays(30), Stamp.now(clock, rep));
        entities.flush();
        assertThat(tell("laid aside", 60, NUMBER, null).isWaiting())
                .as("only open leads are called")
                .isTrue();
    }

    @Test
    void aTwinIsKnownByTheCallThatTheRepLoggedByHand() {
        leadWith(NUMBER);
        Activity byHand = logByHand(lead, start.plusSeconds(300), CallOutcome.CONNECTED, "予算は来期");

        TelephonyCall call = tell("c1", 240, NUMBER, null);

        assertThat(call.callId()).isEqualTo(byHand.id());
        assertThat(byHand.durationSeconds()).isEqualTo(240);
        assertThat(byHand.note()).isEqualTo("予算は来期");
        assertThat(callsOf(lead)).hasSize(1);
    }

    @Test
    void aCallLoggedByHandAfterwardsIsNoSecondCall() {
        Activity automatic = logged(tell("c1", 240, NUMBER, null));
        assertThat(lead.stage()).isEqualTo(Stage.ATTEMPTING);
        assertThat(automatic.outcome()).isEmpty();

        Activity byHand = logByHand(lead, start.plusSeconds(270), CallOutcome.CONNECTED, "担当が変わった");

        assertThat(byHand.id()).isEqualTo(automatic.id());
        assertThat(byHand.outcome()).contains(CallOutcome.CONNECTED);
        assertThat(byHand.durationSeconds()).isEqualTo(240);
        assertThat(lead.stage()).isEqualTo(Stage.CONNECTED);
        assertThat(callsOf(lead)).hasSize(1);

        logByHand(lead, start.plusSeconds(280), CallOutcome.NO_ANSWER, null);
        assertThat(callsOf(lead))
                .as("a second one that somebody tells is a second one")
                .hasSize(2);
    }

    @Test
    void aCallFarFromItIsAnotherCall() {
        logByHand(lead, start.minusSeconds(121), CallOutcome.NO_ANSWER, null);
        Activity automatic = logged(tell("c1", 60, NUMBER, null));
        assertThat(callsOf(lead)).hasSize(2).contains(automatic);

        logByHand(lead, start.plusSeconds(60 + 15 * 60 + 1), CallOutcome.NO_ANSWER, null);
        assertThat(callsOf(lead)).hasSize(3);
    }

    @Test
    void theOutcomeToldLaterMovesTheLead() {
        TelephonyCall call = tell("c1", 240, NUMBER, null);
        tell("c1", 240, NUMBER, CallOutcome.CONNECTED);

        assertThat(logged(call).outcome()).contains(CallOutcome.CONNECTED);
        assertThat(lead.stage()).isEqualTo(Stage.CONNECTED);
        tell("c1", 240, NUMBER, CallOutcome.REFUSED);
        assertThat(logged(call).outcome()).as("what stands is not overwritten").contains(CallOutcome.CONNECTED);
        assertThat(callsOf(lead)).hasSize(1);
    }

    @Test
    void aCorrectionOfACallNobodyHadToldOfMovesTheLead() {
        Activity automatic = logged(tell("c1", 240, NUMBER, null));
        entities.flush();

        calls.correct(automatic.id(), new Calls.Right(CallOutcome.CONNECTED, 240, null), null, Stamp.now(clock, rep));

        assertThat(lead.stage()).isEqualTo(Stage.CONNECTED);
    }

    @Test
    void aCallTakenBackIsTheSameWhenItIsLoggedAnew() {
        TelephonyCall call = tell("c1", 240, NUMBER, null);
        Activity byHand = logByHand(lead, start.plusSeconds(250), CallOutcome.REFUSED, null);
        calls.undo(byHand.id(), Stamp.now(clock, rep));
        entities.flush();
        entities.clear();
        lead = leads.get(lead.id());
        assertThat(lead.stage()).isEqualTo(Stage.UNTOUCHED);
        assertThat(told.findById(call.id()))
                .hasValueSatisfying(back -> assertThat(back.isWaiting()).isTrue());

        Activity again = logByHand(lead, start.plusSeconds(300), CallOutcome.CONNECTED, null);

        assertThat(told.findById(call.id()))
                .hasValueSatisfying(back -> assertThat(back.callId()).isEqualTo(again.id()));
        assertThat(again.durationSeconds()).isEqualTo(240);
    }

    @Test
    void whatWasSaidComesWithItOrLater() {
        TelephonyCall call = tell("c1", 240, NUMBER, null);
        List<Utterance> words =
                List.of(new Utterance("agent", 0, 6_000, "お世話になります"), new Utterance("customer", 6_000, 10_000, "はい"));
        TelephonyEvent later = new TelephonyEvent(
                "c1",
                Direction.OUTBOUND,
                start,
                240,
                NUMBER,
                null,
                null,
                "https://rec.example.com/c1",
                new BigDecimal("3.2"),
                words);
        telephony.take(key, later);

        Long id = call.callId();
        assertThat(transcripts.findById(id)).hasValueSatisfying(transcript -> {
            assertThat(transcript.source()).isEqualTo(TranscriptSource.TELEPHONY);
            assertThat(transcript.isNamed()).isTrue();
        });
        assertThat(speeches.findById(id)).hasValueSatisfying(speech -> {
            assertThat(speech.pitchVariation()).isEqualByComparingTo("3.2");
            assertThat(speech.speech().orElseThrow().repMillis()).isEqualTo(6_000);
        });
        assertThat(told.findByCallId(id).flatMap(TelephonyCall::recordingUrl)).contains("https://rec.example.com/c1");
        assertThat(told.findByCallId(id).orElseThrow().giveSegments())
                .as("kept once")
                .isEmpty();
    }

    @Test
    void whatIsPutAsideIsForgotten() {
        TelephonyCall call = telephony.take(
                key,
                new TelephonyEvent(
                        "c1",
                        Direction.INBOUND,
                        start,
                        60,
                        "+81399998888",
                        "204",
                        null,
                        "https://rec.example.com/1",
                        null,
                        List.of(new Utterance("A", 0, 1, "私用"))));
        telephony.ignore(call.id(), rep);

        assertThat(call.prospectNumber()).isNull();
        assertThat(call.recordingUrl()).isEmpty();
        assertThat(call.giveSegments()).isEmpty();
        tell("c1", 60, NUMBER, null);
        assertThat(call.prospectNumber()).as("told again").isNull();
        assertThat(callsOf(lead)).isEmpty();
        assertThatExceptionOfType(IllegalMove.class)
                .isThrownBy(() -> telephony.assign(call.id(), lead.id(), rep))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("TELEPHONY_CALL_IGNORED"));
    }

    @Test
    void aCallWithoutTalkWasNotAnswered() {
        assertThat(logged(tell("c1", 0, NUMBER, null)).outcome()).contains(CallOutcome.NO_ANSWER);
    }

    @Test
    void whatCannotBeIsRefused() {
        start = clock.instant().plusSeconds(60);
        invalid("OCCURRED_IN_FUTURE", () -> tell("c1", 60, NUMBER, null));
        invalid("OUT_OF_RANGE", () -> tell("c1", -1, NUMBER, null));
        invalid("URL_INVALID", () -> linking("javascript:alert(1)"));
        invalid("URL_INVALID", () -> linking("https:///nowhere"));
        invalid("URL_INVALID", () -> linking("not an address"));
        invalid("CALL_END_MISSING", () -> TelephonyEvent.duration(start, null, null));
        invalid("CALL_ENDED_BEFORE_START", () -> TelephonyEvent.duration(start, start.minusSeconds(1), null));
        assertThat(TelephonyEvent.duration(start, start.plusSeconds(90), null)).isEqualTo(90);
    }

    private void linking(String url) {
        new TelephonyEvent("c1", Direction.OUTBOUND, start, 1, NUMBER, "204", null, url, null, null);
    }

    private static void invalid(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable deed) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(deed)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private TelephonyCall tell(String ref, int seconds, @Nullable String number, @Nullable CallOutcome outcome) {
        TelephonyCall call = telephony.take(
                key,
                new TelephonyEvent(ref, Direction.OUTBOUND, start, seconds, number, "204", outcome, null, null, null));
        entities.flush();
        return call;
    }

    private Activity logged(TelephonyCall call) {
        return activities.get(Optional.ofNullable(call.callId()).orElseThrow());
    }

    private List<Activity> callsOf(Lead of) {
        return activities.withLead(of.id());
    }

    private Activity logByHand(Lead with, Instant at, CallOutcome outcome, @Nullable String note) {
        Activity call = calls.log(new CallReport(
                with.id(), Direction.OUTBOUND, outcome, null, note, null, Stamp.told(Moment.at(at), clock, rep)));
        entities.flush();
        return call;
    }

    private Lead leadWith(String number) {
        Contact person = contacts.save(new Contact(
                null,
                new ContactDetails("佐藤", null, null, null, null, new PhoneNumber(number), null, null, null),
                clock.instant()));
        Lead made = SomeLead.untouched();
        made.concerns(null, person.id());
        leads.save(made);
        entities.flush();
        return made;
    }
}
