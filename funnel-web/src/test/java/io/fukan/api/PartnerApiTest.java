package io.fukan.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.api.Caller.Answer;
import io.fukan.lead.Lead;
import io.fukan.organisation.Role;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Partners and days of channels as programs enter, read and correct them. */
@ApiTest
class PartnerApiTest {

    private static final String PARTNERS = "/api/v1/partners";
    private static final String DAYS = "/api/v1/channel-days";

    @Autowired
    Callers callers;

    @Autowired
    Deeds deeds;

    Caller admin;
    String name;

    @BeforeEach
    void somebody() {
        admin = callers.in(Role.ADMIN);
        name = "港南販売" + UUID.randomUUID();
    }

    @Test
    void aPartnerIsEnteredReadChangedAndOvertaken() {
        Answer made = admin.json(
                "POST",
                PARTNERS,
                "{\"name\": \"%s\", \"type\": \"RESALE\", \"contractedOn\": \"2010-04-01\"}".formatted(name));
        assertThat(made.status()).isEqualTo(201);
        String path = PARTNERS + "/" + made.at("/id");
        assertThat(made.at("/stage")).isEqualTo("CONTRACTED");

        Answer changed = admin.json("PATCH", path, "{\"version\": 0, \"trainedOn\": \"2010-05-10\", \"type\": null}");
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.at("/trainedOn")).isEqualTo("2010-05-10");
        assertThat(changed.json().get("type").isNull()).isTrue();
        assertThat(changed.at("/contractedOn")).isEqualTo("2010-04-01");
        assertThat(admin.json("PATCH", path, "{\"version\": 0, \"conditions\": \"x\"}")
                        .status())
                .isEqualTo(409);
        assertThat(admin.get(PARTNERS + "?q=" + name).at("/items/0/name")).isEqualTo(name);
        assertThat(admin.get(PARTNERS + "/1").status()).isEqualTo(404);
    }

    @Test
    void whatCannotBeIsRefusedAtItsField() {
        admin.json("POST", PARTNERS, "{\"name\": \"%s\"}".formatted(name));
        assertThat(field("{\"name\": \"%s\"}".formatted(name))).isEqualTo("name PARTNER_NAME_TAKEN");
        assertThat(field("{\"name\": \"x%s\", \"endedOn\": \"2010-04-01\"}".formatted(name)))
                .isEqualTo("endedOn PARTNER_NEVER_CONTRACTED");
        assertThat(field("{\"name\": \"x%s\", \"owner\": 1}".formatted(name))).isEqualTo("owner CHOICE_MISSING");
        assertThat(admin.json("POST", PARTNERS, "{\"name\": \"x\", \"role\": \"y\"}")
                        .status())
                .isEqualTo(400);
        Caller rep = callers.in(Role.SDR);
        assertThat(rep.json("POST", PARTNERS, "{\"name\": \"x%s\"}".formatted(name))
                        .status())
                .isEqualTo(403);
        assertThat(rep.get(PARTNERS).status()).isEqualTo(200);
        assertThat(callers.in(Role.PARTNER).get(PARTNERS).status()).isEqualTo(403);
    }

    @Test
    void aLeadOfAPartnerIsFoundAndCounted() {
        String partner = admin.json("POST", PARTNERS, "{\"name\": \"%s\"}".formatted(name))
                .at("/id");
        Lead lead = deeds.lead("2008-05-10", "検索", callers.in(Role.SDR).userId());
        Answer changed = admin.json(
                "PATCH",
                "/api/v1/leads/" + lead.id(),
                "{\"version\": %d, \"partner\": %s}"
                        .formatted(
                                admin.get("/api/v1/leads/" + lead.id())
                                        .json()
                                        .get("version")
                                        .intValue(),
                                partner));
        assertThat(changed.at("/partner/name")).isEqualTo(name);
        assertThat(admin.get("/api/v1/leads?partner=" + partner).at("/total")).isEqualTo("1");
        Answer figures = admin.get("/api/v1/kpis/partner-leads?from=2008-05-01&to=2008-05-31&by=partner");
        assertThat(figures.at("/series/0/group")).isEqualTo(name);
        assertThat(admin.json(
                                "PATCH",
                                "/api/v1/leads/" + lead.id(),
                                "{\"version\": %s, \"partner\": 1}".formatted(changed.at("/version")))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void aDayOfAChannelIsReportedOnceAndCorrected() {
        deeds.lead("2008-06-10", name, callers.in(Role.SDR).userId());
        String channel = admin.get("/api/v1/channels")
                .json()
                .valueStream()
                .filter(one -> one.get("name").asString().equals(name))
                .findFirst()
                .orElseThrow()
                .get("id")
                .toString();
        String body = "{\"date\": \"2008-06-11\", \"channel\": %s, \"clicks\": 10, \"cost\": 3000}".formatted(channel);
        Answer made = admin.json("POST", DAYS, body);
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.json().get("sessions").isNull()).isTrue();
        assertThat(admin.json("POST", DAYS, body).status()).isEqualTo(409);

        String path = DAYS + "/" + made.at("/id");
        assertThat(admin.json("PATCH", path, "{\"version\": 0, \"cost\": 4000, \"clicks\": null}")
                        .at("/cost"))
                .isEqualTo("4000");
        assertThat(admin.json("PATCH", path, "{\"version\": 0, \"cost\": 5000}").status())
                .isEqualTo(409);
        assertThat(admin.json("PATCH", path, "{\"version\": 1, \"cost\": -1}").status())
                .isEqualTo(422);
        assertThat(admin.get(DAYS + "?channel=" + channel + "&dateFrom=2008-06-01&dateTo=2008-06-30")
                        .at("/total"))
                .isEqualTo("1");
        assertThat(admin.get("/api/v1/kpis/channel-cost?from=2008-06-01&to=2008-06-30&channel=" + name)
                        .at("/series/0/value"))
                .isEqualTo("4000");
        assertThat(callers.in(Role.SDR).get(DAYS).status()).isEqualTo(403);
        assertThat(callers.in(Role.FIELD)
                        .json("PATCH", path, "{\"version\": 1}")
                        .status())
                .isEqualTo(403);
    }

    private String field(String body) {
        Answer answer = admin.json("POST", PARTNERS, body);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        return answer.at("/errors/0/field") + " " + answer.at("/errors/0/code");
    }
}
