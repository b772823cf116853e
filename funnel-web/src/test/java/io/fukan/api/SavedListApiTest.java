package io.fukan.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.api.Caller.Answer;
import io.fukan.organisation.Department;
import io.fukan.organisation.Role;
import io.fukan.organisation.Team;
import io.fukan.organisation.Teams;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Filters kept under a name, by program. */
@ApiTest
class SavedListApiTest {

    private static final String PATH = "/api/v1/saved-lists";

    @Autowired
    Callers callers;

    @Autowired
    Belongings belongings;

    @Autowired
    Teams teams;

    @Test
    void aFilterIsKeptSharedRenamedAndDeleted() {
        Team team = teams.save(new Team("SDR " + UUID.randomUUID(), Department.SDR));
        Caller rep = callers.in(Role.SDR, team);
        Caller mate = callers.in(Role.SDR, team);
        belongings.recycled(rep.userId());

        Answer kept = rep.post(
                PATH,
                "{\"kind\": \"LEADS\", \"name\": \"休眠\", \"filter\": {\"stage\": \"RECYCLED\"}, \"shared\": true}");
        assertThat(kept.status()).as(kept.toString()).isEqualTo(201);
        assertThat(kept.at("/records")).isEqualTo("1");
        assertThat(mate.get(PATH).at("/0/mine")).isEqualTo("false");
        assertThat(mate.get(PATH).at("/0/records"))
                .as("what the colleague may see")
                .isEqualTo("0");

        String where = kept.header("Location");
        String renamed = "{\"name\": \"掘り起こし\", \"shared\": false, \"version\": %s}".formatted(kept.at("/version"));
        assertThat(mate.json("PUT", where, renamed).status()).isEqualTo(403);
        assertThat(rep.json("PUT", where, renamed).at("/name")).isEqualTo("掘り起こし");
        assertThat(rep.json("PUT", where, renamed).status()).as("overtaken").isEqualTo(409);
        assertThat(mate.get(PATH).json()).as("not shared any more").isEmpty();
        assertThat(mate.delete(where).status()).isEqualTo(404);
        assertThat(rep.delete(where).status()).isEqualTo(204);
        assertThat(rep.get(PATH).json()).isEmpty();
    }

    @Test
    void whatMeansNothingIsNotKept() {
        Caller rep = callers.in(Role.SDR);
        assertThat(rep.post(PATH, "{\"kind\": \"LEADS\", \"name\": \"x\", \"filter\": {}}")
                        .at("/errors/0/code"))
                .isEqualTo("SAVED_LIST_EMPTY");
        assertThat(rep.post(PATH, "{\"kind\": \"LEADS\", \"name\": \"x\", \"filter\": {\"stage\": \"NOWHERE\"}}")
                        .status())
                .isEqualTo(400);
    }
}
