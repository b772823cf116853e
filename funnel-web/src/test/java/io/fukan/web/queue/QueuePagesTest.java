package io.fukan.web.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.fukan.activity.About;
import io.fukan.activity.Activities;
import io.fukan.activity.Activity;
import io.fukan.activity.ActivityKind;
import io.fukan.activity.Direction;
import io.fukan.lead.Lead;
import io.fukan.lead.Leads;
import io.fukan.lead.NextStep;
import io.fukan.lead.Stage;
import io.fukan.lead.Track;
import io.fukan.organisation.Role;
import io.fukan.organisation.User;
import io.fukan.organisation.Users;
import io.fukan.record.Stamp;
import io.fukan.setting.Company;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

/** A rep's day at the queue, as sent by a plain form. */
@SpringBootTest
@AutoConfigureMockMvc
class QueuePagesTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Users users;

    @Autowired
    Leads leads;

    @Autowired
    Activities activities;

    @Autowired
    Company company;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private final List<Long> made = new ArrayList<>();

    Long rep;
    Long first;
    Long second;

    @BeforeEach
    void anInquiryAndALeadThatIsDue() {
        rep = member(Role.SDR);
        second = lead(rep);
        transaction.executeWithoutResult(
                status -> leads.get(second).plan(NextStep.on("資料の確認<b>", company.today()), clock.instant()));
        first = lead(rep);
        transaction.executeWithoutResult(status -> {
            Stamp now = Stamp.now(clock, null);
            Activity inquiry = Activity.of(
                    ActivityKind.INQUIRY, About.lead(leads.get(first), now.occurred()), Direction.INBOUND, now);
            inquiry.describe("デモ希望", null);
            activities.save(inquiry);
        });
    }

    @AfterEach
    void empty() {
        transaction.executeWithoutResult(
                status -> made.forEach(id -> leads.findById(id).ifPresent(leads::delete)));
    }

    @Test
    void theInquiryIsFirstAndItsSheetIsOpen() {
        MvcTestResult page = get("/queue", rep);

        assertThat(page).hasStatusOk().bodyText().contains("問い合わせ（デモ希望）", "5分以内に架電", "保存して次へ");
        assertThat(body(page).indexOf("lead=" + first)).isLessThan(body(page).indexOf("lead=" + second));
        assertThat(page).bodyText().contains("資料の確認&lt;b&gt;").doesNotContain("資料の確認<b>");
    }

    @Test
    void aCallIsLoggedAndTheNextLeadIsThere() {
        MvcTestResult answer = send(
                "/queue/" + first + "/calls",
                rep,
                "outcome=NO_ANSWER",
                "nextAction=再架電",
                "nextActionOn=" + company.today().plusDays(1),
                "nextActionTime=10:30");

        assertThat(answer).hasStatus3xxRedirection().hasHeader("Location", "/queue?lead=" + second);
        Lead lead = leads.get(first);
        assertThat(stage(first)).isEqualTo(Stage.ATTEMPTING.name());
        assertThat(lead.nextAction()).isEqualTo("再架電");
        assertThat(lead.nextActionAt())
                .isEqualTo(company.today()
                        .plusDays(1)
                        .atTime(10, 30)
                        .atZone(company.zone())
                        .toInstant());
    }

    @Test
    void whoWentDownTheListGoesOnThereUnlessAnInquiryWaits() {
        Long third = lead(rep);
        String[] told = {"outcome=NO_ANSWER", "nextAction=再架電", "nextActionOn=2099-01-05", "below=" + third};
        assertThat(send("/queue/" + second + "/calls", rep, told)).hasHeader("Location", "/queue?lead=" + first);

        assertThat(send("/queue/" + first + "/calls", rep, told)).hasHeader("Location", "/queue?lead=" + third);
        Long foreign = lead(member(Role.SDR));
        assertThat(send(
                        "/queue/" + second + "/calls",
                        rep,
                        "outcome=NO_ANSWER",
                        "nextAction=再架電",
                        "nextActionOn=2099-01-05",
                        "below=" + foreign))
                .hasHeader("Location", "/queue?lead=" + third);
    }

    @Test
    void whoAgreedOnADateGoesOnToTheCalendarOnceTheNeedIsInWords() {
        String[] told = {
            "outcome=CONNECTED",
            "nextAction=日程調整",
            "nextActionOn=" + company.today().plusDays(1),
            "book=1"
        };

        assertThat(send("/queue/" + first + "/calls", rep, told)).hasHeader("Location", "/leads/" + first);
        assertThat(stage(first)).isEqualTo(Stage.CONNECTED.name());

        transaction.executeWithoutResult(status -> leads.get(first).confirmNeed(Stamp.now(clock, rep)));
        assertThat(send("/queue/" + first + "/calls", rep, told)).hasHeader("Location", "/leads/" + first + "/book");
        assertThat(send("/leads/" + first + "/calls", rep, told)).hasHeader("Location", "/leads/" + first + "/book");
    }

    @Test
    void withoutANextActionItIsRefusedAtTheFieldAndNothingTypedIsLost() {
        MvcTestResult answer =
                send("/queue/" + first + "/calls", rep, "outcome=CONNECTED", "note=予算は来期とのこと", "duration=3:25");

        assertThat(answer)
                .hasStatus(422)
                .bodyText()
                .contains("次のアクションを入力してください。", "予算は来期とのこと", "3:25", "call-nextAction-error");
        assertThat(calls(first)).isZero();
        assertThat(stage(first)).isEqualTo(Stage.UNTOUCHED.name());
    }

    @Test
    void badInputIsRefusedAtItsField() {
        String path = "/queue/" + first + "/calls";
        String plan = "nextAction=再架電";
        String on = "nextActionOn=" + company.today();
        assertThat(send(path, rep, plan, on)).hasStatus(422).bodyText().contains("一覧から選んでください。");
        assertThat(send(path, rep, "outcome=NO_ANSWER", plan))
                .hasStatus(422)
                .bodyText()
                .contains("期日を入力");
        assertThat(send(path, rep, "outcome=NO_ANSWER", plan, "nextActionOn=2026-02-31"))
                .hasStatus(422);
        assertThat(send(path, rep, "outcome=NO_ANSWER", plan, on, "nextActionTime=25:00"))
                .hasStatus(422);
        assertThat(send(path, rep, "outcome=NO_ANSWER", plan, on, "duration=long"))
                .hasStatus(422);
        assertThat(send(path, rep, "outcome=NO_ANSWER", plan, on, "duration=1441"))
                .hasStatus(422)
                .bodyText()
                .contains("通話時間は24時間以内", "call-duration-error");
        assertThat(send(path, rep, "outcome=NO_ANSWER", plan, on, "at=2099-01-05T10:00"))
                .hasStatus(422)
                .bodyText()
                .contains("未来の日時", "call-at-error");
        assertThat(send(path, rep, "outcome=NO_ANSWER", plan, "nextActionOn=2020-01-01"))
                .hasStatus(422)
                .bodyText()
                .contains("架電した日以降");
        assertThat(send(path, rep, "outcome=REFUSED", "then=RECYCLE")).hasStatus(422);
        assertThat(calls(first)).isZero();
    }

    @Test
    void aRefusalCanLayTheLeadAsideAtOnce() {
        MvcTestResult answer =
                send("/queue/" + first + "/calls", rep, "outcome=REFUSED", "then=RECYCLE", "recycleReason=NO_NEED");

        assertThat(answer).hasStatus3xxRedirection();
        assertThat(stage(first)).isEqualTo(Stage.RECYCLED.name());
        assertThat(calls(first)).isEqualTo(1);
    }

    @Test
    void aCallIsTakenBack() {
        send("/queue/" + first + "/calls", rep, "outcome=CONNECTED", "nextAction=フォロー", "nextActionOn=2099-01-05");
        long call = jdbc.sql("select id from activity where lead_id = ? and kind = 'CALL'")
                .param(first)
                .query(Long.class)
                .single();
        assertThat(send("/calls/" + call + "/undo", member(Role.SDR))).hasStatus(404);

        assertThat(send("/calls/" + call + "/undo", rep))
                .hasStatus3xxRedirection()
                .hasHeader("Location", "/queue?lead=" + first);
        assertThat(calls(first)).isZero();
        assertThat(stage(first)).isEqualTo(Stage.UNTOUCHED.name());
        assertThat(leads.get(first).nextAction()).isNull();
        assertThat(send("/calls/" + call + "/undo", rep)).hasStatus(404);
    }

    @Test
    void aCallIsCorrectedWithinADayWithoutAReasonAndLaterWithOne() {
        send("/queue/" + first + "/calls", rep, "outcome=NO_ANSWER", "nextAction=再架電", "nextActionOn=2099-01-05");
        long call = jdbc.sql("select id from activity where lead_id = ? and kind = 'CALL'")
                .param(first)
                .query(Long.class)
                .single();
        assertThat(send("/calls/" + call, rep, "outcome=GATEKEEPER", "note=受付の方"))
                .hasStatus3xxRedirection();
        assertThat(corrections(call)).isZero();

        jdbc.sql("update activity set recorded_at = recorded_at - interval '25 hours' where id = ?")
                .param(call)
                .update();
        assertThat(send("/calls/" + call, rep, "outcome=CONNECTED"))
                .hasStatus(422)
                .bodyText()
                .contains("理由を入力してください。");
        assertThat(send("/calls/" + call, rep, "outcome=CONNECTED", "reason=録音で確認"))
                .hasStatus3xxRedirection();
        assertThat(corrections(call)).isEqualTo(1);
        assertThat(get("/leads/" + first, rep)).bodyText().contains("訂正前：受付", "録音で確認");
        assertThat(send("/calls/" + call + "/undo", rep))
                .hasStatus(409)
                .bodyText()
                .contains("24時間以内");
    }

    @Test
    void othersQueuesAreClosed() {
        Long other = member(Role.SDR);
        assertThat(get("/queue?of=" + rep, other)).hasStatus(403);
        assertThat(get("/queue?lead=" + first, other)).hasStatus(404);
        assertThat(send("/queue/" + first + "/calls", other, "outcome=NO_ANSWER"))
                .hasStatus(404);
        assertThat(get("/queue?of=nonsense", rep)).hasStatus(400);
        assertThat(get("/queue?band=NONSENSE", rep)).hasStatus(400);
    }

    @Test
    void theLeadThatIsShownIsTakenByWhoeverIsFirst() {
        Long other = member(Role.SDR);
        Long free = lead(null);

        MvcTestResult mine = send("/queue/" + free + "/claim", rep, "queue.of=team");
        assertThat(mine).hasHeader("Location", "/queue?of=team&lead=" + free);
        assertThat(leads.get(free).ownerId()).isEqualTo(rep);
        assertThat(send("/queue/" + free + "/claim", other))
                .hasStatus(404)
                .bodyText()
                .contains("ほかの人が先に担当しました。", "マイキュー");
        assertThat(leads.get(free).ownerId()).isEqualTo(rep);
    }

    @Test
    void undoingStaysInTheQueueAsItWasAsked() {
        MvcTestResult answer = send(
                "/queue/" + first + "/calls",
                rep,
                "outcome=NO_ANSWER",
                "nextAction=再架電",
                "nextActionOn=2099-01-05",
                "queue.quality=UNCLASSIFIED");

        assertThat(answer.getMvcResult().getFlashMap().get("undoIn")).isEqualTo(Map.of("quality", "UNCLASSIFIED"));
    }

    @Test
    void theListRefreshesAlone() {
        assertThat(get("/queue/list", rep))
                .hasStatusOk()
                .bodyText()
                .contains("id=\"queue-list\"")
                .doesNotContain("<html");
    }

    // --------------------------------------------------------------------------------------------------------------

    private long calls(Long lead) {
        return jdbc.sql("select count(*) from activity where lead_id = ? and kind = 'CALL'")
                .param(lead)
                .query(Long.class)
                .single();
    }

    private String stage(Long lead) {
        return jdbc.sql("select stage from lead where id = ?")
                .param(lead)
                .query(String.class)
                .single();
    }

    private long corrections(long call) {
        return jdbc.sql("select count(*) from activity_correction where activity_id = ?")
                .param(call)
                .query(Long.class)
                .single();
    }

    private Long lead(@Nullable Long owner) {
        Long id = transaction.execute(status -> {
            Lead lead = Lead.acquired(Track.SDR, Stamp.now(clock, null));
            if (owner != null) {
                lead.assignTo(owner, clock.instant());
            }
            return leads.save(lead).id();
        });
        made.add(id);
        return id;
    }

    private Long member(Role role) {
        String email = UUID.randomUUID() + "@example.com";
        return transaction.execute(status -> users.save(User.member(role.name(), email, role, clock.instant()))
                .id());
    }

    private MvcTestResult get(String path, Long user) {
        return mvc.get().uri(path).with(signedIn(user)).with(csrf()).exchange();
    }

    private MvcTestResult send(String path, Long user, String... fields) {
        var request = mvc.post().uri(path).with(signedIn(user)).with(csrf());
        for (String field : fields) {
            int split = field.indexOf('=');
            request.param(field.substring(0, split), field.substring(split + 1));
        }
        return request.exchange();
    }

    private static RequestPostProcessor signedIn(Long user) {
        return authentication(UsernamePasswordAuthenticationToken.authenticated(user.toString(), null, List.of()));
    }

    private static String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
