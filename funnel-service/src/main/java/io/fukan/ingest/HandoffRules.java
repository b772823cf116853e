package io.fukan.ingest;

import io.fukan.ingest.file.Moment;
import io.fukan.ingest.file.Problem;
import io.fukan.ingest.file.ProblemCode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Handoffs of leads, from inside sales to field sales unless said otherwise. */
final class HandoffRules extends KindRules {

    private final UnaryOperator<LocalDate> due;
    private final UnaryOperator<LocalDate> follow;
    private final Map<LocalDate, LocalDate> dueBy = new HashMap<>();
    private final Map<LocalDate, LocalDate> followBy = new HashMap<>();

    /**
     * @param due the last business day for an answer, by the day of the offer
     * @param follow the last business day on which a lead from marketing is turned to in time, likewise
     */
    HandoffRules(Chunk chunk, UnaryOperator<LocalDate> due, UnaryOperator<LocalDate> follow) {
        super(chunk);
        this.due = due;
        this.follow = follow;
    }

    @Override
    void check(Item item) {
        if (item.isNew && item.leadId == null) {
            item.reject(Problem.of(ProblemCode.MISSING_VALUE, "handoff.leadExternalId"));
        }
        require(item, "offered_at", "offeredAt");
        Map<String, Object> values = item.values("handoff");
        boolean decided = values.containsKey("decided_at");
        if (decided) {
            values.putIfAbsent("status", values.containsKey("return_reason") ? "RETURNED" : "ACCEPTED");
        } else if (item.isNew && values.containsKey("status") && !"PENDING".equals(values.get("status"))) {
            item.reject(Problem.of(ProblemCode.MISSING_VALUE, "handoff.decidedAt"));
        }
        if (decided && "PENDING".equals(values.get("status"))) {
            values.remove("decided_at");
            values.remove("decided_on");
        }
    }

    @Override
    @Nullable
    LocalDate eventDay(Item item) {
        return firstDay(item, "offeredAt");
    }

    @Override
    void complete(Item item, Staged own, Ids ids) {
        Moment offered = item.moment("handoff.offeredAt");
        belongToLead(item, own, offered);
        if (item.appointmentId != null) {
            own.put("appointment_id", item.appointmentId);
        }
        if (offered != null) {
            LocalDate day = chunk.day(offered);
            own.put("due_on", dueBy.computeIfAbsent(day, due).toString());
            own.put("follow_on", followBy.computeIfAbsent(day, follow).toString());
        }
        if (own.isNew) {
            own.fill("from_department", "SDR").fill("to_department", "FS").fill("status", "PENDING");
            own.put("recorded_at", chunk.now.toString());
        }
    }
}
