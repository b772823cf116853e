package io.fukan.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.api.Caller.Answer;
import io.fukan.organisation.Role;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What people settle for themselves and plan: language, calendar, mailed dashboards, sheets of targets. */
@ApiTest
class OnesOwnApiTest {

    private static final String SHEETS = "/api/v1/target-sheets";

    @Autowired
    Callers callers;

    Caller manager;
    Caller rep;

    @BeforeEach
    void somebody() {
        manager = callers.in(Role.MANAGER);
        rep = callers.in(Role.SDR);
    }

    @Test
    void refusalsComeInTheLanguageThatOneSettled() {
        assertThat(rep.patch("/api/v1/me", "{\"locale\": \"en\", \"theme\": \"DARK\"}")
                        .status())
                .isEqualTo(204);
        assertThat(rep.get("/api/v1/me").at("/locale")).isEqualTo("en");
        assertThat(rep.get("/api/v1/leads/0").at("/title")).isEqualTo("Not found");
        assertThat(rep.patch("/api/v1/me", "{\"locale\": \"fr\"}").at("/errors/0/code"))
                .isEqualTo("LANGUAGE_UNKNOWN");
    }

    @Test
    void aPasswordIsExchangedByWhoKnowsIt() {
        Caller admin = callers.in(Role.ADMIN);
        String drawn = admin.post("/api/v1/users/%d/password".formatted(rep.userId()), "")
                .at("/password");
        String exchange = "{\"present\": \"%s\", \"wanted\": \"%s\"}";
        String own = "/api/v1/me/password";

        assertThat(rep.json("PUT", own, exchange.formatted(drawn, "短い")).at("/errors/0/code"))
                .isEqualTo("PASSWORD_TOO_SHORT");
        assertThat(rep.json("PUT", own, exchange.formatted(drawn, "correct horse battery"))
                        .status())
                .isEqualTo(204);
        assertThat(rep.json("PUT", own, exchange.formatted(drawn, "another horse battery"))
                        .at("/errors/0/code"))
                .as("the old one is good no more")
                .isEqualTo("PASSWORD_WRONG");
    }

    @Test
    void nobodyFindsOutAPasswordByATokenOfItsOwner() {
        String guess = "{\"present\": \"guess %d\", \"wanted\": \"correct horse battery\"}";
        List<Integer> answers = IntStream.range(0, 12)
                .mapToObj(i -> rep.json("PUT", "/api/v1/me/password", guess.formatted(i))
                        .status())
                .toList();

        assertThat(answers.subList(0, 10)).containsOnly(422);
        assertThat(answers.subList(10, 12)).containsOnly(429);
    }

    @Test
    void theCalendarHasAnAddressUntilItIsClosed() {
        assertThat(rep.get("/api/v1/me/calendar").at("/since")).isEqualTo("(null)");
        String url = rep.post("/api/v1/me/calendar", "").at("/url");
        String path = url.substring(url.indexOf("/calendar/"));
        assertThat(callers.stranger().get(path).body()).contains("BEGIN:VCALENDAR");
        assertThat(rep.json("DELETE", "/api/v1/me/calendar", "").status()).isEqualTo(204);
        assertThat(callers.stranger().get(path).status()).isEqualTo(404);
    }

    @Test
    void aDashboardIsMailedToPeopleWhoMaySeeIt() {
        Caller admin = callers.in(Role.ADMIN);
        long colleague = user(admin, Role.MARKETING);
        long partner = user(admin, Role.PARTNER);
        String digest =
                "{\"dashboard\": \"%s\", \"filter\": \"%s\", \"rhythm\": \"WEEKLY\", \"hour\": %d, \"recipients\": [%d]}";

        Answer set = manager.post(
                "/api/v1/digests", digest.formatted("overview", "period=lastMonth&quality=quality", 8, colleague));
        assertThat(set.status()).as(set.toString()).isEqualTo(201);
        assertThat(set.at("/title")).isNotBlank();
        assertThat(set.at("/filter")).contains("quality=quality");
        assertThat(set.at("/received")).isEqualTo("false");
        refused(digest.formatted("nowhere", "", 8, colleague), "dashboard");
        refused(digest.formatted("overview", "period=someday", 8, colleague), "filter");
        refused(digest.formatted("overview", "", 24, colleague), "hour");
        refused(digest.formatted("overview", "", 8, partner), "recipients");

        assertThat(rep.json("DELETE", set.header("Location"), "").status())
                .as("somebody else's")
                .isEqualTo(404);
        assertThat(rep.post(set.header("Location") + "/leave", "").status()).isEqualTo(404);
        assertThat(manager.json("DELETE", set.header("Location"), "").status()).isEqualTo(204);
        assertThat(manager.get("/api/v1/digests").json().size()).isZero();
    }

    @Test
    void aSumIsSpreadOverAQuarterAndTheYearBeforeTakenOver() {
        Caller admin = callers.in(Role.ADMIN);
        int year = 2051;
        String sheet = "\"kpi\": \"appointments\", \"year\": %d, \"by\": \"COMPANY\"";
        String first = sheet.formatted(year);

        Answer spread = admin.post(
                SHEETS + "/spread", "{%s, \"subject\": \"company\", \"quarter\": 1, \"total\": 300}".formatted(first));
        assertThat(spread.status()).as(spread.toString()).isEqualTo(200);
        assertThat(spread.at("/rows/0/total")).isEqualTo("300");
        assertThat(spread.at("/rows/0/months/3")).as("only the first quarter").isEqualTo("(null)");

        Answer copied = admin.post(SHEETS + "/copy", "{%s, \"factor\": 1.1}".formatted(sheet.formatted(year + 1)));
        assertThat(copied.at("/rows/0/total")).as(copied.toString()).isEqualTo("330");
        assertThat(rep.get(SHEETS + "?kpi=appointments&year=" + (year + 1)).at("/rows/0/total"))
                .isEqualTo("330");

        assertThat(admin.post(SHEETS + "/copy", "{%s}".formatted(sheet.formatted(year + 5)))
                        .at("/errors/0/code"))
                .isEqualTo("TARGET_NOTHING_BEFORE");
        assertThat(admin.post(SHEETS + "/spread", "{%s, \"subject\": \"x\", \"total\": 1}".formatted(first))
                        .at("/errors/0/field"))
                .isEqualTo("subject");
        assertThat(admin.post(
                                SHEETS + "/spread",
                                "{%s, \"subject\": \"company\", \"quarter\": 5, \"total\": 1}".formatted(first))
                        .at("/errors/0/field"))
                .isEqualTo("quarter");
        assertThat(admin.post(SHEETS + "/spread", "{%s, \"subject\": \"company\", \"total\": -1}".formatted(first))
                        .at("/errors/0/field"))
                .isEqualTo("total");
        assertThat(rep.post(SHEETS + "/copy", "{%s}".formatted(first)).status()).isEqualTo(403);
    }

    private void refused(String digest, String field) {
        Answer answer = manager.post("/api/v1/digests", digest);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        assertThat(answer.at("/errors/0/field")).isEqualTo(field);
    }

    private static long user(Caller admin, Role role) {
        return admin.post(
                        "/api/v1/users",
                        "{\"displayName\": \"受信者\", \"email\": \"%s@aoba.example\", \"role\": \"%s\"}"
                                .formatted(UUID.randomUUID(), role))
                .json()
                .path("id")
                .longValue();
    }
}
