package io.fukan.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fukan.api.Caller.Answer;
import io.fukan.organisation.Role;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Imports by program, from sending the file to taking it back. */
@ApiTest
class ImportApiTest {

    private static final String IMPORTS = "/api/v1/imports";
    private static final String MAPPING = """
            {"columns": {"id": "lead.externalId", "date": "lead.acquiredAt", "origin": "lead.channel",
                         "plan": "lead.attr.plan"},
             "dateFormats": ["yyyy-MM-dd"]}""";

    @Autowired
    Callers callers;

    Caller marketing;
    String id;

    @BeforeEach
    void somebodyImports() {
        marketing = callers.in(Role.MARKETING);
        id = UUID.randomUUID().toString();
    }

    @Test
    void aFileIsTakenCountedAndTakenBack() {
        String csv = "id,date,origin,plan\n" + id + "-1,2012-06-01,search,A\n" + id + "-2,2012-06-02,,B\n" + id
                + "-3,2012-06-31,search,C\n";
        Answer accepted = send(csv, MAPPING, false);

        assertThat(accepted.status()).as(accepted.toString()).isEqualTo(202);
        assertThat(accepted.header("Location")).isEqualTo(IMPORTS + "/" + accepted.at("/id"));
        Answer done = settled(accepted);
        assertThat(done.at("/status")).isEqualTo("DONE");
        assertThat(done.at("/rowsRead")).isEqualTo("3");
        assertThat(done.at("/created")).isEqualTo("2");
        assertThat(done.at("/updated")).isEqualTo("0");
        assertThat(done.at("/unchanged")).isEqualTo("0");
        assertThat(done.at("/rejected")).isEqualTo("1");
        assertThat(done.json().has("warnings")).isTrue();
        assertThat(done.at("/startedAt")).isNotEqualTo("(null)");
        assertThat(done.at("/finishedAt")).isNotEqualTo("(null)");

        Answer rejects = marketing.get(accepted.header("Location") + "/rejects");
        assertThat(rejects.header("Content-Type")).startsWith("text/csv");
        assertThat(rejects.body().lines()).first().asString().endsWith("row,column,code,message,id,date,origin,plan");
        assertThat(rejects.body()).contains("3,date,BAD_DATE,").contains(id + "-3,2012-06-31,search,C");

        assertThat(figure("leads", "lead.attr.plan=A")).isEqualTo("1");
        Answer again = settled(send(csv, MAPPING, false));
        assertThat(again.at("/created")).isEqualTo("0");
        assertThat(again.at("/unchanged")).isEqualTo("2");

        Answer undone = marketing.post(accepted.header("Location") + "/undo", "");
        assertThat(undone.status()).as(undone.toString()).isEqualTo(200);
        assertThat(undone.at("/status")).isEqualTo("UNDONE");
        assertThat(figure("leads", "lead.attr.plan=A")).isEqualTo("0");
        assertThat(marketing.post(accepted.header("Location") + "/undo", "").status())
                .isEqualTo(409);
    }

    @Test
    void aDryRunOnlyCounts() {
        Answer done = settled(send("id,date,origin,plan\n" + id + ",2012-07-01,dry,X\n", MAPPING, true));

        assertThat(done.at("/dryRun")).isEqualTo("true");
        assertThat(done.at("/created")).isEqualTo("1");
        assertThat(marketing.get("/api/v1/channels").body()).doesNotContain("\"dry\"");
    }

    @Test
    void sentTwiceWithOneKeyItIsOneImport() {
        String key = UUID.randomUUID().toString();
        String csv = "id,date,origin,plan\n" + id + ",2012-08-01,search,X\n";
        Map<String, String> parts = Map.of("kind", "leads", "mapping", MAPPING);
        Answer first = marketing.upload(IMPORTS, csv, parts, "Idempotency-Key", key);
        Answer again = marketing.upload(IMPORTS, csv, parts, "Idempotency-Key", key);
        Answer other = marketing.upload(IMPORTS, csv + "x,2012-08-01,,\n", parts, "Idempotency-Key", key);

        assertThat(first.status()).isEqualTo(202);
        assertThat(again.status()).isEqualTo(202);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(other.status()).isEqualTo(422);
        assertThat(settled(first).at("/created")).isEqualTo("1");
    }

    @Test
    void aWrongChoiceIsAnsweredByLabelsAndByTheNamesThatMappingsUse() {
        String mapping = """
                {"columns": {"id": "opportunity.externalId", "won": "opportunity.outcome"}}""";
        Answer accepted = marketing.upload(
                IMPORTS, "id,won\n" + id + ",dance\n", Map.of("kind", "opportunities", "mapping", mapping));
        assertThat(settled(accepted).at("/rejected")).isEqualTo("1");
        assertThat(marketing.get(accepted.header("Location") + "/rejects").body())
                .contains("UNKNOWN_CHOICE", "(OPEN)", "(WON)", "(LOST)")
                .doesNotContain("opportunity.outcome");
    }

    @Test
    void whatCannotBeImportedIsRefusedByName() {
        String csv = "id\n1\n";
        Answer kind = marketing.upload(IMPORTS, csv, Map.of("kind", "planets", "mapping", MAPPING));
        assertThat(kind.status()).isEqualTo(400);
        assertThat(kind.at("/errors/0/field")).isEqualTo("kind");
        assertThat(kind.at("/errors/0/message")).contains("leads");

        Answer noFile = marketing.post(IMPORTS, "{}");
        assertThat(noFile.status()).isEqualTo(400);
        assertThat(noFile.at("/errors/0/field")).isEqualTo("file");

        Answer mapping = marketing.upload(
                IMPORTS,
                csv,
                Map.of("kind", "leads", "mapping", "{\"columns\": {\"id\": \"moon\"}, \"zone\": \"Mars\"}"));
        assertThat(mapping.status()).isEqualTo(422);
        assertThat(mapping.at("/code")).isEqualTo("INVALID_MAPPING");
        assertThat(mapping.at("/errors/0/field")).startsWith("mapping");

        assertThat(marketing
                        .upload(IMPORTS, csv, Map.of("kind", "leads", "mapping", "{\"moon\": 1}"))
                        .status())
                .as("an unknown key is a field that does not exist")
                .isEqualTo(400);
        Answer otherFile = marketing.upload(IMPORTS, "x,y\n1,2\n", Map.of("kind", "leads"));
        assertThat(otherFile.status()).isEqualTo(422);
        assertThat(otherFile.at("/errors/0/code")).isEqualTo("NO_COLUMN_RECOGNISED");

        Answer dryRun = marketing.upload(IMPORTS, csv, Map.of("kind", "leads", "dryRun", "perhaps"));
        assertThat(dryRun.at("/errors/0/field")).isEqualTo("dryRun");
    }

    @Test
    void aMistypedPartDoesNotImportWhatWasToBeTried() {
        Answer mistyped = marketing.upload(
                IMPORTS, "id,date\n1,2012-08-01\n", Map.of("kind", "leads", "mapping", MAPPING, "dryrun", "true"));

        assertThat(mistyped.status()).isEqualTo(400);
        assertThat(mistyped.at("/errors/0/field")).isEqualTo("dryrun");
        assertThat(mistyped.at("/errors/0/code")).isEqualTo("PARAMETER_UNKNOWN");
    }

    @Test
    void aLeadWithoutItsDayIsTakenAndWarnedAbout() {
        Answer done = settled(send("id,date,origin,plan\n" + id + ",,search,A\n", MAPPING, true));

        assertThat(done.at("/created")).isEqualTo("1");
        assertThat(done.at("/warnings")).isEqualTo("1");
    }

    @Test
    void importsAreTheirSendersAndTheAdministrators() {
        Answer accepted = send("id,date,origin,plan\n" + id + ",2012-09-01,search,X\n", MAPPING, true);
        String location = accepted.header("Location");

        assertThat(callers.in(Role.MARKETING).get(location).status()).isEqualTo(404);
        assertThat(callers.in(Role.MARKETING).post(location + "/undo", "").status())
                .isEqualTo(404);
        assertThat(callers.in(Role.ADMIN).get(location).status()).isEqualTo(200);
        assertThat(callers.in(Role.SDR).get(location).status()).isEqualTo(403);
        assertThat(marketing.get(IMPORTS).at("/0/id")).isEqualTo(accepted.at("/id"));
        assertThat(marketing.get(IMPORTS + "/0").status()).isEqualTo(404);
        Answer users = marketing.upload(IMPORTS, "name\nx\n", Map.of("kind", "users", "mapping", "{}"));
        assertThat(users.status()).isEqualTo(403);
    }

    @Test
    void fieldsAreListedByKind() {
        Answer all = marketing.get("/api/v1/import-fields");
        Answer leads = marketing.get("/api/v1/import-fields?kind=leads");

        assertThat(all.json()).hasSizeGreaterThan(5);
        assertThat(leads.json()).hasSize(1);
        assertThat(leads.body()).contains("lead.externalId").contains("account.employees");
        assertThat(marketing.get("/api/v1/import-fields?kind=moons").status()).isEqualTo(400);
    }

    private Answer send(String csv, String mapping, boolean dryRun) {
        return marketing.upload(
                IMPORTS, csv, Map.of("kind", "leads", "mapping", mapping, "dryRun", Boolean.toString(dryRun)));
    }

    private Answer settled(Answer accepted) {
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> marketing.get(IMPORTS + "/" + accepted.at("/id")),
                        now -> !now.at("/status").equals("QUEUED")
                                && !now.at("/status").equals("RUNNING"));
    }

    private String figure(String kpi, String filter) {
        return marketing
                .get("/api/v1/kpis/" + kpi + "?from=2012-06-01&to=2012-06-30&" + filter)
                .at("/series/0/value");
    }
}
