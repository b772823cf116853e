package io.fukan.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.api.Caller.Answer;
import io.fukan.diagnosis.Diagnosis;
import io.fukan.organisation.Department;
import io.fukan.organisation.Role;
import io.fukan.organisation.Team;
import io.fukan.organisation.Teams;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What looks over everything: search, the tree of the goal, findings put aside, the audit log. */
@ApiTest
class OverviewApiTest {

    private static final String DAYS = "from=2015-04-01&to=2015-04-30";

    @Autowired
    Callers callers;

    @Autowired
    Deeds deeds;

    @Autowired
    Teams teams;

    Caller admin;
    Caller rep;

    @BeforeEach
    void somebody() {
        admin = callers.in(Role.ADMIN);
        rep = callers.in(Role.SDR);
    }

    @Test
    void recordsAreFoundByWhatTheyAreCalledWithinOnesScope() {
        String name = "若草 " + UUID.randomUUID();
        Answer lead = rep.post("/api/v1/leads", "{\"track\": \"SDR\", \"company\": \"%s\"}".formatted(name));
        assertThat(lead.status()).as(lead.toString()).isEqualTo(201);

        String search = "/api/v1/search?q=" + Caller.encoded(name);
        Answer found = rep.get(search);
        assertThat(found.at("/0/kind")).as(found.toString()).isEqualTo("LEADS");
        assertThat(found.at("/0/id")).isEqualTo(lead.at("/id"));
        assertThat(found.at("/1/kind")).isEqualTo("ACCOUNTS");
        assertThat(callers.in(Role.SDR).get(search).json())
                .as("somebody else's")
                .isEmpty();
        assertThat(rep.get("/api/v1/search").status()).isEqualTo(400);
    }

    @Test
    void theGoalIsBrokenDownToPeoplesNumbers() {
        Caller owner = callers.in(Role.FIELD);
        deeds.won(deeds.lead("2015-04-02", null, rep.userId()), "2015-04-10", rep.userId(), owner.userId(), 700_000);

        Answer tree = admin.get("/api/v1/kpi-tree?" + DAYS + "&by=rep");
        assertThat(tree.at("/root/actual")).as(tree.toString()).isEqualTo("700000");
        assertThat(tree.at("/by")).isEqualTo("rep");
        assertThat(tree.at("/elapsed")).as("it is long over").isEqualTo("1");
        assertThat(tree.body()).contains(owner.name());
        assertThat(admin.get("/api/v1/kpi-tree?" + DAYS + "&channel=x").status())
                .isEqualTo(400);
        assertThat(rep.get("/api/v1/kpi-tree?" + DAYS).status()).as("amounts").isEqualTo(403);
    }

    @Test
    void aFindingIsPutAsideWithAReasonAndTakenUpAgain() {
        String which = "{\"from\": \"2015-04-01\", \"to\": \"2015-04-30\", \"rule\": \"%s\"%s}";
        String rule = Diagnosis.rules().get(0);
        String why = ", \"reason\": \"展示会の月\"";
        assertThat(rep.post("/api/v1/findings/dismiss", which.formatted(rule, why))
                        .status())
                .isEqualTo(403);
        assertThat(admin.post("/api/v1/findings/dismiss", which.formatted(rule, ""))
                        .at("/errors/0/field"))
                .isEqualTo("reason");
        assertThat(admin.post("/api/v1/findings/dismiss", which.formatted("nonsense", why))
                        .status())
                .isEqualTo(404);
        assertThat(admin.post("/api/v1/findings/dismiss", which.formatted(rule, why))
                        .status())
                .isEqualTo(204);
        assertThat(admin.post("/api/v1/findings/restore", which.formatted(rule, ""))
                        .status())
                .isEqualTo(204);
        assertThat(admin.post(
                                "/api/v1/findings/restore",
                                which.formatted(rule, "").replace("2015-04-30", "2015-03-01"))
                        .at("/errors/0/code"))
                .isEqualTo("PERIOD_REVERSED");
    }

    @Test
    void managersReadWhatTheirOwnPeopleDid() {
        Team team = teams.save(new Team("SDR " + UUID.randomUUID(), Department.SDR));
        Caller manager = callers.in(Role.MANAGER, team);
        Caller member = callers.in(Role.SDR, team);
        for (Caller one : new Caller[] {member, rep}) {
            one.post("/api/v1/tokens", "{\"name\": \"x\"}");
        }

        String log = "/api/v1/audit-log?person=";
        assertThat(manager.get(log + member.userId()).at("/items/0/actorId")).isEqualTo(Long.toString(member.userId()));
        assertThat(manager.get(log + rep.userId()).json().path("items")).isEmpty();
        assertThat(admin.get(log + rep.userId()).at("/items/0/viaToken")).isEqualTo("true");
        assertThat(admin.get("/api/v1/audit-log?action=NOTHING").status()).isEqualTo(400);
        assertThat(admin.get("/api/v1/audit-log?from=%2B999999999-01-01").status())
                .isEqualTo(400);
        assertThat(admin.get("/api/v1/audit-log?from=9999-01-01").at("/errors/0/code"))
                .isEqualTo("DATE_OUT_OF_RANGE");
        assertThat(rep.get("/api/v1/audit-log").status()).isEqualTo(403);
    }
}
