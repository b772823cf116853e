package io.fukan.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.api.Caller.Answer;
import io.fukan.organisation.Department;
import io.fukan.organisation.Role;
import io.fukan.organisation.Team;
import io.fukan.organisation.Teams;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Tokens, names, and the strictness with which bodies are read. */
@ApiTest
class MyselfTest {

    @Autowired
    Callers callers;

    @Autowired
    Teams teams;

    @Test
    void aTokenTellsWhoItActsAs() {
        Team east = teams.save(new Team("SDR East", Department.SDR));
        Caller sdr = callers.in(Role.SDR, east);
        Answer me = sdr.get("/api/v1/me");

        assertThat(me.at("/id")).isEqualTo(Long.toString(sdr.userId()));
        assertThat(me.at("/role")).isEqualTo("SDR");
        assertThat(me.at("/teams/0/name")).isEqualTo("SDR East");
    }

    @Test
    void aTokenIsShownOnceAndCanBeEnded() {
        Caller sdr = callers.in(Role.SDR);
        Answer made = sdr.post("/api/v1/tokens", "{\"name\": \"report\", \"expiresOn\": \"2199-01-01\"}");
        Caller program = callers.with(made.at("/token"));

        assertThat(made.status()).isEqualTo(201);
        assertThat(program.get("/api/v1/me").at("/id")).isEqualTo(Long.toString(sdr.userId()));
        Answer listed = sdr.get("/api/v1/tokens");
        assertThat(listed.at("/0/name")).isEqualTo("report");
        assertThat(listed.body()).doesNotContain(made.at("/token"));

        assertThat(sdr.delete(made.header("Location")).status()).isEqualTo(204);
        assertThat(program.get("/api/v1/me").status()).isEqualTo(401);
        assertThat(sdr.delete(made.header("Location")).status()).isEqualTo(404);
    }

    @Test
    void tokensOfOthersAreNotThere() {
        Answer theirs = callers.in(Role.SDR).post("/api/v1/tokens", "{\"name\": \"theirs\"}");

        assertThat(callers.in(Role.ADMIN).delete(theirs.header("Location")).status())
                .isEqualTo(404);
    }

    @Test
    void bodiesAreReadStrictly() {
        Caller sdr = callers.in(Role.SDR);

        Answer unknown = sdr.post("/api/v1/tokens", "{\"name\": \"one\", \"role\": \"ADMIN\"}");
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.at("/code")).isEqualTo("UNKNOWN_FIELD");
        assertThat(unknown.at("/errors/0/field")).isEqualTo("role");

        Answer broken = sdr.post("/api/v1/tokens", "{\"name\": ");
        assertThat(broken.status()).isEqualTo(400);
        assertThat(broken.at("/code")).isEqualTo("UNREADABLE_BODY");

        assertThat(sdr.post("/api/v1/tokens", "{\"name\": \"a\", \"name\": \"b\"}")
                        .status())
                .isEqualTo(400);
        assertThat(sdr.post("/api/v1/tokens", "").status()).isEqualTo(400);
        assertThat(sdr.post("/api/v1/tokens", "[]").status()).isEqualTo(400);

        Answer plain = sdr.send(
                "POST",
                "/api/v1/tokens",
                java.net.http.HttpRequest.BodyPublishers.ofString("name=one"),
                "Content-Type",
                "text/plain");
        assertThat(plain.status()).isEqualTo(415);
    }

    @Test
    void valuesThatCannotBeAreToldAtTheirField() {
        Caller sdr = callers.in(Role.SDR);

        refused(sdr, "{}", "name", "REQUIRED");
        refused(sdr, "{\"name\": \"" + "x".repeat(101) + "\"}", "name", "TEXT_TOO_LONG");
        refused(sdr, "{\"name\": \"a\\u0000b\"}", "name", "TEXT_UNREADABLE");
        refused(sdr, "{\"name\": \"a\\ud800b\"}", "name", "TEXT_UNREADABLE");
        refused(sdr, "{\"name\": \"one\", \"expiresOn\": \"2026-02-31\"}", "expiresOn", "DATE_UNREADABLE");
        refused(sdr, "{\"name\": \"one\", \"expiresOn\": \"9999-12-31\"}", "expiresOn", "DATE_OUT_OF_RANGE");
        refused(sdr, "{\"name\": \"one\", \"expiresOn\": \"2001-01-01\"}", "expiresOn", "DAY_PAST");
    }

    @Test
    void namesOfPeopleTeamsAndChannelsCanBeLookedUp() {
        Caller sdr = callers.in(Role.SDR);

        assertThat(sdr.get("/api/v1/users").json().valueStream())
                .anyMatch(person -> person.get("id").longValue() == sdr.userId());
        assertThat(sdr.get("/api/v1/teams").status()).isEqualTo(200);
        assertThat(sdr.get("/api/v1/channels").status()).isEqualTo(200);
        assertThat(sdr.get("/api/v1/campaigns").status()).isEqualTo(200);
    }

    @Test
    void onlyAdministratorsCheckTheData() {
        assertThat(callers.in(Role.MANAGER).post("/api/v1/data-check", "").status())
                .isEqualTo(403);
        JsonNode found = callers.in(Role.ADMIN).post("/api/v1/data-check", "").json();
        assertThat(found.get("clean").booleanValue()).isTrue();
        assertThat(found.get("missing").intValue()).isZero();
        assertThat(found.get("surplus").intValue()).isZero();
    }

    private static void refused(Caller caller, String body, String field, String code) {
        Answer answer = caller.post("/api/v1/tokens", body);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        assertThat(answer.at("/errors/0/field")).isEqualTo(field);
        assertThat(answer.at("/errors/0/code")).isEqualTo(code);
        assertThat(answer.at("/errors/0/message")).isNotBlank();
    }
}
