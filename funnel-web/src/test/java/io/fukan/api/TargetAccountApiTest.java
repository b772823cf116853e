package io.fukan.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.api.Caller.Answer;
import io.fukan.organisation.Role;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Target accounts by program: put on the list, changed, built by a rule, taken off. */
@ApiTest
class TargetAccountApiTest {

    private static final String PATH = "/api/v1/target-accounts";

    @Autowired
    Callers callers;

    @Autowired
    JdbcClient jdbc;

    Caller admin;
    Caller rep;
    String name;

    @BeforeEach
    void aCompanyName() {
        admin = callers.in(Role.ADMIN);
        rep = callers.in(Role.BDR);
        name = "株式会社" + UUID.randomUUID();
    }

    @Test
    void aTargetsWayOntoTheListAndOff() {
        Answer added = rep.post(PATH, "{\"company\": \"%s\", \"tier\": \"A\", \"reason\": \"春のリスト\"}".formatted(name));
        assertThat(added.status()).as(added.toString()).isEqualTo(201);
        assertThat(added.at("/stage")).isEqualTo("TARGETED");
        assertThat(added.at("/nextAction")).isNotEqualTo("(null)");
        assertThat(added.at("/owner/id")).isEqualTo(Long.toString(rep.userId()));
        String target = added.header("Location");

        assertThat(rep.post(PATH, "{\"company\": \"%s\", \"tier\": \"B\"}".formatted(name))
                        .at("/code"))
                .isEqualTo("ACCOUNT_IS_TARGET");
        Answer changed = rep.patch(
                target,
                "{\"version\": %s, \"tier\": \"B\", \"nextAction\": \"手紙を送る\", \"nextActionOn\": \"2099-01-05\"}"
                        .formatted(added.at("/version")));
        assertThat(changed.status()).as(changed.toString()).isEqualTo(200);
        assertThat(changed.at("/tier")).isEqualTo("B");
        assertThat(changed.at("/reason")).as("not named").isEqualTo("春のリスト");
        assertThat(rep.patch(target, "{\"version\": %s, \"tier\": \"C\"}".formatted(added.at("/version")))
                        .status())
                .as("overtaken")
                .isEqualTo(409);
        assertThat(callers.in(Role.BDR).get(target).status())
                .as("of another rep")
                .isEqualTo(404);
        assertThat(rep.get(PATH + "?q=" + name.substring(4) + "&tier=B").at("/total"))
                .isEqualTo("1");
        assertThat(rep.get(PATH + "?teir=B").status()).as("mistyped").isEqualTo(400);

        Answer off = rep.post(target + "/recycle", "{\"reason\": \"NO_BUDGET\"}");
        assertThat(off.status()).as(off.toString()).isEqualTo(204);
        assertThat(rep.get(target).status()).isEqualTo(404);
    }

    @Test
    void aRuleFindsCompaniesAndPutsThemOnTheList() {
        String rule = "{\"field\": \"account.name\", \"op\": \"eq\", \"value\": \"%s\"}".formatted(name);
        jdbc.sql("insert into account (name, matching_key, search_text, created_at, updated_at)"
                        + " values (?, '', '', now(), now())")
                .param(name)
                .update();

        Answer preview = admin.post(PATH + "/build/preview", "{\"rule\": %s}".formatted(rule));
        assertThat(preview.at("/matching")).as(preview.toString()).isEqualTo("1");
        assertThat(preview.at("/sample/0/name")).isEqualTo(name);
        assertThat(admin.post(
                                PATH + "/build",
                                "{\"rule\": %s, \"tier\": \"C\", \"owners\": [%d]}".formatted(rule, rep.userId()))
                        .at("/added"))
                .isEqualTo("1");
        assertThat(rep.get(PATH + "?owner=me").at("/items/0/tier")).isEqualTo("C");
        assertThat(admin.post(
                                PATH + "/build/preview",
                                "{\"rule\": {\"field\": \"nonsense\", \"op\": \"eq\", \"value\": 1}}")
                        .status())
                .isEqualTo(422);
        assertThat(callers.in(Role.FIELD)
                        .post(PATH + "/build/preview", "{\"rule\": %s}".formatted(rule))
                        .status())
                .isEqualTo(403);
        assertThat(admin.get("/api/v1/rule-fields?for=targeting").status()).isEqualTo(200);
    }

    @Test
    void newsAndKeyPersons() {
        Answer added = rep.post(PATH, "{\"company\": \"%s\", \"tier\": \"A\"}".formatted(name));
        String account = "/api/v1/accounts/" + added.at("/account/id");
        Answer news = rep.post(account + "/signals", "{\"kind\": \"HIRING\", \"title\": \"営業職を募集\"}");
        assertThat(news.status()).as(news.toString()).isEqualTo(201);
        assertThat(rep.post(
                                account + "/signals",
                                "{\"kind\": \"NEWS\", \"title\": \"x\", \"sourceUrl\": \"javascript:1\"}")
                        .at("/errors/0/field"))
                .isEqualTo("sourceUrl");
        assertThat(rep.get(account + "/signals").at("/0/title")).isEqualTo("営業職を募集");
        assertThat(rep.delete("/api/v1/signals/" + news.at("/id")).status()).isEqualTo(204);
        assertThat(rep.get(account + "/signals").json()).isEmpty();

        long person = jdbc.sql("insert into contact (account_id, last_name, phone, search_text, created_at, updated_at)"
                        + " values (?, '森', '+81362001000', '', now(), now()) returning id")
                .param(Long.valueOf(added.at("/account/id")))
                .query(Long.class)
                .single();
        Answer marked = rep.json(
                "PUT",
                "/api/v1/contacts/" + person + "/buying-role",
                "{\"version\": 0, \"role\": \"DECISION_MAKER\", \"keyPerson\": true}");
        assertThat(marked.at("/buyingRole")).as(marked.toString()).isEqualTo("DECISION_MAKER");
        assertThat(rep.get(added.header("Location")).at("/contactable")).isEqualTo("1");
    }
}
