package io.fukan.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.api.Caller.Answer;
import io.fukan.organisation.Department;
import io.fukan.organisation.Role;
import io.fukan.organisation.Team;
import io.fukan.organisation.Teams;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What administrators settle on pages, settled by program: people, teams, channels, products, phases, the company. */
@ApiTest
class AdministrationApiTest {

    @Autowired
    Callers callers;

    @Autowired
    Teams teams;

    Caller admin;
    Caller rep;
    String some;

    @BeforeEach
    void somebody() {
        admin = callers.in(Role.ADMIN);
        rep = callers.in(Role.SDR);
        some = UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void aUserIsInvitedMovedAndShutOut() {
        Team team = teams.save(new Team("SDR " + some, Department.SDR));
        String told = "{\"displayName\": \"岡 直美\", \"email\": \"oka-%s@aoba.example\", \"role\": \"SDR\"%s}";
        assertThat(rep.post("/api/v1/users", told.formatted(some, "")).status()).isEqualTo(403);

        Answer made = admin.post("/api/v1/users", told.formatted(some, ""));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        assertThat(made.at("/password")).hasSizeGreaterThan(8);
        String where = made.header("Location");
        assertThat(admin.get(where).at("/password")).as("told once").isEqualTo("(null)");
        assertThat(admin.post("/api/v1/users", told.formatted(some, "")).at("/errors/0/code"))
                .isEqualTo("EMAIL_TAKEN");

        Answer moved = admin.patch(where, change(made, "\"teamId\": " + team.id()));
        assertThat(moved.at("/teamId")).as(moved.toString()).isEqualTo(Long.toString(team.id()));
        assertThat(moved.at("/displayName")).as("not named, so it stays").isEqualTo("岡 直美");
        Answer promoted = admin.patch(where, change(admin.get(where), "\"role\": \"MANAGER\", \"active\": false"));
        assertThat(promoted.at("/role")).isEqualTo("MANAGER");
        assertThat(promoted.at("/active")).isEqualTo("false");
        assertThat(admin.post(where + "/password", "").at("/password")).hasSizeGreaterThan(8);
    }

    @Test
    void anAdministratorHandsOutATokenForSomebodyElseAndEndsIt() {
        String path = "/api/v1/users/%d/tokens".formatted(rep.userId());
        assertThat(rep.post(path, "{\"name\": \"CTI\"}").status()).isEqualTo(403);

        Answer made = admin.post(path, "{\"name\": \"CTI\"}");
        Caller program = callers.with(made.at("/token"));

        assertThat(program.get("/api/v1/me").at("/id"))
                .as("acts as that person")
                .isEqualTo(Long.toString(rep.userId()));
        assertThat(admin.get(path).toString()).contains("CTI").doesNotContain(made.at("/token"));
        assertThat(admin.delete(made.header("Location")).status()).isEqualTo(204);
        assertThat(program.get("/api/v1/me").status()).isEqualTo(401);
        assertThat(admin.post("/api/v1/users/%d/tokens".formatted(Long.MAX_VALUE), "{\"name\": \"CTI\"}")
                        .status())
                .isEqualTo(404);
        assertThat(admin.post(path, "{\"name\": \"CTI\", \"expiresOn\": \"2020-01-01\"}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void whatAPatchDoesNotUnderstandIsRefusedAndWhatItNamesIsChecked() {
        Answer made = admin.post("/api/v1/teams", "{\"name\": \"T %s\", \"department\": \"SDR\"}".formatted(some));
        String where = made.header("Location");

        assertThat(admin.patch(where, "{\"name\": \"x\"}").at("/errors/0/field"))
                .as("which version?")
                .isEqualTo("version");
        assertThat(admin.patch(where, change(made, "\"colour\": 1")).at("/code"))
                .isEqualTo("UNKNOWN_FIELD");
        assertThat(admin.patch(where, "{\"colour\": 1}").at("/code"))
                .as("whatever else is missing")
                .isEqualTo("UNKNOWN_FIELD");
        assertThat(admin.patch(where, change(made, "\"id\": 1")).at("/code")).isEqualTo("UNKNOWN_FIELD");
        assertThat(admin.patch(where, change(made, "\"department\": \"XX\"")).at("/errors/0/field"))
                .isEqualTo("department");
        assertThat(admin.patch(where, change(made, "\"name\": null")).at("/errors/0/code"))
                .isEqualTo("REQUIRED");
        assertThat(admin.patch(where, "[]").status()).isEqualTo(400);
        assertThat(admin.patch(where, "{\"version\": 7, \"name\": \"x\"}").at("/code"))
                .isEqualTo("STALE_VERSION");
        assertThat(admin.get(where).at("/name")).isEqualTo("T " + some);
    }

    @Test
    void teamsChannelsAndProductsAreAddedRenamedAndClosed() {
        settled("/api/v1/teams", "\"department\": \"FS\"", "\"department\": \"CS\"");
        settled("/api/v1/channels", "\"class\": \"EVENT\"", "\"class\": \"OWNED_MEDIA\"");
        settled("/api/v1/products", "\"standardPrice\": 120000", "\"standardPrice\": 98000.5");
    }

    @Test
    void marketingSettlesCampaigns() {
        Caller marketing = callers.in(Role.MARKETING);
        String campaigns = "/api/v1/campaigns";
        String told = "{\"name\": \"春の展示会 %s\"}".formatted(some);
        assertThat(rep.post(campaigns, told).status()).isEqualTo(403);

        Answer made = marketing.post(campaigns, told);
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        assertThat(marketing.post(campaigns, told).at("/code")).isEqualTo("ALREADY_EXISTS");
        assertThat(marketing
                        .patch(made.header("Location"), change(made, "\"channelId\": 999999999"))
                        .at("/errors/0/field"))
                .isEqualTo("channelId");
        String channel = admin.post("/api/v1/channels", "{\"name\": \"C %s\", \"class\": \"EVENT\"}".formatted(some))
                .at("/id");
        Answer placed = marketing.patch(made.header("Location"), change(made, "\"channelId\": " + channel));
        assertThat(placed.at("/channelId")).as(placed.toString()).isEqualTo(channel);
        assertThat(placed.at("/name")).isEqualTo("春の展示会 " + some);
        assertThat(rep.get(made.header("Location")).at("/channelId")).isEqualTo(channel);
    }

    @Test
    void whatIsToldWholeCanBeReadByPages() {
        for (String path : List.of("teams", "users", "channels", "campaigns", "products", "quality-rules")) {
            Answer whole = rep.get("/api/v1/" + path);
            Answer first = rep.get("/api/v1/" + path + "?size=1");
            assertThat(first.json().size())
                    .as(path)
                    .isEqualTo(Math.min(1, whole.json().size()));
            assertThat(first.header("X-Total-Count"))
                    .as(path)
                    .isEqualTo(Integer.toString(whole.json().size()));
            assertThat(rep.get("/api/v1/" + path + "?page=100000").json().size())
                    .as(path)
                    .isZero();
            assertThat(rep.get("/api/v1/" + path + "?size=101").status())
                    .as(path)
                    .isEqualTo(400);
        }
    }

    @Test
    void whoWinsWithWhichCompaniesIsForAdministrators() {
        Answer fit = admin.get("/api/v1/segment-fit");

        assertThat(fit.json().get("usual").isNumber()).as(fit.toString()).isTrue();
        assertThat(fit.json().get("cells").isArray()).isTrue();
        assertThat(rep.get("/api/v1/segment-fit").status()).isEqualTo(403);
    }

    @Test
    void phasesAndTheirGuidance() {
        String phase = admin.get("/api/v1/phases").at("/1/phase");
        String path = "/api/v1/phases/" + phase;
        String version = admin.get("/api/v1/phases").at("/1/version");
        Answer stuck = admin.patch(path, "{\"version\": %s, \"staleDays\": 21}".formatted(version));
        assertThat(stuck.at("/staleDays")).as(stuck.toString()).isEqualTo("21");
        assertThat(stuck.at("/nameJa")).isNotBlank();
        assertThat(admin.patch(path, change(stuck, "\"probability\": 1.5")).at("/errors/0/field"))
                .isEqualTo("probability");
        assertThat(admin.patch("/api/v1/phases/WHATEVER", change(stuck, "\"staleDays\": 1"))
                        .status())
                .isEqualTo(404);
        assertThat(admin.get("/api/v1/yomi").json().size()).isGreaterThan(2);

        String guidance = path + "/guidance";
        String item = "{\"kind\": \"FIND_OUT\", \"textJa\": \"予算 %s\", \"textEn\": \"Budget\", \"position\": 40}";
        Answer added = admin.post(guidance, item.formatted(some));
        assertThat(added.status()).as(added.toString()).isEqualTo(201);
        Answer retired = admin.patch(added.header("Location"), change(added, "\"active\": false"));
        assertThat(retired.at("/active")).isEqualTo("false");
        assertThat(admin.patch(added.header("Location"), change(retired, "\"position\": 1000"))
                        .at("/errors/0/field"))
                .isEqualTo("position");
        assertThat(rep.get(guidance).body()).contains("予算 " + some);
    }

    @Test
    void theCompanyDecidesAnewAndTakesDaysOff() {
        Answer before = admin.get("/api/v1/company");
        assertThat(rep.patch("/api/v1/company", change(before, "\"followDays\": 2"))
                        .status())
                .isEqualTo(403);
        Answer after = admin.patch("/api/v1/company", change(before, "\"followDays\": 2, \"rampMonths\": 4"));
        assertThat(after.at("/followDays")).as(after.toString()).isEqualTo("2");
        assertThat(after.at("/zone")).isEqualTo(before.at("/zone"));
        assertThat(admin.patch("/api/v1/company", change(after, "\"fiscalStartMonth\": 13"))
                        .at("/errors/0/field"))
                .isEqualTo("fiscalStartMonth");
        assertThat(admin.patch("/api/v1/company", change(after, "\"conversionKpi\": \"wins\""))
                        .at("/errors/0/code"))
                .isEqualTo("CONVERSION_UNKNOWN");
        assertThat(admin.patch("/api/v1/company", change(after, "\"followDays\": 1, \"rampMonths\": null"))
                        .at("/rampMonths"))
                .isEqualTo("(null)");

        String day = "/api/v1/company/days-off/2031-08-13";
        String august = "/api/v1/company/business-days?from=2031-08-13&to=2031-08-13";
        assertThat(admin.json("PUT", day, "{\"name\": \"夏季休業\"}").status()).isEqualTo(200);
        assertThat(rep.get(august).json().size()).isZero();
        assertThat(admin.json("DELETE", day, "").status()).isEqualTo(204);
        assertThat(admin.json("DELETE", day, "").status()).isEqualTo(404);
        assertThat(rep.get(august).json().size()).isEqualTo(1);
    }

    @Test
    void settingsOfBookingAndOfCustomerSuccess() {
        Answer booking = admin.get("/api/v1/booking-settings");
        assertThat(admin.patch("/api/v1/booking-settings", change(booking, "\"bufferMinutes\": 10"))
                        .at("/bufferMinutes"))
                .isEqualTo("10");
        assertThat(admin.patch("/api/v1/booking-settings", change(booking, "\"bufferMinutes\": 15"))
                        .at("/code"))
                .as("overtaken")
                .isEqualTo("STALE_VERSION");
        assertThat(admin.patch(
                                "/api/v1/booking-settings",
                                change(admin.get("/api/v1/booking-settings"), "\"slotMinutes\": 5"))
                        .at("/errors/0/field"))
                .isEqualTo("slotMinutes");

        String success = "/api/v1/customer-success-settings";
        assertThat(admin.patch(success, change(admin.get(success), "\"grossMargin\": 1.2"))
                        .at("/errors/0/code"))
                .isEqualTo("MARGIN_OUT_OF_RANGE");
        assertThat(admin.patch(success, change(admin.get(success), "\"grossMargin\": 0.7"))
                        .at("/grossMargin"))
                .isEqualTo("0.7");
        assertThat(rep.get(success).status()).isEqualTo(403);
        assertThat(admin.patch(success, change(admin.get(success), "\"grossMargin\": null"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void limitsOfTheDiagnosisAreSetAllOrNone() {
        String limits = "/api/v1/diagnosis-limits";
        assertThat(admin.patch(limits, "{\"limits\": {\"FEWEST_EVENTS\": 30, \"CHANCE\": 2}}")
                        .status())
                .isEqualTo(422);
        assertThat(limit("FEWEST_EVENTS")).isEqualTo("20 false");
        assertThat(admin.patch(limits, "{\"limits\": {\"FEWEST_EVENTS\": 30}}").status())
                .isEqualTo(200);
        assertThat(limit("FEWEST_EVENTS")).isEqualTo("30 true");
        assertThat(admin.patch(limits, "{\"limits\": {\"FEWEST_EVENTS\": null}}")
                        .status())
                .isEqualTo(200);
        assertThat(limit("FEWEST_EVENTS")).isEqualTo("20 false");
        assertThat(admin.patch(limits, "{\"limits\": {\"NONE\": 1}}").status()).isBetween(400, 422);
    }

    @Test
    void referenceValuesStandBesideAKpi() {
        String of = "/api/v1/kpis/win-rate/benchmarks";
        Answer added = admin.post(of, "{\"low\": 0.2, \"high\": 0.3, \"source\": \"調査 %s\"}".formatted(some));
        assertThat(added.status()).as(added.toString()).isEqualTo(201);
        assertThat(admin.patch(added.header("Location"), change(added, "\"high\": 0.1"))
                        .at("/errors/0/code"))
                .isEqualTo("BENCHMARK_REVERSED");
        assertThat(admin.patch(added.header("Location"), change(added, "\"link\": \"https://aoba.example/\""))
                        .at("/low"))
                .isEqualTo("0.2");
        assertThat(rep.get(of).body()).contains("調査 " + some);
        assertThat(admin.json("DELETE", added.header("Location"), "").status()).isEqualTo(204);
        assertThat(admin.get("/api/v1/kpis/nonsense/benchmarks").at("/code")).isEqualTo("KPI_UNKNOWN");
    }

    private void settled(String path, String fields, String other) {
        String told = "{\"name\": \"%s\", " + fields + "}";
        assertThat(rep.post(path, told.formatted("N " + some)).status()).isEqualTo(403);
        Answer added = admin.post(path, told.formatted("N " + some));
        assertThat(added.status()).as(added.toString()).isEqualTo(201);
        assertThat(admin.post(path, told.formatted("N " + some)).at("/code")).isEqualTo("ALREADY_EXISTS");
        Answer renamed = admin.patch(added.header("Location"), change(added, "\"name\": \"M %s\"".formatted(some)));
        assertThat(renamed.at("/name")).as(renamed.toString()).isEqualTo("M " + some);
        assertThat(renamed.at("/active")).isEqualTo("true");
        Answer closed = admin.patch(added.header("Location"), change(renamed, other + ", \"active\": false"));
        assertThat(closed.at("/active")).as(closed.toString()).isEqualTo("false");
        assertThat(rep.get(added.header("Location")).body())
                .contains("M " + some)
                .contains(other.split(" ")[1]);
    }

    private String limit(String name) {
        return admin.get("/api/v1/diagnosis-limits")
                .json()
                .valueStream()
                .filter(one -> one.path("limit").asString().equals(name))
                .map(one -> one.path("value").asString() + " " + one.path("own").asBoolean())
                .findFirst()
                .orElseThrow();
    }

    private static String change(Answer read, String fields) {
        return "{\"version\": %s, %s}".formatted(read.at("/version"), fields);
    }
}
