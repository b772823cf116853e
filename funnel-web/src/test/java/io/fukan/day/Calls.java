package io.fukan.day;

import io.fukan.activity.CallOutcome;
import io.fukan.day.Journal.Effect;
import io.fukan.day.Journal.Entry;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Calls as the journal keeps them, and as their makers and managers correct them. */
final class Calls {

    private Calls() {}

    static Entry entry(JsonNode call) {
        Effect effect = call.get("direction").asString().equals("INBOUND") ? Effect.INBOUND_CALL : Effect.CALL;
        return Entry.of(effect, call.get("id").asString(), Worker.who(call, "rep"), Worker.cycle(call))
                .ended(
                        CallOutcome.valueOf(call.get("outcome").asString()),
                        call.get("durationSeconds").asLong(),
                        call.get("version").asInt());
    }

    static void correct(Worker by, JsonNode call, String... mayRefuse) {
        CallOutcome right = by.any(List.of(CallOutcome.values())).orElseThrow();
        by.done(
                        "/api/v1/calls/" + call.get("id").asString() + "/correct",
                        Map.of("outcome", right, "durationSeconds", by.random.nextInt(600)),
                        mayRefuse)
                .ifPresent(answer -> by.journal.corrected(entry(answer.json())));
    }
}
