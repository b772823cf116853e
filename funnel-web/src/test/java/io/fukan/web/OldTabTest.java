package io.fukan.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.activity.CallOutcome;
import io.fukan.activity.Calls;
import io.fukan.api.Deeds;
import io.fukan.database.Waiting;
import io.fukan.handoff.Handoff;
import io.fukan.lead.Leads;
import io.fukan.organisation.Role;
import io.fukan.organisation.Team;
import io.fukan.record.Stamp;
import io.fukan.setting.Company;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** Forms sent from pages that others have overtaken: nothing is done twice or undone, and what was typed is still there. */
@SpringBootTest
@AutoConfigureMockMvc
@Import({SalesOffice.class, Deeds.class})
class OldTabTest {

    private static final String DAY = "2016-04-04";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SalesOffice office;

    @Autowired
    Deeds deeds;

    @Autowired
    Leads leads;

    @Autowired
    Calls callsMade;

    @Autowired
    Clock clock;

    @Autowired
    Company company;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    SignedIn setter;
    Long lead;

    @BeforeEach
    void aLeadOfInsideSales() {
        setter = new SignedIn(mvc, office.member(Role.SDR, null));
        lead = deeds.lead(DAY, null, setter.user()).id();
    }

    @Test
    void whoeverChangesALeadSecondSeesBoth() {
        String page = "/leads/" + lead;
        String owner = "owner=" + setter.user();
        assertThat(setter.send(page, "version=0", owner, "company=速い商事" + lead)).hasStatus3xxRedirection();

        MvcTestResult late = setter.send(page, "version=0", owner, "company=遅い商事" + lead);

        assertThat(late)
                .hasStatus(409)
                .bodyText()
                .contains("ほかの人が先に")
                .contains("速い商事" + lead)
                .contains("value=\"遅い商事" + lead + "\"");
    }

    @Test
    void whoeverAnswersADecidedHandoffLearnsWhoWasFirstAndKeepsTheComment() {
        Team team = office.team();
        SignedIn first = new SignedIn(mvc, office.member(Role.FIELD, team));
        SignedIn second = new SignedIn(mvc, office.member(Role.FIELD, team));
        Handoff handoff = deeds.handedOff(leads.get(lead), DAY, setter.user(), null);
        String inbox = "/inbox/" + handoff.id();
        MvcTestResult accepted = first.send(inbox + "/accept");
        assertThat(accepted).hasStatus3xxRedirection();
        assertThat(accepted.getMvcResult().getFlashMap().get("flash"))
                .as("leads to the deal that came of it")
                .asString()
                .contains("/opportunities/");

        MvcTestResult late = second.send(inbox + "/return", "reason=NEED_UNCLEAR", "comment=背景を伺いたい");

        assertThat(late)
                .hasStatus(409)
                .bodyText()
                .contains(office.name(first.user()))
                .contains("背景を伺いたい");
        assertThat(jdbc.sql("select status from handoff where lead_id = ?")
                        .param(lead)
                        .query(String.class)
                        .list())
                .containsExactly("ACCEPTED");
    }

    @Test
    void aCallThatMeetsAChangeOfTheLeadKeepsItsNoteAndIsSavedTheNextTime() throws Exception {
        Supplier<MvcTestResult> save = () -> setter.send(
                "/leads/" + lead + "/calls",
                "outcome=CONNECTED",
                "note=来期に予算化",
                "nextAction=再架電",
                "nextActionOn=" + company.today().plusDays(1));

        MvcTestResult overtaken = overtaken("lead", lead, save);

        assertThat(overtaken).hasStatus(409).bodyText().contains("ほかの人が先に").contains("来期に予算化");
        assertThat(calls()).isZero();
        assertThat(save.get()).hasStatus3xxRedirection();
        assertThat(calls()).isOne();
    }

    @Test
    void aCallFormThatIsSentTwiceLogsOneCall() throws Exception {
        String form = Jsoup.parse(SignedIn.body(setter.get("/leads/" + lead)))
                .select("[data-call-form] [name=form-number]")
                .val();
        Callable<MvcTestResult> save = () -> setter.send(
                "/leads/" + lead + "/calls",
                "form-number=" + form,
                "outcome=NO_ANSWER",
                "nextAction=再架電",
                "nextActionOn=" + company.today().plusDays(1));
        ExecutorService doubleClick = Executors.newFixedThreadPool(2);
        for (Future<MvcTestResult> answer : doubleClick.invokeAll(List.of(save, save))) {
            assertThat(answer.get()).hasStatus3xxRedirection();
        }
        doubleClick.shutdown();

        assertThat(save.call()).as("from an old tab").hasStatus3xxRedirection();
        assertThat(calls()).isOne();
        assertThat(setter.send("/leads/" + lead + "/calls", "form-number=" + form, "outcome=CONNECTED", "note=今度は話せた"))
                .as("gone back and told something else")
                .hasStatus(409)
                .bodyText()
                .contains("すでに保存しました", "今度は話せた");
    }

    @Test
    void aCorrectionThatIsOvertakenKeepsItsNote() throws Exception {
        Long call = call();

        MvcTestResult overtaken =
                overtaken("activity", call, () -> setter.send("/calls/" + call, "outcome=GATEKEEPER", "note=受付の方だった"));

        assertThat(overtaken).hasStatus(409).bodyText().contains("ほかの人が先に").contains("受付の方だった");
    }

    @Test
    void whoeverCorrectsACallAndWhoeverTakesItBackDoNotWaitInACircle() throws Exception {
        Long call = call();
        ExecutorService other = Executors.newSingleThreadExecutor();

        Future<MvcTestResult> correction = transaction.execute(status -> {
            leads.lockById(lead);
            Future<MvcTestResult> sent = other.submit(() -> setter.send("/calls/" + call, "outcome=GATEKEEPER"));
            Waiting.untilSomebodyWaits(jdbc);
            callsMade.undo(call, Stamp.now(clock, setter.user()));
            return sent;
        });
        other.shutdown();

        assertThat(correction.get().getResponse().getStatus()).isIn(404, 409);
        assertThat(calls()).isZero();
    }

    private Long call() {
        deeds.call(leads.get(lead), DAY, CallOutcome.NO_ANSWER, setter.user());
        return jdbc.sql("select id from activity where lead_id = ?")
                .param(lead)
                .query(Long.class)
                .single();
    }

    /** What comes back to a form that is sent while somebody else is changing the same row, and comes second. */
    private MvcTestResult overtaken(String table, Long id, Supplier<MvcTestResult> form) throws Exception {
        ExecutorService other = Executors.newSingleThreadExecutor();
        Future<MvcTestResult> answer = transaction.execute(status -> {
            jdbc.sql("update %s set version = version + 1 where id = ?".formatted(table))
                    .param(id)
                    .update();
            Future<MvcTestResult> sent = other.submit(form::get);
            Waiting.untilSomebodyWaits(jdbc);
            return sent;
        });
        other.shutdown();
        return answer.get();
    }

    private long calls() {
        return jdbc.sql("select count(*) from activity where lead_id = ? and kind = 'CALL'")
                .param(lead)
                .query(Long.class)
                .single();
    }
}
