package io.fukan.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fukan.api.Caller.Answer;
import io.fukan.organisation.Department;
import io.fukan.organisation.Role;
import io.fukan.organisation.Team;
import io.fukan.organisation.Teams;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is set up by program: forms and pages of strangers, scoring, and what holds for the whole company. */
@ApiTest
class SettingUpApiTest {

    @Autowired
    Callers callers;

    @Autowired
    Teams teams;

    @Autowired
    JdbcClient jdbc;

    Caller marketing;
    Caller rep;
    String key;

    @BeforeEach
    void somebody() {
        marketing = callers.in(Role.MARKETING);
        rep = callers.in(Role.SDR);
        key = "form-" + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void aFormTakesInquiriesUntilItIsClosed() {
        String form = """
                {"key": "%s", "name": "資料請求", "fields": [{"name": "lastName", "required": true}, {"name": "email", "required": false},
                 {"name": "company", "required": true}], "origins": ["https://www.aoba.example"]%s}""";
        assertThat(rep.post("/api/v1/intake-forms", form.formatted(key, "")).status())
                .isEqualTo(403);
        Answer added = marketing.post("/api/v1/intake-forms", form.formatted(key, ""));
        assertThat(added.status()).as(added.toString()).isEqualTo(201);
        assertThat(added.at("/url")).endsWith("/intake/" + key);
        assertThat(added.at("/fields/1/required")).as("mail must reach them").isEqualTo("true");
        String inquiry = "{\"lastName\": \"森\", \"email\": \"mori@%s.example\", \"company\": \"青葉精機\"}".formatted(key);
        assertThat(callers.stranger().post("/intake/" + key, inquiry).status()).isBetween(200, 299);

        String where = added.header("Location");
        String version = ", \"version\": " + added.at("/version");
        String closed = form.formatted(key, version + ", \"active\": false");
        assertThat(marketing.json("PUT", where, closed).at("/active")).isEqualTo("false");
        assertThat(marketing.json("PUT", where, closed).status())
                .as("overtaken")
                .isEqualTo(409);
        assertThat(callers.stranger().post("/intake/" + key, inquiry).status()).isEqualTo(404);
        Answer open = marketing.patch(where, "{\"version\": 1, \"active\": true}");
        assertThat(open.at("/fields/2/name")).as(open.toString()).isEqualTo("company");
        assertThat(callers.stranger().post("/intake/" + key, inquiry).status()).isBetween(200, 299);
        assertThat(marketing
                        .post("/api/v1/intake-forms", form.formatted(key, ""))
                        .status())
                .as("the key is taken")
                .isEqualTo(409);
        assertThat(marketing
                        .post(
                                "/api/v1/intake-forms",
                                form.formatted(key + "x", "").replace("lastName", "salary"))
                        .at("/errors/0/field"))
                .isEqualTo("fields");
        assertThat(marketing
                        .post("/api/v1/intake-forms", form.formatted(key + "x", ", \"channel\": 9999999999"))
                        .status())
                .isEqualTo(404);
        assertThat(marketing.get("/api/v1/intake-forms").body()).contains(key);
    }

    @Test
    void aBookingPageOpensAndCloses() {
        Team team = teams.save(new Team("FS " + UUID.randomUUID(), Department.FS));
        String page = """
                {"key": "%s", "japanese": {"title": "オンライン相談"}, "english": {"title": "Meet us", "text": "Thirty minutes."},
                 "team": %d, "minutes": %d, "horizonDays": 21%s}""";
        Answer added = marketing.post("/api/v1/booking-pages", page.formatted(key, team.id(), 30, ""));
        assertThat(added.status()).as(added.toString()).isEqualTo(201);
        assertThat(callers.stranger().get("/book/" + key).status()).isEqualTo(200);
        assertThat(marketing
                        .post("/api/v1/booking-pages", page.formatted(key + "x", team.id(), 3, ""))
                        .at("/errors/0/field"))
                .isEqualTo("minutes");

        String where = added.header("Location");
        assertThat(marketing.get(where + "/slots").at("/startsAt/0"))
                .as("nobody is in the team")
                .isEqualTo("(missing)");
        long visited = callers.in(Role.FIELD, team).userId();
        Answer free = marketing.get(where + "/slots");
        assertThat(free.at("/minutes")).isEqualTo("30");
        String visitor = """
                {"startsAt": "%s", "lastName": "森", "company": "青葉精機", "email": "mori@%s.example"}""".formatted(free.at("/startsAt/3"), key);
        Answer booked = marketing.post(where + "/bookings", visitor);
        assertThat(booked.status()).as(booked.toString()).isEqualTo(201);
        assertThat(callers.in(Role.ADMIN).get(booked.header("Location")).at("/assigned/id"))
                .isEqualTo(Long.toString(visited));
        assertThat(booked.at("/url")).contains("/meeting/");
        assertThat(marketing
                        .post(where + "/bookings", visitor.replace("mori@", "mori2@"))
                        .at("/code"))
                .as("taken meanwhile")
                .isEqualTo("SLOT_TAKEN");
        assertThat(marketing
                        .post(where + "/bookings", visitor.replace("青葉精機", " "))
                        .at("/errors/0/field"))
                .isEqualTo("company");
        assertThat(rep.get(where + "/slots").status()).isEqualTo(403);

        String closed = page.formatted(key, team.id(), 45, ", \"active\": false, \"version\": " + added.at("/version"));
        assertThat(marketing.json("PUT", added.header("Location"), closed).at("/minutes"))
                .isEqualTo("45");
        assertThat(callers.stranger().get("/book/" + key).status()).isEqualTo(404);
        assertThat(marketing.get(where + "/slots").status()).isEqualTo(404);
        assertThat(rep.get("/api/v1/booking-pages").status()).isEqualTo(403);
    }

    @Test
    void theNextScoringModelIsPublishedWhole() {
        Caller admin = callers.in(Role.ADMIN);
        String present = rep.get("/api/v1/scoring-models").at("/0/version");
        String model = """
                {"name": "v%1$s", "limits": {"a": 60, "b": 40, "c": 20, "one": %2$d, "two": 25, "three": 10},
                 "attributes": [{"rule": {"field": "account.employees", "op": "gte", "value": 100}, "points": 30}],
                 "behaviours": [{"kind": "DOWNLOAD", "points": 20, "decay": {"points": 5, "every": 1, "unit": "MONTH"}},
                                {"silentDays": 90, "points": -15}]}""";
        assertThat(rep.post("/api/v1/scoring-models", model.formatted("x", 40)).status())
                .isEqualTo(403);
        assertThat(admin.post("/api/v1/scoring-models", model.formatted("x", 5)).at("/errors/0/code"))
                .isEqualTo("SCORING_THRESHOLDS_ORDER");

        Answer published = admin.post("/api/v1/scoring-models", model.formatted("x", 40));
        assertThat(published.status()).as(published.toString()).isEqualTo(201);
        assertThat(published.at("/version")).isEqualTo(Integer.toString(Integer.parseInt(present) + 1));
        Answer read = rep.get(published.header("Location"));
        assertThat(read.at("/behaviours/0/decay/every")).as(read.toString()).isEqualTo("1");
        assertThat(read.at("/behaviours/1/silentDays")).isEqualTo("90");
        assertThat(rep.get("/api/v1/scoring-models/9999").status()).isEqualTo(404);
        assertThat(rep.get("/api/v1/scoring-models/grid").status()).isEqualTo(200);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> jdbc.sql("select count(*) from score_due")
                                .query(Long.class)
                                .single()
                        == 0);
    }

    @Test
    void theCompanyAndItsBusinessDays() {
        Answer company = rep.get("/api/v1/company");
        assertThat(company.at("/zone")).isEqualTo("Asia/Tokyo");
        assertThat(company.at("/responseMinutes")).isEqualTo("5");
        assertThat(rep.get("/api/v1/company/business-days?from=2026-05-01&to=2026-05-08")
                        .json()
                        .valueStream()
                        .map(day -> day.asString()))
                .as("between the holidays of May")
                .containsExactly("2026-05-01", "2026-05-07", "2026-05-08");
        assertThat(rep.get("/api/v1/company/business-days?from=2020-01-01&to=2026-01-01")
                        .at("/errors/0/field"))
                .isEqualTo("to");
    }
}
