package io.fukan.web.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.fukan.database.Emptied;
import io.fukan.ingest.ImportJob;
import io.fukan.ingest.Imports;
import io.fukan.organisation.Role;
import io.fukan.organisation.User;
import io.fukan.organisation.Users;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** The wizard as somebody uses it who has a file and no scripts in the browser. */
@SpringBootTest
@AutoConfigureMockMvc
class ImportWizardTest {

    private static final String LEADS = """
            id,created,channel,plan
            A1,2026-05-01,展示会,gold
            A2,2026-05-02,,silver
            """;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Imports imports;

    @Autowired
    Users users;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    Long marketer;

    @BeforeEach
    void somebodyInMarketing() {
        marketer = member(Role.MARKETING);
    }

    @AfterEach
    void empty() {
        jdbc.sql("delete from import_change").update();
        jdbc.sql("delete from opportunity").update();
        jdbc.sql("delete from lead").update();
        Emptied.facts(jdbc);
        jdbc.sql("delete from channel").update();
    }

    @Test
    void fromFileToLeads() {
        assertThat(get("/imports")).hasStatusOk().bodyText().contains("最初のファイルを取り込む");
        assertThat(get("/imports/new")).hasStatusOk().bodyText().contains("1行が1件のリード");

        String draft = upload("leads", "五月.csv", LEADS);
        assertThat(get(draft))
                .hasStatusOk()
                .bodyText()
                .contains("五月.csv", "2行・4列", "UTF-8", "コンマ区切り")
                .contains("<option value=\"lead.acquiredAt\" selected=\"selected\">獲得日時</option>")
                .contains("2026/05/01(金)", "不明", "2行を取り込む準備ができました");

        String tried = send(
                draft,
                "do=dryRun",
                mapping("id=lead.externalId", "created=lead.acquiredAt", "channel=lead.channel", "plan=lead.attr."));
        assertThat(settled(tried)).bodyText().contains("すべての行を取り込めます", "展示会", "plan");
        assertThat(leads()).isZero();

        String done = location(post(tried + "/run"));
        assertThat(settled(done)).bodyText().contains("読込", "この取込を取り消す").doesNotContain("fk-im-problems");
        assertThat(job(done).created()).isEqualTo(2);
        assertThat(leads()).isEqualTo(2);
        assertThat(jdbc.sql("select attrs ->> 'plan' from lead where external_id = 'A1'")
                        .query(String.class)
                        .single())
                .isEqualTo("gold");
        assertThat(get("/imports")).bodyText().contains("五月.csv", "完了");
    }

    @Test
    void theSameFileTwiceChangesNothing() {
        imported(LEADS);
        ImportJob again = imported(LEADS);
        assertThat(List.of(again.rowsRead(), again.created(), again.unchanged()))
                .containsExactly(2L, 0L, 2L);
    }

    @Test
    void undoTakesTheLeadsBack() {
        String done = run(LEADS);
        MvcTestResult undone = post(done + "/undo");
        assertThat(undone).hasRedirectedUrl(done);
        assertThat(get(done)).bodyText().contains("取り消し済み").doesNotContain("この取込を取り消す");
        assertThat(leads()).isZero();
        assertThat(post(done + "/undo")).hasStatus(409);
    }

    @Test
    void ambiguousDatesAreAskedAndNotGuessed() {
        String draft = upload("leads", "us.csv", "id,created\nA1,03/04/2024\nA2,05/06/2024\n");
        assertThat(get(draft)).bodyText().contains("03/04/2024", "2024/03/04(月)", "2024/04/03(水)", "日付の読み方を選んでください");

        String columns = mapping("id=lead.externalId", "created=lead.acquiredAt");
        assertThat(answer(draft, "do=run", columns)).hasStatus(422).bodyText().contains("選ぶまで取り込めません");

        String done = send(draft, "do=run&asked=M/d/yyyy|d/M/yyyy&answer.0=d/M/yyyy", columns);
        assertThat(settled(done)).hasStatusOk();
        assertThat(jdbc.sql("select acquired_on::text from lead where external_id = 'A1'")
                        .query(String.class)
                        .single())
                .isEqualTo("2024-04-03");
    }

    @Test
    void yesAndNoAreTakenForNobodysName() {
        String draft = upload("customers", "telco.csv", "customerID,Partner\nC1,Yes\nC2,No\n");

        assertThat(get(draft))
                .bodyText()
                .contains("name=\"attr\" id=\"attr-1\"")
                .doesNotContain("「代理店」にする");
    }

    @Test
    void aCompanyIsKnownByItsNameToo() {
        assertThat(get(upload("accounts", "companies.csv", "会社名,業種\n青葉精機,製造\n")))
                .bodyText()
                .doesNotContain("IDの列がないため");
        assertThat(get(upload("leads", "leads.csv", "会社名\n青葉精機\n"))).bodyText().contains("IDの列がないため");
    }

    @Test
    void valuesThatAreNotChoicesAreMappedAndDealsWithoutOutcomeAskedFor() {
        String draft = upload("opportunities", "deals.csv", "opportunity_id,close_date\nO1,2026-05-01\n");
        assertThat(get(draft)).bodyText().contains("受注か失注かを示す列がありません");
        String columns = mapping("opportunity_id=opportunity.externalId", "close_date=opportunity.closedAt");
        assertThat(answer(draft, "do=run", columns)).hasStatus(422).bodyText().contains("受注か失注かを選んでください。選ぶまで取り込めません");
        assertThat(answer(draft, "do=outcome:WON", columns))
                .bodyText()
                .contains("<option value=\"WON\" selected=\"selected\">受注</option>")
                .doesNotContain("受注か失注かを示す列がありません");

        String staged = upload("opportunities", "stages.csv", "opportunity_id,deal_stage\nO1,Engaging\nO2,Won\n");
        assertThat(get(staged)).bodyText().contains("読み取れない値が1個あります");
        assertThat(answer(
                        staged,
                        "do=look&value.opportunity.outcome.Engaging=OPEN",
                        mapping("opportunity_id=opportunity.externalId", "deal_stage=opportunity.outcome")))
                .bodyText()
                .contains("2行を取り込む準備ができました", "進行中");
    }

    @Test
    void rowsWrappedInQuotesAreOfferedForRepair() {
        String draft = upload("leads", "w.csv", "\"id,created\"\n\"A1,2026-05-01\"\n");
        assertThat(get(draft)).bodyText().contains("行ごと1組の引用符で囲まれています", "1行は形が崩れている");
        String columns = mapping("id=lead.externalId", "created=lead.acquiredAt");
        assertThat(answer(draft, "do=look&repair=wrappedRows", columns))
                .bodyText()
                .contains("2026/05/01(金)", "1行を取り込む準備ができました");
    }

    @Test
    void whatIsNoTableIsRefusedAtTheFieldAndTheKindKept() {
        assertThat(uploaded("leads", "x.csv", new byte[0]))
                .hasStatus(422)
                .bodyText()
                .contains("ファイルに何も書かれていません", "value=\"leads\" checked");
        assertThat(uploaded("leads", "x.xlsx", new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0}))
                .hasStatus(422)
                .bodyText()
                .contains("CSV UTF-8");
        assertThat(uploaded("leads", "x.csv", bytes("id,created\n")))
                .hasStatus(422)
                .bodyText()
                .contains("見出し行だけ");
        assertThat(uploaded("leads", "", new byte[0])).hasStatus(422).bodyText().contains("ファイルを選んでください");
        assertThat(uploaded("", "x.csv", bytes(LEADS)))
                .hasStatus(422)
                .bodyText()
                .contains("種類を選んでください");
        assertThat(get("/imports/new?tooLarge=1&kind=leads"))
                .hasStatus(413)
                .bodyText()
                .contains("ファイルが大きすぎます");
        assertThat(get("/imports")).bodyText().contains("最初のファイルを取り込む");
    }

    @Test
    void aWrongEncodingLosesNoChoice() {
        String draft = location(
                uploaded("leads", "sjis.csv", "番号,獲得日\nA1,2026-05-01\n".getBytes(Charset.forName("windows-31j"))));
        assertThat(get(draft)).bodyText().contains("Shift_JIS", "番号");
        String columns = mapping("番号=lead.externalId", "獲得日=lead.acquiredAt");
        assertThat(answer(draft, "encoding=utf-8", columns)).hasStatusOk();
        assertThat(answer(draft, "encoding=cp932", columns))
                .bodyText()
                .contains("<option value=\"lead.externalId\" selected=\"selected\">リードID</option>");
    }

    @Test
    void ofHalfAFileTheSoundRowsAreTakenAndTheOthersToldByRowAndColumn() {
        String done = run("id,created\nA1,2026-05-01\nA2,2026-13-01\nA3\nA4,\"2026-0");
        ImportJob job = job(done);
        assertThat(List.of(job.rowsRead(), job.created(), job.rejected())).containsExactly(4L, 1L, 3L);
        assertThat(get(done)).bodyText().contains("「2026-13-01」を日付として読み取れません", "created", "列が足りません");

        MvcTestResult rejects = get(done + "/rejects");
        assertThat(rejects).hasStatusOk().hasContentType("text/csv;charset=UTF-8");
        assertThat(rejects)
                .headers()
                .hasValue("Content-Disposition", "attachment; filename=\"rejects-" + job.id() + ".csv\"");
        assertThat(rejects)
                .bodyText()
                .contains("row,column,code,message,id,created")
                .contains("2,created,BAD_DATE,");
    }

    @Test
    void aWrongChoiceIsAnsweredByTheWordsThatAreAllowed() {
        String draft = upload("opportunities", "deals.csv", "opportunity_id,outcome\nO1,ダンス\n");
        String done =
                send(draft, "do=run", mapping("opportunity_id=opportunity.externalId", "outcome=opportunity.outcome"));
        assertThat(settled(done)).bodyText().contains("「ダンス」は選択肢にありません。使える値：進行中、受注、失注。");
        assertThat(get(done + "/rejects")).bodyText().contains("使える値：進行中、受注、失注。");
    }

    @Test
    void scriptsAndFormulasInFilesAreInert() {
        String script = "<script>alert(1)</script>";
        String file = "id,created," + script + "\nA1,notadate," + script + "\n=1+1,notadate,x\n";
        String draft = upload("leads", script + ".csv", file);
        assertThat(get(draft)).bodyText().contains("&lt;script&gt;").doesNotContain(script);
        String done = send(draft, "do=run", mapping("id=lead.externalId", "created=lead.acquiredAt", script + "=-"));
        assertThat(settled(done)).bodyText().contains("&lt;script&gt;").doesNotContain(script);
        assertThat(get("/imports")).bodyText().doesNotContain(script);
        assertThat(get(done + "/rejects")).bodyText().contains("'=1+1").doesNotContain("\n=1+1");
    }

    @Test
    void mappingsAreKeptByNameAndUsedAgain() {
        String draft = upload("leads", "a.csv", LEADS);
        String columns = mapping("id=lead.externalId", "created=lead.acquiredAt", "channel=lead.campaign", "plan=-");
        assertThat(answer(draft, "do=save&saveAs=", columns)).hasStatus(422);
        assertThat(answer(draft, "do=save&saveAs=月次<b>", columns))
                .hasStatusOk()
                .bodyText()
                .contains("月次&lt;b&gt;");
        String id =
                jdbc.sql("select id from import_mapping").query(String.class).single();

        String next = upload("leads", "b.csv", LEADS);
        assertThat(answer(next, "do=use&saved=" + id, ""))
                .bodyText()
                .contains("<option value=\"lead.campaign\" selected=\"selected\">施策</option>");
        jdbc.sql("delete from import_mapping").update();
    }

    @Test
    void othersSeeNeitherFileNorImportNorMayActWithoutTheRight() {
        String done = run(LEADS);
        String draft = upload("leads", "a.csv", LEADS);
        Long other = member(Role.MARKETING);
        for (String address : List.of(done, done + "/rejects", draft)) {
            assertThat(get(address, other)).as(address).hasStatus(404);
        }
        assertThat(post(done + "/undo", other)).hasStatus(404);
        assertThat(get("/imports", other)).bodyText().doesNotContain(">file.csv<");
        assertThat(get(done, member(Role.ADMIN))).hasStatusOk();

        for (Role role : List.of(Role.SDR, Role.BDR, Role.FIELD, Role.CS)) {
            Long without = member(role);
            for (String address : List.of("/imports", "/imports/new", done, done + "/rejects", draft)) {
                assertThat(get(address, without)).as(role + " " + address).hasStatus(403);
            }
            assertThat(post(done + "/undo", without)).as("undo by " + role).hasStatus(403);
            assertThat(uploaded("leads", "a.csv", bytes(LEADS), without)).hasStatus(403);
        }
        assertThat(leads()).isEqualTo(2);
    }

    @Test
    void whoOnlyImportsDoesNotMakeUsers() {
        assertThat(get("/imports/new")).bodyText().doesNotContain("value=\"users\"");
        assertThat(uploaded("users", "u.csv", bytes("name\n森\n"))).hasStatus(403);
        String draft = upload("leads", "a.csv", LEADS);
        assertThat(get(draft.replace("kind=leads", "kind=users"))).hasStatus(403);
    }

    @Test
    void nonsenseIsRefused() {
        String draft = upload("leads", "a.csv", LEADS);
        assertThat(get("/imports/drafts/1?kind=leads")).hasStatus(404);
        assertThat(get(draft.replace("kind=leads", "kind=moons"))).hasStatus(404);
        assertThat(get("/imports/999999999")).hasStatus(404);
        for (String deed : List.of(
                "do=accept:x:y",
                "do=accept:0",
                "do=accept:99:lead.channel",
                "do=outcome",
                "do=?",
                "constantField=x&constantValue=y")) {
            assertThat(answer(draft, deed, mapping("id=lead.externalId")))
                    .as(deed)
                    .hasStatus(200);
        }
        assertThat(answer(draft, "do=run&dateFormats=quux", mapping("id=lead.externalId")))
                .hasStatus(422)
                .bodyText()
                .contains("日付形式「quux」は使えません");
        assertThat(answer(draft, "do=run", mapping("id=lead.externalId", "created=lead.externalId")))
                .hasStatus(422)
                .bodyText()
                .contains("両方に割り当てられています");
        assertThat(answer(draft, "do=run&encoding=klingon", mapping("id=lead.externalId")))
                .hasStatus(422);
        assertThat(leads()).isZero();
    }

    // what somebody does
    // -----------------------------------------------------------------------------------------------

    private ImportJob imported(String content) {
        return job(run(content));
    }

    /** Uploads leads, takes what is suggested and imports; gives the address of the result. */
    private String run(String content) {
        String draft = upload("leads", "file.csv", content);
        String header = content.substring(0, content.indexOf('\n'));
        String columns = mapping(Arrays.stream(header.split(","))
                .map(name -> name + "="
                        + switch (name) {
                            case "id" -> "lead.externalId";
                            case "created" -> "lead.acquiredAt";
                            case "channel" -> "lead.channel";
                            default -> "-";
                        })
                .toArray(String[]::new));
        String done = send(draft, "do=run", columns);
        settled(done);
        return done;
    }

    private String upload(String kind, String name, String content) {
        return location(uploaded(kind, name, bytes(content)));
    }

    private MvcTestResult uploaded(String kind, String name, byte[] content) {
        return uploaded(kind, name, content, marketer);
    }

    private MvcTestResult uploaded(String kind, String name, byte[] content, Long user) {
        return as(user, mvc.post().uri("/imports/new").multipart())
                .file(new MockMultipartFile("file", name, "text/csv", content))
                .param("kind", kind)
                .exchange();
    }

    /** The columns of the form as the browser sends them. */
    private static String mapping(String... columns) {
        StringBuilder form = new StringBuilder();
        for (String column : columns) {
            int end = column.lastIndexOf('=');
            form.append("&header=")
                    .append(column, 0, end)
                    .append("&field=")
                    .append(column.substring(end + 1))
                    .append("&attr=");
        }
        return form.toString();
    }

    private String send(String draft, String deed, String columns) {
        return location(answer(draft, deed, columns));
    }

    private MvcTestResult answer(String draft, String deed, String columns) {
        MockMvcTester.MockMvcRequestBuilder request = as(marketer, mvc.post().uri(draft));
        for (String control : (deed + columns).split("&(?=[a-zA-Z]+[.=0-9])")) {
            int end = control.startsWith("header=") ? "header".length() : control.indexOf('=');
            request.param(control.substring(0, end), control.substring(end + 1));
        }
        return request.exchange();
    }

    private MvcTestResult settled(String result) {
        await().atMost(Duration.ofSeconds(30)).until(() -> job(result).status().isSettled());
        return get(result);
    }

    private ImportJob job(String result) {
        return imports.get(Long.parseLong(result.substring(result.lastIndexOf('/') + 1)));
    }

    private long leads() {
        return jdbc.sql("select count(*) from lead").query(Long.class).single();
    }

    private MvcTestResult get(String address) {
        return get(address, marketer);
    }

    private MvcTestResult get(String address, Long user) {
        return as(user, mvc.get().uri(address)).exchange();
    }

    private MvcTestResult post(String address) {
        return post(address, marketer);
    }

    private MvcTestResult post(String address, Long user) {
        return as(user, mvc.post().uri(address)).exchange();
    }

    private static <B extends AbstractMockHttpServletRequestBuilder<B>> B as(Long user, B request) {
        return request.with(authentication(
                        UsernamePasswordAuthenticationToken.authenticated(user.toString(), null, List.of())))
                .with(csrf());
    }

    private static String location(MvcTestResult result) {
        assertThat(result).hasStatus3xxRedirection();
        return String.valueOf(result.getResponse().getRedirectedUrl());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Long member(Role role) {
        return transaction.execute(status -> users.save(
                        User.member("担当 " + role, UUID.randomUUID() + "@example.jp", role, clock.instant()))
                .id());
    }
}
