package io.fukan.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fukan.api.Caller.Answer;
import io.fukan.organisation.Role;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Trying, publishing and following a definition of quality. */
@ApiTest
class QualityRulesTest {

    private static final String RULES = "/api/v1/quality-rules";
    private static final String BY_REFERRAL =
            "{\"any\": [{\"field\": \"lead.channel\", \"op\": \"eq\", \"value\": \"referral of 2013\"}]}";

    @Autowired
    Callers callers;

    @Autowired
    Deeds deeds;

    Caller admin;

    @BeforeEach
    void threeLeadsOfMarch() {
        admin = callers.in(Role.ADMIN);
        if (!admin.get("/api/v1/kpis/leads?from=2013-03-01&to=2013-03-31")
                .at("/series/0/value")
                .equals("3")) {
            deeds.lead("2013-03-01", "referral of 2013", null);
            deeds.lead("2013-03-02", "fair of 2013", null);
            deeds.lead("2013-03-03", null, null);
        }
    }

    @Test
    void theWholeFunnelIsTriedInTheBackground() {
        Answer asked = admin.post(
                RULES + "/what-ifs",
                "{\"rule\": %s, \"from\": \"2013-03-01\", \"to\": \"2013-03-31\"}".formatted(BY_REFERRAL));
        assertThat(asked.status()).as(asked.toString()).isEqualTo(202);
        String address = RULES + "/what-ifs/" + asked.at("/id");

        await().atMost(Duration.ofSeconds(30))
                .until(() -> admin.get(address).at("/finished").equals("true"));
        Answer done = admin.get(address);
        assertThat(done.at("/lead/0/stage")).isEqualTo("lead");
        assertThat(done.at("/lead/0/new/quality/count")).isEqualTo("1");
        assertThat(done.at("/period/0/new/total/count")).isEqualTo("3");
        assertThat(admin.get(address + "/leads?basis=lead&after=QUALITY").at("/total"))
                .isEqualTo(done.at("/lead/0/old/quality/count").equals("1") ? "0" : "1");
        assertThat(admin.get(address + "/leads?basis=moon").status()).isEqualTo(400);
        assertThat(admin.get(address + "/leads?size=101").status()).isEqualTo(400);
        assertThat(admin.get(RULES + "/what-ifs/999999999").status()).isEqualTo(404);
        assertThat(callers.in(Role.MANAGER).post(RULES + "/what-ifs", "{}").status())
                .isEqualTo(403);
        assertThat(admin.post(
                                RULES + "/what-ifs",
                                "{\"rule\": {\"field\": \"lead.moon\", \"op\": \"isSet\"}, \"from\": \"2013-03-01\", \"to\": \"2013-03-31\"}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void aRuleIsTriedBeforeItIsPublishedAndThenRestatesHistory() {
        Answer tried = admin.post(
                RULES + "/preview",
                "{\"rule\": %s, \"from\": \"2013-03-01\", \"to\": \"2013-03-31\"}".formatted(BY_REFERRAL));

        assertThat(tried.status()).as(tried.toString()).isEqualTo(200);
        assertThat(tried.at("/0/stage")).isEqualTo("lead");
        assertThat(tried.at("/0/new/quality")).isEqualTo("1");
        assertThat(tried.at("/0/new/general")).isEqualTo("1");
        assertThat(tried.at("/0/new/unclassified")).isEqualTo("1");
        assertThat(tried.at("/0/old/total")).isEqualTo("3");

        Answer published =
                admin.post(RULES, "{\"name\": \"紹介\", \"rule\": %s, \"applies\": \"RESTATE\"}".formatted(BY_REFERRAL));
        assertThat(published.status()).isEqualTo(201);
        assertThat(published.header("Location")).isEqualTo(RULES + "/" + published.at("/version"));
        assertThat(published.at("/rule/any/0/op")).isEqualTo("eq");

        Answer finished = await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> admin.get(published.header("Location")),
                        now -> now.at("/restatement/finished").equals("true"));
        assertThat(finished.at("/restatement/percent")).isEqualTo("100");
        JsonNode split = admin.get("/api/v1/kpis/leads?from=2013-03-01&to=2013-03-31&by=quality")
                .json();
        assertThat(split.get("ruleVersion").asString()).isEqualTo(published.at("/version"));
        assertThat(split.get("series")
                        .valueStream()
                        .map(point -> point.get("group").asString()))
                .containsExactly("general", "quality", "unclassified");
        assertThat(admin.get(RULES).at("/0/version")).isEqualTo(published.at("/version"));
    }

    @Test
    void mistakesAreToldByTheirPath() {
        String rule = """
                {"all": [{"field": "lead.channel", "op": "eq", "value": "x"},
                         {"any": [{"field": "lead.moon", "op": "eq", "value": 1}]},
                         {"field": "account.employees", "op": "gte", "value": "many"}]}""";
        Answer refused =
                admin.post(RULES, "{\"name\": \"x\", \"rule\": %s, \"applies\": \"FROM_NOW\"}".formatted(rule));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/code")).isEqualTo("INVALID_RULE");
        assertThat(refused.json()
                        .get("errors")
                        .valueStream()
                        .map(error -> error.get("field").asString()))
                .containsExactly("rule.all[1].any[0].field", "rule.all[2].value");
        assertThat(refused.at("/errors/0/code")).isEqualTo("FIELD_UNKNOWN");
        assertThat(refused.at("/errors/0/message")).contains("lead.moon");
    }

    @Test
    void whatIsMissingIsRefused() {
        assertThat(admin.post(RULES, "{\"name\": \"x\", \"applies\": \"FROM_NOW\"}")
                        .at("/errors/0/field"))
                .isEqualTo("rule");
        Answer applies =
                admin.post(RULES, "{\"name\": \"x\", \"rule\": %s, \"applies\": \"SOMETIMES\"}".formatted(BY_REFERRAL));
        assertThat(applies.status()).isEqualTo(422);
        assertThat(applies.at("/errors/0/message")).contains("FROM_NOW, RESTATE");
        assertThat(admin.post(
                                RULES + "/preview",
                                "{\"rule\": %s, \"from\": \"2013-03-02\", \"to\": \"2013-03-01\"}"
                                        .formatted(BY_REFERRAL))
                        .status())
                .isEqualTo(422);
        assertThat(admin.get(RULES + "/99999").status()).isEqualTo(404);
        assertThat(admin.get(RULES + "/latest").status()).isEqualTo(404);
    }

    @Test
    void othersReadButDoNotPublish() {
        Caller manager = callers.in(Role.MANAGER);

        assertThat(manager.get(RULES).status()).isEqualTo(200);
        assertThat(manager.post(
                                RULES,
                                "{\"name\": \"x\", \"rule\": %s, \"applies\": \"FROM_NOW\"}".formatted(BY_REFERRAL))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void fieldsComeWithOperatorsAndValues() {
        JsonNode channel = admin.get("/api/v1/rule-fields?for=quality")
                .json()
                .valueStream()
                .filter(field -> field.get("name").asString().equals("lead.channel"))
                .findFirst()
                .orElseThrow();

        assertThat(channel.get("label").asString()).isEqualTo("経路");
        assertThat(channel.get("type").asString()).isEqualTo("text");
        assertThat(channel.get("operators").valueStream().map(JsonNode::asString))
                .contains("in", "isSet");
        assertThat(channel.get("values").toString()).contains("referral of 2013");
        assertThat(admin.get("/api/v1/rule-fields?for=moon").status()).isEqualTo(400);
    }
}
