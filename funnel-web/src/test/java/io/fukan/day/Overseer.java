package io.fukan.day;

import io.fukan.api.Caller;
import io.fukan.day.Journal.Effect;

/** A manager of inside sales, who corrects the calls of the own people and calls off meetings. */
final class Overseer extends Worker {

    Overseer(Caller caller, Journal journal, long seed) {
        super(caller, journal, seed);
    }

    @Override
    void deed() {
        if (in(20)) {
            Appointments.meddle(this, "size=5");
        } else {
            list("/api/v1/activities?kind=CALL&sort=-occurredAt&size=5").stream()
                    .filter(call -> journal.knows(Effect.CALL, call.get("id").asString()))
                    .findFirst()
                    .ifPresent(call -> Calls.correct(this, call, "CHANGED_MEANWHILE", "RECORD_NOT_FOUND"));
        }
    }
}
