package io.fukan.day;

import io.fukan.day.Journal.Effect;
import io.fukan.day.Journal.Entry;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What becomes of appointments by the hands of whoever has a say in them. */
final class Appointments {

    private Appointments() {}

    /** Says of the first that is still to come that it was held, missed or called off. */
    static void meddle(Worker by, String which) {
        by.list("/api/v1/appointments?status=SCHEDULED&" + which).stream()
                .findFirst()
                .ifPresent(meeting -> {
                    String as =
                            by.any(List.of("hold", "hold", "no-show", "cancel")).orElseThrow();
                    by.done(
                                    "/api/v1/appointments/" + meeting.get("id").asString() + "/" + as,
                                    Map.of(),
                                    "APPOINTMENT_SETTLED",
                                    // It was given to somebody else.
                                    "RECORD_NOT_FOUND",
                                    "CHANGED_MEANWHILE")
                            .ifPresent(answer -> {
                                changed(by.journal, answer.json());
                                if (as.equals("hold")) {
                                    by.journal.did(held(answer.json()));
                                }
                            });
                });
    }

    /** Something happened to it. */
    static void changed(Journal journal, JsonNode appointment) {
        String change = appointment.get("id").asString() + "@"
                + appointment.get("version").asString();
        journal.did(Entry.of(Effect.APPOINTMENT_CHANGE, change, 0, Worker.cycle(appointment)));
    }

    private static Entry held(JsonNode meeting) {
        return Entry.of(
                Effect.MEETING, meeting.get("id").asString(), Worker.who(meeting, "assigned"), Worker.cycle(meeting));
    }
}
