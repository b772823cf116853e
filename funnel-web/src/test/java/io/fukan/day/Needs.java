package io.fukan.day;

import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.api.Caller;
import io.fukan.api.Caller.Answer;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What may be heard of a prospect's need, by which deals are judged.
 *
 * @param yes there is one: an answer as the API takes it
 * @param no there is none
 */
record Needs(Map<String, Long> yes, Map<String, Long> no) {

    /** From now on a deal is valid where there is a need. */
    static Needs decide(Caller admin) {
        Answer published = admin.post("/api/v1/criteria/valid-opportunity", """
                {"name": "課題あり", "rule": {"field": "hearing.need", "op": "eq", "value": true}}""");
        assertThat(published.status()).as(published.toString()).isEqualTo(201);
        JsonNode question = admin.get("/api/v1/hearing-questions")
                .json()
                .valueStream()
                .filter(one -> one.get("fact").asString("").equals("NEED"))
                .findFirst()
                .orElseThrow();
        return new Needs(answer(question, true), answer(question, false));
    }

    private static Map<String, Long> answer(JsonNode question, boolean truth) {
        JsonNode choice = question.get("choices")
                .valueStream()
                .filter(one -> one.get("truth").isBoolean() && one.get("truth").asBoolean() == truth)
                .findFirst()
                .orElseThrow();
        return Map.of(
                "question",
                question.get("id").asLong(),
                "choice",
                choice.get("id").asLong());
    }
}
