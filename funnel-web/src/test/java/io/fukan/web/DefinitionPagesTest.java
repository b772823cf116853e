package io.fukan.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.activity.CallOutcome;
import io.fukan.activity.CallReport;
import io.fukan.activity.Calls;
import io.fukan.activity.Direction;
import io.fukan.hearing.Fact;
import io.fukan.hearing.ShippedSheet;
import io.fukan.lead.Lead;
import io.fukan.lead.Leads;
import io.fukan.lead.Track;
import io.fukan.organisation.Role;
import io.fukan.record.Stamp;
import io.fukan.web.rule.Drafts;
import java.time.Clock;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
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

/** Criteria, scores, hearing sheet, scripts and questions: how they are edited, and how they meet a rep on the phone. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(SalesOffice.class)
class DefinitionPagesTest {

    private static final String NEED = "{\"field\": \"hearing.need\", \"op\": \"eq\", \"value\": true}";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SalesOffice office;

    @Autowired
    Leads leads;

    @Autowired
    Calls calls;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    SignedIn admin;
    SignedIn manager;
    SignedIn rep;
    ShippedSheet sheet;
    String lead;

    @BeforeEach
    void aLeadThatWasReached() {
        admin = new SignedIn(mvc, office.member(Role.ADMIN, null));
        manager = new SignedIn(mvc, office.member(Role.MANAGER, null));
        rep = new SignedIn(mvc, office.member(Role.SDR, null));
        sheet = new ShippedSheet(jdbc);
        Long id = transaction.execute(status -> {
            Stamp now = Stamp.now(clock, rep.user());
            Lead made = Lead.acquired(Track.SDR, now);
            made.assignTo(rep.user(), now.recorded());
            leads.save(made);
            calls.log(new CallReport(made.id(), Direction.OUTBOUND, CallOutcome.CONNECTED, null, null, null, now));
            return made.id();
        });
        lead = "/leads/" + id;
    }

    /** Other tests book without having heard anything. */
    @AfterEach
    void nothingIsAskedForAnyMore() {
        admin.send("/criteria/sdr/withdraw");
        Document draft = page(admin.get("/scoring/draft"));
        if (!draft.select("form[action=/scoring/draft/discard]").isEmpty()) {
            admin.send("/scoring/draft/discard", "version=" + version(draft));
        }
    }

    @Test
    void whatIsMissingIsShownAndBookedAllTheSameOnlyWithAReason() {
        assertThat(manager.get("/criteria/sdr/new")).hasStatus(403);
        assertThat(admin.send("/criteria/sdr", "draft=" + Drafts.of(NEED), "name= "))
                .hasStatus(422)
                .bodyText()
                .contains("is-invalid");
        assertThat(admin.send("/criteria/sdr/new", "draft=" + Drafts.of(NEED), "do=preview", "name=課題の確認"))
                .hasStatusOk()
                .bodyText()
                .contains("課題の確認");
        assertThat(admin.send("/criteria/sdr", "draft=" + Drafts.of(NEED), "name=課題の確認"))
                .hasStatus3xxRedirection();
        assertThat(rep.get("/criteria")).bodyText().contains("課題の確認").doesNotContain("/criteria/sdr/new");

        String unknown = SignedIn.body(rep.sendPiece(lead + "/criteria", "in=call"));
        assertThat(unknown).contains("fk-mark-unknown").doesNotContain("fk-mark-true");
        String need = "hearing." + sheet.question(Fact.NEED);
        String heard = need + "=" + sheet.choice(Fact.NEED, "見える化");
        assertThat(SignedIn.body(rep.sendPiece(lead + "/criteria", heard))).contains("fk-mark-true");
        assertThat(answers()).as("looking keeps nothing").isZero();

        String refusal = need + "=" + sheet.choice(Fact.NEED, "なし");
        rep.send(lead + "/hearing", refusal);
        rep.send(lead + "/stage", "to=NEEDS_CONFIRMED");
        MvcTestResult refused = rep.send(lead + "/appointments", "through=CALL", "place=本社3階");
        assertThat(refused).hasStatus(422).bodyText().contains("課題の確認", "本社3階");
        assertThat(rep.send(lead + "/appointments", "through=CALL", "overrideReason=先方の社長の指定"))
                .hasStatus3xxRedirection();
        assertThat(rep.get(lead)).bodyText().contains("先方の社長の指定");
        assertThat(page(admin.get("/criteria"))
                        .select("#sdr .fk-said-counts dd")
                        .eachText())
                .startsWith("1", "0 0.0%", "1");
    }

    @Test
    void aQuestionIsAskedAsItStandsOnTheSheet() {
        String name = "拠点 " + UUID.randomUUID().toString().substring(0, 8);
        assertThat(rep.get("/hearing-sheet")).hasStatusOk().bodyText().doesNotContain("/hearing-sheet/new");
        assertThat(rep.get("/hearing-sheet/new")).hasStatus(403);
        assertThat(manager.send("/hearing-sheet/new", "nameJa=" + name, "active=true"))
                .hasStatus(422)
                .bodyText()
                .contains(name);

        assertThat(manager.send(
                        "/hearing-sheet/new",
                        "nameJa=" + name,
                        "active=true",
                        "choices[0].nameJa=国内のみ",
                        "choices[0].truth=TRUE",
                        "choices[1].nameJa=海外も",
                        "choices[1].truth=UNKNOWN"))
                .hasStatus3xxRedirection();
        assertThat(rep.get(lead)).bodyText().contains(name, "国内のみ", "海外も");
        long question = jdbc.sql("select id from hearing_question where name_ja = ?")
                .param(name)
                .query(Long.class)
                .single();
        String own = "/hearing-sheet/" + question;
        String version = page(manager.get(own)).select("input[name=version]").val();
        assertThat(manager.send(own, "version=" + version, "nameJa=" + name, "noted=true"))
                .hasStatus3xxRedirection();
        assertThat(rep.get(lead)).as("out of use").bodyText().doesNotContain(name);
        assertThat(manager.send(own, "version=" + version, "nameJa=" + name, "noted=true"))
                .as("somebody else was faster")
                .hasStatus(409);
    }

    @Test
    void whatAChoiceStandsForIsSaidInWordsNotCodes() {
        String name = "予算 " + UUID.randomUUID().toString().substring(0, 8);
        String[] budget = {
            "nameJa=" + name, "active=true", "fact=BUDGET", "choices[0].nameJa=稟議済み", "choices[0].truth=TRUE"
        };
        assertThat(manager.send("/hearing-sheet/new", with(budget, "choices[0].value=そのうち")))
                .hasStatus(422)
                .bodyText()
                .contains("そのうち", "「予算」")
                .doesNotContain("SECURED", "BUDGET」");
        assertThat(manager.send("/hearing-sheet/new", with(budget, "choices[0].value=確保済")))
                .hasStatus3xxRedirection();

        assertThat(jdbc.sql("""
                        select c.value from hearing_choice c join hearing_question q on q.id = c.question_id
                        where q.name_ja = ?
                        """).param(name).query(String.class).single()).isEqualTo("SECURED");
        long question = jdbc.sql("select id from hearing_question where name_ja = ?")
                .param(name)
                .query(Long.class)
                .single();
        assertThat(page(manager.get("/hearing-sheet/" + question))
                        .select("input[name=choices[0].value]")
                        .val())
                .isEqualTo("確保済");
    }

    private static String[] with(String[] fields, String more) {
        return Stream.concat(Arrays.stream(fields), Stream.of(more)).toArray(String[]::new);
    }

    @Test
    void aScriptIsBuiltInStepsAndSaidWithTheNamesFilledIn() {
        String name = "初回 " + UUID.randomUUID();
        String[] first = {"name=" + name, "active=true", "steps[0].key=s1", "steps[0].title=挨拶", "do=add"};
        MvcTestResult added = manager.send("/scripts/new", first);
        assertThat(added).hasStatusOk().bodyText().contains("steps[1].key", "挨拶");
        assertThat(rep.send("/scripts/new", first)).hasStatus(403);

        String nowhere = "steps[0].branches[0].to=";
        String[] whole = {
            "name=" + name,
            "active=true",
            "steps[0].key=s1",
            "steps[0].title=挨拶",
            "steps[0].text={自分}と申します<b>",
            "steps[0].branches[0].label=話せる",
            nowhere,
            "steps[1].key=s2",
            "steps[1].title=課題",
            "steps[1].text=お困りのことは"
        };
        assertThat(manager.send("/scripts/new/save", whole))
                .hasStatus(422)
                .bodyText()
                .contains("行き先", "お困りのことは");
        whole[6] = nowhere + "s2";
        assertThat(manager.send("/scripts/new/save", whole)).hasStatus3xxRedirection();

        long script = jdbc.sql("select id from talk_script where name = ?")
                .param(name)
                .query(Long.class)
                .single();
        String spoken = SignedIn.body(rep.piece(lead + "/script?script=" + script));
        assertThat(spoken)
                .contains(name, office.name(rep.user()) + "と申します&lt;b&gt;", "#script-" + script + "-s2")
                .doesNotContain("<b>");
        assertThat(manager.get("/scripts/" + script)).bodyText().contains("お困りのことは");
        assertThat(rep.get(lead)).bodyText().contains("script-choice", name);
    }

    @Test
    void answersAreFoundWhileTyping() {
        String word = "れんけい" + UUID.randomUUID().toString().substring(0, 8);
        assertThat(manager.send("/faq/new", "question=" + word + "はできますか", "answer=", "active=true"))
                .hasStatus(422)
                .bodyText()
                .contains(word);
        assertThat(manager.send("/faq/new", "question=" + word + "はできますか", "answer=できます", "active=true"))
                .hasStatus3xxRedirection();

        String found = SignedIn.body(rep.piece("/faq?in=panel&q=" + word.replace("れんけい", "レンケイ")));
        assertThat(found).contains(word, "できます").doesNotContain("<html", "/edit");
        assertThat(SignedIn.body(rep.piece("/faq?in=panel&q="))).doesNotContain(word);
        long entry = jdbc.sql("select id from faq_entry where question like ?")
                .param(word + "%")
                .query(Long.class)
                .single();
        assertThat(rep.send("/faq/" + entry + "/use")).hasStatus(204);
        assertThat(rep.get("/faq/" + entry)).hasStatus(403);
    }

    @Test
    void theNextScoresArePreparedInADraft() {
        assertThat(manager.get("/scoring")).hasStatusOk();
        assertThat(manager.send("/scoring/draft")).hasStatus(403);
        admin.send("/scoring/draft");
        Document draft = page(admin.get("/scoring/draft"));

        assertThat(admin.send(
                        "/scoring/draft/describe",
                        "version=" + version(draft),
                        "name=来期",
                        "a=10",
                        "b=40",
                        "c=20",
                        "one=40",
                        "two=25",
                        "three=10"))
                .as("A must lie above B")
                .hasStatus(422)
                .bodyText()
                .contains("来期");
        String visit = "kind=WEB_VISIT";
        String at = "version=" + version(page(admin.get("/scoring/draft")));
        assertThat(admin.send("/scoring/draft/behaviours/new", at, visit, "points=x", "name=事例を見た"))
                .hasStatus(422)
                .bodyText()
                .contains("事例を見た");
        assertThat(admin.send("/scoring/draft/behaviours/new", at, visit, "points=7", "name=事例を見た"))
                .hasStatus3xxRedirection();
        assertThat(admin.send("/scoring/draft/behaviours/new", at, visit, "points=7"))
                .as("the draft has changed meanwhile")
                .hasStatus(409);
        assertThat(admin.get("/scoring/draft?preview=true"))
                .hasStatusOk()
                .bodyText()
                .contains("事例を見た");
        assertThat(admin.get("/scoring")).bodyText().doesNotContain("事例を見た");
    }

    private long answers() {
        return jdbc.sql("select count(*) from hearing_answer where lead_id = ?")
                .param(Long.valueOf(lead.substring("/leads/".length())))
                .query(Long.class)
                .single();
    }

    private static String version(Document draft) {
        return draft.select("form[action=/scoring/draft/discard] input[name=version]")
                .val();
    }

    private static Document page(MvcTestResult answer) {
        return Jsoup.parse(SignedIn.body(answer));
    }
}
