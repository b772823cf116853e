package io.fukan.web.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.fukan.criteria.Prospects;
import io.fukan.criteria.RuleExample;
import io.fukan.criteria.RuleExamples;
import io.fukan.criteria.RuleJson;
import io.fukan.kpi.FactCheck;
import io.fukan.organisation.Role;
import io.fukan.organisation.User;
import io.fukan.organisation.Users;
import io.fukan.quality.Applies;
import io.fukan.quality.QualityExplanation;
import io.fukan.quality.QualityJudgements;
import io.fukan.quality.QualityRulePublisher;
import io.fukan.quality.QualityRules;
import io.fukan.record.RecordsTouched;
import io.fukan.web.rule.Drafts;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.HtmlUtils;

/** The definition of a quality lead as an administrator builds it step by step, and as all others read it. */
@SpringBootTest
@AutoConfigureMockMvc
class QualityRulePagesTest {

    private static final OffsetDateTime IN_MAY = OffsetDateTime.parse("2026-05-10T09:00:00+09:00");
    private static final Pattern DRAFT = Pattern.compile("name=\"draft\" value=\"([^\"]*)\"");
    private static final String SEARCH = "{\"field\":\"lead.channel\",\"op\":\"in\",\"value\":[\"検索\"]}";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Users users;

    @Autowired
    QualityRules rules;

    @Autowired
    RuleExamples examples;

    @Autowired
    QualityRulePublisher publisher;

    @Autowired
    QualityJudgements judgements;

    @Autowired
    QualityWhy why;

    @Autowired
    FactCheck check;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private final List<Long> leads = new ArrayList<>();
    private Long admin;

    @BeforeEach
    void fourLeadsOfMay() {
        admin = member(Role.ADMIN);
        transaction.executeWithoutResult(status -> {
            Prospects prospects = new Prospects(jdbc);
            for (String channel : new String[] {"検索", "検索", "広告<script>alert(1)</script>", null}) {
                leads.add(prospects.lead(IN_MAY, channel));
            }
            events.publishEvent(new RecordsTouched(leads));
        });
    }

    @AfterEach
    void empty() {
        transaction.executeWithoutResult(status -> {
            for (String table : List.of(
                    "quality_what_if", "quality_judgement", "quality_restatement", "quality_rule", "lead", "channel")) {
                jdbc.sql("delete from " + table).update();
            }
            events.publishEvent(new RecordsTouched(leads));
        });
    }

    @Test
    void anEmptyListTeaches() {
        assertThat(get("/quality-rules", admin)).hasStatusOk().bodyText().contains("最初の定義をつくる");
        assertThat(get("/quality-rules", member(Role.SDR)))
                .hasStatusOk()
                .bodyText()
                .contains("質リードの定義がまだありません")
                .doesNotContain("/quality-rules/new");
    }

    @Test
    void onlyAdministratorsBuildAndPublish() {
        Long manager = member(Role.MANAGER);
        assertThat(get("/quality-rules/new", manager)).hasStatus(403);
        assertThat(post("/quality-rules/new", manager)).hasStatus(403);
        assertThat(post("/quality-rules", manager)).hasStatus(403);
        assertThat(get("/quality-rules", member(Role.PARTNER))).hasStatus(403);
    }

    @Test
    void aRuleIsBuiltStepByStepAndKeepsWhatWasTyped() {
        String draft = draft(get("/quality-rules/new?start=blank", admin));

        MvcTestResult chosen = post("/quality-rules/new", admin, "draft", draft, "r.0.field", "lead.channel");
        assertThat(chosen)
                .bodyText()
                .contains("いずれかに一致", "value=\"検索\"", "広告&lt;script&gt;")
                .doesNotContain("<script>alert");

        MvcTestResult second = post(
                "/quality-rules/new",
                admin,
                "draft",
                draft(chosen),
                "r.0.field",
                "lead.channel",
                "r.0.op",
                "in",
                "r.0.value",
                "検索",
                "r.0.more",
                "紹介\nセミナー",
                "do",
                "group:r");
        assertThat(second).bodyText().contains("name=\"r.1.0.field\"", "紹介\nセミナー");

        MvcTestResult typed = post(
                "/quality-rules/new",
                admin,
                "draft",
                draft(second),
                "r.0.field",
                "lead.channel",
                "r.0.op",
                "in",
                "r.0.value",
                "検索",
                "r.0.more",
                "紹介\nセミナー",
                "r.1.0.field",
                "account.employees",
                "do",
                "condition:r.1");
        MvcTestResult whole = post(
                "/quality-rules/new",
                admin,
                "draft",
                draft(typed),
                "r.0.field",
                "lead.channel",
                "r.0.op",
                "in",
                "r.0.value",
                "検索",
                "r.0.more",
                "紹介\nセミナー",
                "r.1.0.field",
                "account.employees",
                "r.1.0.op",
                "gte",
                "r.1.0.value",
                "１，０００",
                "do",
                "remove:r.1.1");
        assertThat(whole)
                .bodyText()
                .contains("経路が「検索」・「紹介」・「セミナー」のいずれかで、かつ（従業員数が1,000以上である）のいずれかを満たすリードを、質リードと判定します。")
                .doesNotContain("name=\"r.1.1.field\"");
    }

    @Test
    void htmxGetsTheEditorAlone() {
        String draft = draft(get("/quality-rules/new?start=blank", admin));
        MvcTestResult piece = mvc.post()
                .uri("/quality-rules/new")
                .header("HX-Request", "true")
                .param("draft", draft)
                .param("do", "condition:r")
                .with(user(admin))
                .with(csrf())
                .exchange();
        assertThat(piece)
                .hasStatusOk()
                .bodyText()
                .contains("id=\"editor\"", "name=\"r.1.field\"", "autofocus")
                .doesNotContain("<html");
    }

    @Test
    void whatIsWrongStandsAtItsConditionAndNothingIsPublished() {
        MvcTestResult page = publish(
                "{\"kind\":\"ALL\",\"least\":\"2\",\"parts\":[{\"field\":\"account.employees\",\"op\":\"between\",\"values\":[]},"
                        + "{\"field\":\"\",\"op\":\"eq\",\"values\":[]},{\"kind\":\"AT_LEAST\",\"least\":\"9\",\"parts\":[]}]}",
                "",
                "r.0.field",
                "account.employees",
                "r.0.op",
                "between",
                "r.0.value",
                "たくさん",
                "r.0.value",
                "10");
        assertThat(page)
                .hasStatus(422)
                .bodyText()
                .contains("id=\"r-0-problem\"><div>数値を入力してください。", "value=\"たくさん\"")
                .contains("id=\"r-1-problem\"><div>項目を選んでください。")
                .contains("id=\"r-2-problem\"><div>条件を1件以上追加してください。")
                .contains("適用の範囲を選んでください。");
        assertThat(rules.findAllByOrderByVersionNoDesc()).isEmpty();
    }

    @Test
    void everyExampleCanBePublishedAsItIs() {
        for (RuleExample example : examples.quality()) {
            MvcTestResult page = get("/quality-rules/new?start=" + example.key(), admin);
            assertThat(page).as(example.key()).bodyText().contains("リードを、質リードと判定します。");
            assertThat(publish(draft(page), "FROM_NOW", "name", example.key()))
                    .as(example.key())
                    .hasStatus3xxRedirection();
        }
    }

    @Test
    void aRuleNeedsAName() {
        assertThat(publish(search(), "RESTATE", "name", " "))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"name-problem\"")
                .contains("value=\"RESTATE\" checked");
    }

    @Test
    void thePastIsTriedAndPublishedFromThere() {
        MvcTestResult tried = tryOut(search(), "2026-05-01", "2026-05-31", "検索から");
        assertThat(tried).hasStatus3xxRedirection();
        String address = tried.getResponse().getRedirectedUrl();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(text(get(address, admin))).contains("fk-what-if-table"));
        assertThat(get(address + "?basis=lead", member(Role.MANAGER)))
                .hasStatusOk()
                .bodyText()
                .contains("検索から", "→ 50.0%", address + "/leads?basis=lead&amp;stage=lead")
                .doesNotContain("every 1s", "/publish");
        assertThat(get(address + "/leads?basis=lead&stage=lead&before=unclassified&after=quality", admin))
                .bodyText()
                .contains("未判定 → 質リード", "/leads/" + leads.get(0));
        MvcTestResult file = get(address + "/leads/export?basis=lead&stage=lead", admin);
        assertThat(file).hasStatusOk().bodyText().contains("質リード").contains("この定義での判定");
        assertThat(get(address + "/leads/export", member(Role.SDR))).hasStatus(403);
        assertThat(get(address, member(Role.PARTNER))).hasStatus(403);
        assertThat(get(address + "/leads?basis=appointment", admin)).hasStatus(400);
        assertThat(get("/quality-rules/what-ifs/999999999", admin)).hasStatus(404);
        assertThat(get("/quality-rules/new?start=" + address.replaceAll(".*/", "what-if-"), admin))
                .bodyText()
                .contains("value=\"検索\" checked=\"checked\"", "value=\"検索から\"", "value=\"2026-05-01\"");
        assertThat(judgements()).isZero();

        assertThat(post(address + "/publish", member(Role.MANAGER), "name", "x", "applies", "RESTATE"))
                .hasStatus(403);
        assertThat(post(address + "/publish", admin, "name", " ", "applies", "RESTATE"))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"name-problem\"", "value=\"RESTATE\" checked");
        assertThat(post(address + "/publish", admin, "name", "検索から"))
                .hasStatus(422)
                .bodyText()
                .contains("適用の範囲を選んでください", "value=\"検索から\"");
        assertThat(rules.findAllByOrderByVersionNoDesc()).isEmpty();
        assertThat(post(address + "/publish", admin, "name", "検索から", "applies", "FROM_NOW"))
                .hasRedirectedUrl("/quality-rules");
        assertThat(get("/quality-rules", admin)).bodyText().contains("v1", address);
    }

    @Test
    void theSameRuleIsTriedOnOtherDays() {
        String address =
                tryOut(search(), "2026-05-01", "2026-05-31", "").getResponse().getRedirectedUrl();

        assertThat(post(address + "/again", admin, "from", "2026-04-01", "to", "2026-04-30"))
                .hasStatus3xxRedirection()
                .satisfies(other ->
                        assertThat(other.getResponse().getRedirectedUrl()).isNotEqualTo(address));
        assertThat(post(address + "/again", admin, "from", "2026-04-30", "to", "2026-04-01"))
                .hasStatus(422)
                .bodyText()
                .contains("期間を確認してください", "value=\"2026-04-30\"");
    }

    @Test
    void aTrialNeedsARuleAndAPeriod() {
        assertThat(tryOut(search(), "2026-05-31", "2026-05-01", ""))
                .hasStatusOk()
                .bodyText()
                .contains("期間を確認してください", "value=\"2026-05-31\"");
        assertThat(tryOut(
                        "{\"kind\":\"ALL\",\"least\":\"2\",\"parts\":[{\"field\":\"\",\"op\":\"eq\",\"values\":[]}]}",
                        "2026-05-01",
                        "2026-05-31",
                        ""))
                .hasStatusOk()
                .bodyText()
                .contains("id=\"r-0-problem\"><div>項目を選んでください。");
        assertThat(jdbc.sql("select count(*) from quality_what_if")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private MvcTestResult tryOut(String draft, String from, String to, String name) {
        return post("/quality-rules/new", admin, "draft", draft, "from", from, "to", to, "name", name, "do", "preview");
    }

    private long judgements() {
        return jdbc.sql("select count(*) from quality_judgement")
                .query(Long.class)
                .single();
    }

    @Test
    void restatingChangesJudgementsAndFigures() {
        assertThat(publish(search(), "RESTATE", "name", "検索 <b>から</b>"))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/quality-rules");

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(text(get("/quality-rules", admin))).contains("4件を再判定し、3件の判定が変わりました"));
        assertThat(get("/quality-rules", member(Role.SDR)))
                .bodyText()
                .contains("検索 &lt;b&gt;から&lt;/b&gt;", "経路が「検索」であるリードを、質リードと判定します。", "50.0%")
                .doesNotContain("<b>から");
        assertThat(get("/?period=custom&from=2026-05-01&to=2026-05-31", admin))
                .bodyText()
                .contains("50.0%");
        assertThat(check.run()).matches(FactCheck.Result::isClean, "clean");
        assertThat(jdbc.sql(
                                "select subject_name from audit_entry where action = 'RULE_PUBLISHED' and actor_id = :admin")
                        .param("admin", admin)
                        .query(String.class)
                        .list())
                .containsExactly("v1 検索 <b>から</b>");

        QualityWhy.Why reasons = why.of(
                QualityExplanation.of(judgements.effective(leads.get(0), 1).orElseThrow()), Locale.JAPANESE);
        assertThat(reasons.outline().parts().get(0).seen()).isEqualTo("検索");
    }

    @Test
    void publishingFromNowOnLeavesThePastAlone() {
        assertThat(publish(search(), "FROM_NOW", "name", "検索から")).hasStatus3xxRedirection();

        assertThat(get("/quality-rules", admin))
                .bodyText()
                .contains("適用中", "まだありません。これから獲得するリードを判定します。")
                .doesNotContain("every 1s");
        assertThat(jdbc.sql("select count(*) from quality_judgement")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void theDeedIsConfirmedInWords() {
        MvcTestResult published = publish(search(), "FROM_NOW", "name", "検索から");
        MvcTestResult page = mvc.get()
                .uri("/quality-rules")
                .cookie(published.getResponse().getCookies())
                .with(user(admin))
                .exchange();
        assertThat(page).bodyText().contains("定義 v1 を公開しました。");
    }

    @Test
    void theNextVersionStartsFromThePresentOne() {
        publisher.publish("検索から", RuleJson.stored(SEARCH), Applies.FROM_NOW, admin);

        assertThat(get("/quality-rules/new", admin))
                .bodyText()
                .contains("value=\"検索\" checked=\"checked\"", "現在の定義 v1 検索から");
    }

    @Test
    void expertsReadAndWriteJson() {
        String draft = draft(get("/quality-rules/new?start=blank", admin));
        MvcTestResult taken = post("/quality-rules/new", admin, "draft", draft, "json", SEARCH, "do", "json");
        assertThat(taken).bodyText().contains("経路が「検索」であるリードを、質リードと判定します。");

        assertThat(post(
                        "/quality-rules/new",
                        admin,
                        "draft",
                        draft,
                        "json",
                        "{\"field\":\"lead.moon\",\"op\":\"eq\",\"value\":1}",
                        "do",
                        "json"))
                .bodyText()
                .contains("$.field: フィールド「lead.moon」はありません。", "lead.moon&quot;");

        assertThat(publish(
                        draft(taken), "FROM_NOW", "name", "検索", "json", "{\"field\":\"lead.track\",\"op\":\"isSet\"}"))
                .hasStatus(422)
                .bodyText()
                .contains("JSONの変更が条件に読み込まれていません。");
    }

    @Test
    void aTreeThatThePageDidNotWriteIsRefused() {
        for (String nonsense :
                List.of("", "{}", "[]", "{\"kind\":\"ALL\"}", "{\"field\":\"a\",\"op\":\"b\",\"values\":[]}")) {
            assertThat(post("/quality-rules/new", admin, "draft", nonsense))
                    .as(nonsense)
                    .hasStatus(400);
        }
    }

    private static String search() {
        return Drafts.of(SEARCH);
    }

    private MvcTestResult publish(String draft, String applies, String... more) {
        List<String> inputs = new ArrayList<>(List.of("draft", draft, "applies", applies));
        inputs.addAll(List.of(more));
        return post("/quality-rules", admin, inputs.toArray(String[]::new));
    }

    private MvcTestResult get(String url, Long user) {
        return mvc.get().uri(url).with(user(user)).with(csrf()).exchange();
    }

    private MvcTestResult post(String url, Long user, String... inputs) {
        var request = mvc.post().uri(url).with(user(user)).with(csrf());
        for (int i = 0; i < inputs.length; i += 2) {
            request.param(inputs[i], inputs[i + 1]);
        }
        return request.exchange();
    }

    private static RequestPostProcessor user(Long id) {
        return authentication(UsernamePasswordAuthenticationToken.authenticated(id.toString(), null, List.of()));
    }

    private static String draft(MvcTestResult page) {
        Matcher hidden = DRAFT.matcher(text(page));
        assertThat(hidden.find()).isTrue();
        return HtmlUtils.htmlUnescape(hidden.group(1));
    }

    private static String text(MvcTestResult page) {
        return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private Long member(Role role) {
        return users.save(User.member("担当 " + role, UUID.randomUUID() + "@example.jp", role, clock.instant()))
                .id();
    }
}
