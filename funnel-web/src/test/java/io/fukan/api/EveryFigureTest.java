package io.fukan.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.api.Caller.Answer;
import io.fukan.kpi.Basis;
import io.fukan.kpi.Kpi;
import io.fukan.kpi.KpiCatalogue;
import io.fukan.lead.Lead;
import io.fukan.organisation.Role;
import io.fukan.time.Grain;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The whole catalogue, asked in every way that makes sense and in many that do not: there is always a clear answer. */
@ApiTest
class EveryFigureTest {

    private static final String PERIOD = "from=2009-01-01&to=2009-12-31";

    @Autowired
    Callers callers;

    @Autowired
    Deeds deeds;

    Caller admin;

    @BeforeEach
    void somethingWon() {
        admin = callers.in(Role.ADMIN);
        Caller setter = callers.in(Role.SDR);
        Lead lead = deeds.lead("2009-05-10", "検索", setter.userId());
        deeds.won(lead, "2009-05-20", setter.userId(), callers.in(Role.FIELD).userId(), 1_200_000);
    }

    /** Grains take turns, so that each meets every KPI and basis with some cut. */
    @Test
    void everyKpiAnswersInEveryBasisByEveryCutItOffers() {
        List<String> unanswered = new ArrayList<>();
        int turn = 0;
        for (JsonNode kpi : admin.get("/api/v1/kpis").json()) {
            String key = kpi.get("key").asString();
            for (JsonNode basis : kpi.get("bases")) {
                List<String> cuts = new ArrayList<>(List.of(""));
                kpi.get("dimensions").forEach(dimension -> cuts.add("&by=" + dimension.asString()));
                for (String cut : cuts) {
                    Grain grain = Grain.values()[turn++ % Grain.values().length];
                    ask(
                            key + "?" + PERIOD + "&basis=" + basis.asString() + "&grain=" + grain.apiName() + cut,
                            200,
                            unanswered);
                }
                ask(key + "/records?" + PERIOD + "&basis=" + basis.asString() + "&channel=~", 200, unanswered);
                ask(key + "/records?" + PERIOD + "&basis=" + basis.asString() + "&part=denominator", 200, unanswered);
                ask(key + "/cohorts?" + PERIOD + "&basis=" + basis.asString(), 200, unanswered);
            }
        }
        assertThat(turn).isGreaterThan(1_000);
        assertThat(unanswered).isEmpty();
    }

    @Test
    void nonsenseIsRefusedAndNamed() {
        List<String> nonsense = List.of(
                "?from=2009-02-31&to=2009-03-01",
                "?from=2009-05-01&to=2009-04-30",
                "?from=2009-01-01",
                "?from=0000-01-01&to=9999-12-31",
                "?" + PERIOD + "&from=2009-01-02",
                "?" + PERIOD + "&grain=fortnight",
                "?" + PERIOD + "&grain=",
                "?" + PERIOD + "&basis=handoff",
                "?" + PERIOD + "&quality=best",
                "?" + PERIOD + "&by=nobody",
                "?" + PERIOD + "&by=lead.attr.never_imported",
                "?" + PERIOD + "&by=lead.attr.%27%29%3B--",
                "?" + PERIOD + "&by=",
                "?" + PERIOD + "&channel=",
                "?" + PERIOD + "&sort=name",
                "/records?" + PERIOD + "&page=-1",
                "/records?" + PERIOD + "&size=101",
                "/records?" + PERIOD + "&part=both",
                "/cohorts?" + PERIOD + "&by=channel");
        List<String> answeredOtherwise = new ArrayList<>();
        for (Kpi kpi : KpiCatalogue.all()) {
            nonsense.forEach(asked -> ask(kpi.key() + asked, 400, answeredOtherwise));
            for (Basis basis : Basis.values()) {
                if (!kpi.bases().contains(basis)) {
                    ask(kpi.key() + "?" + PERIOD + "&basis=" + basis.apiName(), 400, answeredOtherwise);
                }
            }
        }
        ask("no-such-kpi?" + PERIOD, 404, answeredOtherwise);
        assertThat(answeredOtherwise).isEmpty();
    }

    private void ask(String asked, int expected, List<String> otherwise) {
        Answer answer = admin.get("/api/v1/kpis/" + asked);
        if (answer.status() != expected) {
            otherwise.add(asked + " " + answer);
        }
    }
}
