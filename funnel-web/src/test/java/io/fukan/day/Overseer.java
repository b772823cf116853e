package io.fukan.day;

import io.fukan.api.Caller;
import io.fukan.day.Journal.Effect;
import io.fukan.day.Journal.Entry;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** A manager of inside sales, who corrects the calls of the own people, calls off meetings and gives leads to others. */
final class Overseer extends Worker {

    private final List<Caller> people;
    private final Set<String> kept;

    /**
     * @param people who inside sales are
     * @param kept leads that stay with whoever has them
     */
    Overseer(Caller caller, Journal journal, long seed, List<Caller> people, Set<String> kept) {
        super(caller, journal, seed);
        this.people = people;
        this.kept = kept;
    }

    @Override
    void deed() {
        if (in(20)) {
            Appointments.meddle(this, "size=5");
        } else if (in(30)) {
            any(list("/api/v1/leads?stage=OPEN&size=20")).ifPresent(this::handOn);
        } else {
            list("/api/v1/activities?kind=CALL&sort=-occurredAt&size=5").stream()
                    .filter(call -> journal.knows(Effect.CALL, call.get("id").asString()))
                    .findFirst()
                    .ifPresent(call -> Calls.correct(this, call, "CHANGED_MEANWHILE", "RECORD_NOT_FOUND"));
        }
    }

    /** To somebody else of the own team; the people of others are not offered. */
    private void handOn(JsonNode lead) {
        String id = lead.get("id").asString();
        Caller other = any(people).orElseThrow();
        long owner = who(lead, "owner");
        if (owner == 0 || owner == other.userId() || kept.contains(id)) {
            return;
        }
        journal.takesFrom(owner);
        String path = "/api/v1/leads/" + id;
        String change =
                "{\"version\": %s, \"owner\": %d}".formatted(lead.get("version").asString(), other.userId());
        done(path, caller.patch(path, change), "STALE_VERSION", "CHANGED_MEANWHILE", "INVALID_VALUE")
                .ifPresent(answer -> journal.did(Entry.of(
                        Effect.HANDED_ON,
                        "%s@%06d".formatted(id, answer.json().get("version").asInt()),
                        other.userId(),
                        id)));
    }
}
