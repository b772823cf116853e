package io.fukan.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.activity.CallOutcome;
import io.fukan.api.Caller.Answer;
import io.fukan.hearing.Fact;
import io.fukan.hearing.ShippedSheet;
import io.fukan.kpi.FactCheck;
import io.fukan.lead.Lead;
import io.fukan.organisation.Role;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Criteria, hearing, scores, scripts and questions, by program. */
@ApiTest
class PlaybookApiTest {

    private static final String CRITERIA = "/api/v1/criteria/sdr";
    private static final String NEED = "{\"all\": [{\"field\": \"hearing.need\", \"op\": \"eq\", \"value\": true}]}";

    @Autowired
    Callers callers;

    @Autowired
    Deeds deeds;

    @Autowired
    FactCheck check;

    @Autowired
    JdbcClient jdbc;

    Caller admin;
    Caller rep;
    Caller otherRep;
    Lead lead;
    String path;

    @BeforeEach
    void aLeadThatWasReached() {
        admin = callers.in(Role.ADMIN);
        rep = callers.in(Role.SDR);
        otherRep = callers.in(Role.SDR);
        lead = deeds.lead("2012-05-07", null, rep.userId());
        deeds.call(lead, "2012-05-08", CallOutcome.CONNECTED, rep.userId());
        path = "/api/v1/leads/" + lead.id();
    }

    /** Other tests book without having heard anything. */
    @AfterEach
    void nothingIsAskedForAnyMore() {
        admin.post(CRITERIA + "/withdraw", "");
        assertThat(check.run().isClean()).isTrue();
    }

    @Test
    void criteriaArePublishedJudgeABookingAndAreWithdrawn() {
        assertThat(rep.post(CRITERIA, "{\"name\": \"x\", \"rule\": %s}".formatted(NEED))
                        .status())
                .isEqualTo(403);
        Answer wrong =
                admin.post(CRITERIA, "{\"name\": \"課題\", \"rule\": {\"field\": \"lead.nothing\", \"op\": \"isSet\"}}");
        assertThat(wrong.status()).as(wrong.toString()).isEqualTo(422);

        Answer published = admin.post(CRITERIA, "{\"name\": \"課題\", \"rule\": %s}".formatted(NEED));
        assertThat(published.status()).as(published.toString()).isEqualTo(201);
        assertThat(rep.get(CRITERIA).at("/0/name")).isEqualTo("課題");
        assertThat(rep.get(path + "/criteria").at("/outcome")).isEqualTo("UNKNOWN");
        assertThat(admin.post(CRITERIA + "/preview", "{\"rule\": %s, \"most\": 5}".formatted(NEED))
                        .status())
                .isEqualTo(200);

        rep.post(path + "/stage", "{\"to\": \"NEEDS_CONFIRMED\"}");
        Answer refused = rep.post(path + "/appointments", "{\"bookedThrough\": \"CALL\"}");
        assertThat(refused.at("/errors/0/field")).as(refused.toString()).isEqualTo("overrideReason");
        Answer booked =
                rep.post(path + "/appointments", "{\"bookedThrough\": \"CALL\", \"overrideReason\": \"先方の指定\"}");
        assertThat(booked.status()).as(booked.toString()).isEqualTo(201);
        assertThat(rep.get(CRITERIA).at("/0/overridden")).isEqualTo("1");

        assertThat(admin.post(CRITERIA + "/withdraw", "").status()).isEqualTo(200);
        assertThat(admin.post(CRITERIA + "/withdraw", "").at("/code")).isEqualTo("CRITERIA_NOT_IN_FORCE");
        assertThat(rep.get("/api/v1/criteria/nonsense").status()).isEqualTo(404);
        assertThat(rep.get(path + "/criteria").at("/kind")).isEqualTo("(null)");
    }

    @Test
    void answersFillTheFactsThatCriteriaRead() {
        admin.post(CRITERIA, "{\"name\": \"課題\", \"rule\": %s}".formatted(NEED));
        ShippedSheet sheet = new ShippedSheet(jdbc);
        String question = Long.toString(sheet.question(Fact.NEED));
        String yes = "{\"question\": %s, \"choice\": %d, \"note\": \"受注率が見えない\"}"
                .formatted(question, sheet.choice(Fact.NEED, "見える化"));
        assertThat(rep.get("/api/v1/hearing-questions").body()).contains("見える化");

        Answer kept = rep.post(path + "/hearing", "{\"answers\": [%s]}".formatted(yes));
        assertThat(kept.status()).as(kept.toString()).isEqualTo(200);
        assertThat(kept.at("/0/note")).isEqualTo("受注率が見えない");
        assertThat(rep.get(path).at("/stage")).isEqualTo("NEEDS_CONFIRMED");
        assertThat(rep.get(path + "/criteria").at("/outcome")).isEqualTo("TRUE");

        assertThat(rep.post(path + "/hearing", "{\"answers\": [%s, %s]}".formatted(yes, yes))
                        .at("/errors/0/field"))
                .isEqualTo("answers");
        assertThat(rep.post(path + "/hearing", "{\"answers\": [{\"question\": %s, \"choice\": 1}]}".formatted(question))
                        .at("/errors/0/field"))
                .isEqualTo("hearing." + question);
        assertThat(otherRep.get(path + "/hearing").status()).isEqualTo(404);
        assertThat(otherRep.post(path + "/hearing", "{\"answers\": []}").status())
                .isEqualTo(404);
    }

    @Test
    void scoresComeWithTheirReasonsAndNeverAsASum() {
        Answer score = rep.get(path + "/score");
        assertThat(score.status()).as(score.toString()).isEqualTo(200);
        assertThat(score.at("/score/cell")).matches("[A-D][1-4]");
        assertThat(score.json().at("/score").has("total")).isFalse();
        assertThat(rep.get(path + "/score?on=2012-05-08").at("/score/day")).isEqualTo("2012-05-08");
        assertThat(rep.get(path + "/score?on=nonsense").status()).isEqualTo(400);
        assertThat(otherRep.get(path + "/score").status()).isEqualTo(404);
    }

    @Test
    void scriptsAreWrittenInStepsWithBranches() {
        Caller manager = callers.in(Role.MANAGER);
        String name = "初回 " + UUID.randomUUID();
        String script = """
                {"name": "%s", "track": "SDR", "steps": [
                  {"key": "a", "title": "挨拶", "text": "{会社}の{担当者}様", "branches": [{"label": "話せる", "to": "%s"}]},
                  {"key": "b", "title": "課題", "text": "お困りのことは"}]%s}""";
        assertThat(rep.post("/api/v1/scripts", script.formatted(name, "b", "")).status())
                .isEqualTo(403);
        Answer nowhere = manager.post("/api/v1/scripts", script.formatted(name, "z", ""));
        assertThat(nowhere.status()).as(nowhere.toString()).isEqualTo(422);

        Answer added = manager.post("/api/v1/scripts", script.formatted(name, "b", ""));
        assertThat(added.status()).as(added.toString()).isEqualTo(201);
        String where = added.header("Location");
        assertThat(rep.get(where).at("/steps/0/branches/0/to")).isEqualTo("b");

        String again = script.formatted(name, "a", ", \"version\": " + added.at("/version"));
        Answer changed = manager.json("PUT", where, again);
        assertThat(changed.at("/inUse")).as(changed.toString()).isEqualTo("2");
        assertThat(manager.json("PUT", where, again).status())
                .as("somebody else was faster")
                .isEqualTo(409);

        Answer renamed =
                manager.patch(where, "{\"version\": %s, \"product\": \"基盤\"}".formatted(changed.at("/version")));
        assertThat(renamed.at("/product")).as(renamed.toString()).isEqualTo("基盤");
        assertThat(renamed.at("/steps/1/title")).as("not named, so it stays").isEqualTo("課題");
        assertThat(manager.post(where + "/use", "{\"version\": 1}").at("/steps/0/branches/0/to"))
                .isEqualTo("b");
        assertThat(manager.post(where + "/use", "{\"version\": 99}").status()).isBetween(404, 422);
    }

    @Test
    void theHearingSheetGrowsChangesAndIsReordered() {
        Caller manager = callers.in(Role.MANAGER);
        String sheet = "/api/v1/hearing-questions";
        String question = "{\"nameJa\": \"導入の決め手\", \"choices\": [{\"nameJa\": \"価格\"}, {\"nameJa\": \"機能\"}]}";
        assertThat(rep.post(sheet, question).status()).isEqualTo(403);
        Answer added = manager.post(sheet, question);
        assertThat(added.status()).as(added.toString()).isEqualTo(201);
        String where = added.header("Location");
        String first = added.at("/choices/0/id");

        Answer changed = manager.patch(
                where,
                "{\"version\": %s, \"nameEn\": \"What decides\", \"choices\": [{\"id\": %s, \"nameJa\": \"費用\"}]}"
                        .formatted(added.at("/version"), first));
        assertThat(changed.at("/choices/0/id")).as(changed.toString()).isEqualTo(first);
        assertThat(changed.json().path("choices").size()).as("left out").isEqualTo(1);
        assertThat(changed.at("/nameJa")).isEqualTo("導入の決め手");
        assertThat(manager.patch(
                                where,
                                "{\"version\": %s, \"choices\": [{\"nameJa\": \" \"}]}"
                                        .formatted(changed.at("/version")))
                        .at("/errors/0/field"))
                .isEqualTo("choices[0].nameJa");

        int last = manager.get(sheet).json().size() - 1;
        assertThat(manager.post(where + "/move", "{\"to\": \"UP\"}").at("/" + (last - 1) + "/id"))
                .isEqualTo(added.at("/id"));
        manager.patch(
                where,
                "{\"version\": %s, \"active\": false}"
                        .formatted(manager.get(where).at("/version")));
        assertThat(rep.get(where).at("/active")).isEqualTo("false");
    }

    @Test
    void questionsAreFoundHoweverTheyAreWritten() {
        Caller manager = callers.in(Role.MANAGER);
        String token = "ぷらん" + UUID.randomUUID().toString().substring(0, 8);
        String entry = "{\"question\": \"%s の違いは\", \"answer\": \"表を送ります\", \"tags\": [\"料金\"]%s}";
        assertThat(rep.post("/api/v1/faq", entry.formatted(token, "")).status()).isEqualTo(403);

        Answer added = manager.post("/api/v1/faq", entry.formatted(token, ""));
        assertThat(added.status()).as(added.toString()).isEqualTo(201);
        String katakana = token.replace("ぷらん", "%EF%BE%8C%EF%BE%9F%EF%BE%97%EF%BE%9D");
        assertThat(rep.get("/api/v1/faq?q=" + katakana).at("/0/answer")).isEqualTo("表を送ります");

        String off = entry.formatted(token, ", \"active\": false, \"version\": " + added.at("/version"));
        assertThat(manager.json("PUT", added.header("Location"), off).status()).isEqualTo(200);
        assertThat(rep.get("/api/v1/faq?q=" + katakana).body()).doesNotContain(token);
        assertThat(manager.json("PUT", added.header("Location"), off).status()).isEqualTo(409);
        assertThat(rep.get(added.header("Location")).status()).isEqualTo(404);
        Answer again = manager.patch(added.header("Location"), "{\"version\": 1, \"active\": true}");
        assertThat(again.at("/answer")).as(again.toString()).isEqualTo("表を送ります");
        assertThat(rep.post(added.header("Location") + "/uses", "").status()).isEqualTo(204);
        assertThat(rep.get(added.header("Location")).at("/uses")).isEqualTo("1");
        assertThat(manager.post("/api/v1/faq", "{\"question\": \" \", \"answer\": \"x\"}")
                        .status())
                .isEqualTo(422);
    }
}
