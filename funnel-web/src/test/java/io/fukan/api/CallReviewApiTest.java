package io.fukan.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.api.Caller.Answer;
import io.fukan.organisation.Role;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Calls gone over again by program: words, measures, comments, examples, calls that are nobody's yet. */
@ApiTest
class CallReviewApiTest {

    /** Rep 6 s of 10, a silence of 4 s, the word passes twice. */
    private static final String WORDS = """
            {"segments": [
              {"speaker": "rep", "start": 0, "end": 4, "text": "%s の件でお電話しました"},
              {"speaker": "prospect", "start": 4, "end": 8, "text": "はい、伺っています"},
              {"speaker": "rep", "start": 12, "end": 14, "text": "来週はいかがですか"}]}""";

    @Autowired
    Callers callers;

    @Autowired
    Belongings belongings;

    Caller rep;
    Caller manager;
    String path;
    String word;

    @BeforeEach
    void aCall() {
        rep = callers.in(Role.SDR);
        manager = callers.in(Role.ADMIN);
        path = "/api/v1/calls/" + belongings.call(rep.userId(), rep.userId()).id();
        word = "見積" + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void wordsAreKeptMeasuredFoundAndForgotten() {
        assertThat(rep.get(path).at("/analysis")).isEqualTo("(null)");
        assertThat(rep.get(path + "/transcript").status()).isEqualTo(404);

        Answer kept = rep.json("PUT", path + "/transcript", WORDS.formatted(word));
        assertThat(kept.status()).as(kept.toString()).isEqualTo(200);
        assertThat(kept.at("/speakers/prospect")).isEqualTo("PROSPECT");

        Answer call = rep.get(path);
        assertThat(call.at("/analysis/talkRatio")).as(call.toString()).isEqualTo("0.6");
        assertThat(call.at("/analysis/rallies")).isEqualTo("2");
        assertThat(call.at("/analysis/silences")).isEqualTo("1");
        assertThat(call.at("/analysis/longestSilenceSeconds")).isEqualTo("4.0");
        assertThat(Double.parseDouble(call.at("/analysis/speechRate"))).isPositive();
        Answer found = rep.get("/api/v1/calls?q=" + Caller.encoded(word));
        assertThat(found.at("/total")).isEqualTo("1");
        assertThat(found.at("/items/0/excerpt")).contains(word);
        assertThat(callers.in(Role.SDR)
                        .get("/api/v1/calls?q=" + Caller.encoded(word))
                        .at("/total"))
                .as("a colleague's call")
                .isEqualTo("0");

        assertThat(rep.delete(path + "/transcript").status()).isEqualTo(204);
        assertThat(rep.get(path).at("/analysis")).isEqualTo("(null)");
        assertThat(rep.get("/api/v1/calls?q=" + Caller.encoded(word)).at("/total"))
                .isEqualTo("0");
    }

    @Test
    void labelsThatDoNotSayWhoSpeaksAreNamedByAPerson() {
        String csv = "speaker,start,end,text\nA,0,3,もしもし\nB,0:03,0:09,はい\n";
        Answer kept = rep.send("PUT", path + "/transcript", BodyPublishers.ofString(csv), "Content-Type", "text/csv");
        assertThat(kept.at("/speakers/A")).as(kept.toString()).isEqualTo("(null)");
        assertThat(rep.get(path).at("/analysis")).isEqualTo("(null)");

        assertThat(rep.json("PUT", path + "/speakers", "{\"speakers\": {\"A\": \"REP\"}}")
                        .at("/errors/0/code"))
                .isEqualTo("SPEAKER_UNCLEAR");
        Answer named = rep.json("PUT", path + "/speakers", "{\"speakers\": {\"A\": \"PROSPECT\", \"B\": \"REP\"}}");
        assertThat(named.at("/speakers/B")).as(named.toString()).isEqualTo("REP");
        assertThat(rep.get(path).at("/analysis/repSeconds")).isEqualTo("6.0");
    }

    @Test
    void whatIsNoTranscriptIsRefusedAtItsPlace() {
        for (String broken : new String[] {
            "{\"segments\": []}",
            "{\"nothing\": 1}",
            "{\"segments\": [{\"speaker\": \"rep\", \"start\": 5, \"end\": 1, \"text\": \"x\"}]}",
            "x"
        }) {
            Answer refused = rep.json("PUT", path + "/transcript", broken);
            assertThat(refused.status()).as(broken + refused).isEqualTo(422);
        }
        assertThat(rep.json("PUT", path + "/transcript", " ".repeat(10 * 1024 * 1024 + 1))
                        .status())
                .isEqualTo(413);
        assertThat(rep.send("PUT", path + "/transcript", BodyPublishers.ofString("x"), "Content-Type", "text/plain")
                        .status())
                .isEqualTo(415);
        assertThat(rep.get(path + "/transcript").status()).isEqualTo(404);
    }

    @Test
    void colleaguesSpeakOfAPlaceInTheCall() {
        Answer added = manager.post(path + "/comments", "{\"text\": \"ここの間がよい\", \"atSeconds\": 12}");
        assertThat(added.status()).as(added.toString()).isEqualTo(201);
        assertThat(added.at("/writer/id")).isEqualTo(Long.toString(manager.userId()));
        assertThat(manager.post(path + "/comments", "{\"text\": \" \"}").at("/errors/0/code"))
                .isEqualTo("COMMENT_MISSING");
        assertThat(rep.get(path + "/comments").at("/0/atSeconds")).isEqualTo("12");
        assertThat(rep.get("/api/v1/notices").body()).contains("CALL_COMMENT");

        assertThat(rep.delete(added.header("Location")).status())
                .as("somebody else's words")
                .isEqualTo(403);
        assertThat(manager.delete(added.header("Location")).status()).isEqualTo(204);
        assertThat(rep.get(path + "/comments").json()).isEmpty();
    }

    @Test
    void anExampleIsReadByAllWhoCallButNotWhomItWasWith() {
        rep.json("PUT", path + "/transcript", WORDS.formatted(word));
        Caller colleague = callers.in(Role.BDR);
        assertThat(colleague.get(path).status()).isEqualTo(404);
        assertThat(rep.json("PUT", path + "/example", "{\"reason\": \"x\"}").status())
                .as("reps put up nobody's call")
                .isEqualTo(403);

        assertThat(manager.json("PUT", path + "/example", "{\"reason\": \"切り返しの見本\"}")
                        .at("/example/reason"))
                .isEqualTo("切り返しの見本");
        Answer seen = colleague.get(path);
        assertThat(seen.at("/leadId")).as(seen.toString()).isEqualTo("(null)");
        assertThat(seen.at("/company")).isEqualTo("(null)");
        assertThat(colleague
                        .get("/api/v1/calls?kind=EXAMPLE&q=" + Caller.encoded(word))
                        .at("/total"))
                .isEqualTo("1");

        assertThat(manager.delete(path + "/example").status()).isEqualTo(204);
        assertThat(colleague.get(path).status()).isEqualTo(404);
    }

    @Test
    void aMistypedFilterIsRefused() {
        assertThat(rep.get("/api/v1/calls?knid=EXAMPLE").status()).isEqualTo(400);
        assertThat(rep.get("/api/v1/calls?sort=occurredAt").status()).isEqualTo(400);
        assertThat(rep.get("/api/v1/calls?size=101").status()).isEqualTo(400);
        assertThat(rep.get("/api/v1/calls?outcome=MAYBE").status()).isEqualTo(400);
    }

    @Test
    void aCallThatIsNobodysIsGivenToItsLeadOnce() {
        Belongings.Thing waiting = belongings.unmatchedCall(rep.userId());
        String told = "/api/v1/unmatched-calls/" + waiting.id();
        assertThat(rep.get("/api/v1/unmatched-calls").body()).contains("\"id\":" + waiting.id());
        assertThat(callers.in(Role.SDR).get("/api/v1/unmatched-calls").at("/total"))
                .as("somebody else's")
                .isEqualTo("0");
        assertThat(rep.post(told + "/assign", "{}").at("/errors/0/field")).isEqualTo("leadId");

        Answer given = rep.post(told + "/assign", "{\"leadId\": %d}".formatted(waiting.lead()));
        assertThat(given.status()).as(given.toString()).isEqualTo(200);
        assertThat(given.at("/byTelephone")).isEqualTo("true");
        assertThat(rep.get("/api/v1/activities?kind=CALL&lead=" + waiting.lead())
                        .at("/total"))
                .isEqualTo("1");
        assertThat(rep.post(told + "/assign", "{\"leadId\": %d}".formatted(waiting.lead()))
                        .status())
                .as("nobody waits any more")
                .isEqualTo(404);

        Belongings.Thing nobodys = belongings.unmatchedCall(rep.userId());
        assertThat(rep.post("/api/v1/unmatched-calls/%d/ignore".formatted(nobodys.id()), "")
                        .status())
                .isEqualTo(204);
        assertThat(rep.get("/api/v1/unmatched-calls").at("/total")).isEqualTo("0");
    }
}
