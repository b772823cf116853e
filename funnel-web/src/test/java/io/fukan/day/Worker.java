package io.fukan.day;

import io.fukan.api.Caller;
import io.fukan.api.Caller.Answer;
import io.fukan.day.Journal.Effect;
import io.fukan.day.Journal.Entry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Somebody at work, who looks what there is to do, does one thing, and looks again. */
abstract class Worker {

    private static final Set<String> OUT_OF_SIGHT = Set.of("RECORD_NOT_FOUND", "FORBIDDEN");

    final Caller caller;
    final Journal journal;
    final Random random;

    Worker(Caller caller, Journal journal, long seed) {
        this.caller = caller;
        this.journal = journal;
        this.random = new Random(seed);
    }

    /** Does so many deeds. */
    final void work(int deeds) {
        for (int i = 0; i < deeds; i++) {
            deed();
        }
    }

    abstract void deed();

    /**
     * Sends something and tells the journal when it was refused.
     *
     * @param mayRefuse codes of refusals that the rules of the business allow
     * @return the answer, where it was done
     */
    final Optional<Answer> done(String path, Map<String, ?> body, String... mayRefuse) {
        return done(path, caller.post(path, body), mayRefuse);
    }

    final Optional<Answer> done(String deed, Answer answer, String... mayRefuse) {
        if (answer.status() < 300) {
            return Optional.of(answer);
        }
        String code = answer.at("/code");
        boolean allowed = answer.status() < 500 && (Set.of(mayRefuse).contains(code) || isOutOfSight(code));
        if (allowed) {
            journal.refused(deed, code, answer);
        } else {
            journal.surprise(caller.name() + " " + deed + ": " + answer);
        }
        return Optional.empty();
    }

    private boolean isOutOfSight(String code) {
        return OUT_OF_SIGHT.contains(code) && journal.tookFrom(caller.userId());
    }

    final List<JsonNode> list(String path) {
        return done(path, caller.get(path))
                .map(answer -> answer.json().get("items").valueStream().toList())
                .orElse(List.of());
    }

    final Entry mine(Effect effect, Object record, String cycle) {
        return Entry.of(effect, record, caller.userId(), cycle);
    }

    final <T> Optional<T> any(List<T> choice) {
        return choice.isEmpty() ? Optional.empty() : Optional.of(choice.get(random.nextInt(choice.size())));
    }

    final boolean in(int percent) {
        return random.nextInt(100) < percent;
    }

    /** The run through the funnel that a lead, or what hangs on it, is in. */
    static String cycle(JsonNode record) {
        JsonNode lead = record.has("leadId") ? record.get("leadId") : record.get("id");
        return lead.asString() + "/" + record.get("cycle").asString();
    }

    /** Whose it is, by the name of the field. */
    static long who(JsonNode record, String field) {
        JsonNode id = record.at("/" + field + "/id");
        return id.isMissingNode() ? 0 : id.asLong();
    }
}
