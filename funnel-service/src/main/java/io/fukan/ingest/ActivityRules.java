package io.fukan.ingest;

import io.fukan.ingest.file.Moment;
import io.fukan.ingest.file.Problem;
import io.fukan.ingest.file.ProblemCode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Calls and other activities. A call is outbound unless said otherwise; neither needs a lead, nor moves one. */
class ActivityRules extends KindRules {

    ActivityRules(Chunk chunk) {
        super(chunk);
    }

    @Override
    void check(Item item) {
        putDateAndTime(item);
        if (recorded(item).isAfter(chunk.now)) {
            LocalDate day = recorded(item).atZone(chunk.zone).toLocalDate();
            item.reject(Problem.of(ProblemCode.FUTURE_DATE, day.toString()));
        }
        require(item, "occurred_at", "at");
        if (chunk.kind == ImportKind.ACTIVITIES) {
            require(item, "kind", "kind");
        }
    }

    private void putDateAndTime(Item item) {
        LocalDate date = item.date(own() + ".date");
        Map<String, Object> values = item.values(own());
        if (date == null || values.containsKey("occurred_at")) {
            return;
        }
        Moment at = item.parts.get(own() + ".time") instanceof LocalTime time
                ? new Moment.At(date.atTime(time).atZone(chunk.zone).toInstant())
                : new Moment.Day(date);
        item.parts.put(own() + ".at", at);
        values.put("occurred_at", at.instant(chunk.zone).toString());
        values.put("occurred_on", at instanceof Moment.Day ? date.toString() : Json.NULL);
    }

    /** When somebody wrote it down in the system that it comes from; where the file does not say, now. */
    private Instant recorded(Item item) {
        Moment told = item.moment(own() + ".recordedAt");
        return told == null ? chunk.now : told.instant(chunk.zone);
    }

    @Override
    @Nullable
    LocalDate eventDay(Item item) {
        return firstDay(item, "at");
    }

    @Override
    void complete(Item item, Staged own, Ids ids) {
        if (own.isNew || item.leadId != null) {
            belongToLead(item, own, item.moment(own() + ".at"));
        }
        belongToAccount(item, own);
        if (item.opportunityId != null) {
            own.put("opportunity_id", item.opportunityId);
        }
        StoredLead lead = chunk.lead(item.leadId);
        if (item.contactId != null) {
            own.put("contact_id", item.contactId);
        } else if (own.isNew && lead != null && lead.contactId() != null) {
            own.put("contact_id", lead.contactId());
        }
        if (own.isNew) {
            own.put("recorded_at", recorded(item).toString());
            if (chunk.kind == ImportKind.CALLS) {
                own.put("kind", "CALL").fill("direction", "OUTBOUND");
            }
        }
    }
}
