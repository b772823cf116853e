package io.fukan.ingest;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Appointments: when they were booked must be known, for they count on that day. Held where the file says when. */
final class AppointmentRules extends KindRules {

    AppointmentRules(Chunk chunk) {
        super(chunk);
    }

    @Override
    void check(Item item) {
        require(item, "booked_at", "bookedAt");
    }

    @Override
    @Nullable
    LocalDate eventDay(Item item) {
        return firstDay(item, "bookedAt");
    }

    @Override
    void complete(Item item, Staged own, Ids ids) {
        if (own.isNew || item.leadId != null) {
            belongToLead(item, own, item.moment("appointment.bookedAt"));
        }
        belongToAccount(item, own);
        if (own.has("held_at")) {
            own.fill("status", "HELD");
        }
        if (own.isNew) {
            own.fill("status", "SCHEDULED").fill("booked_through", "OTHER").put("recorded_at", chunk.now.toString());
        }
    }
}
