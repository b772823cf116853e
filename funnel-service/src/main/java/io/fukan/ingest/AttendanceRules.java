package io.fukan.ingest;

import io.fukan.activity.ActivityKind;
import io.fukan.activity.Direction;
import io.fukan.database.Sql;
import io.fukan.ingest.file.Problem;
import io.fukan.ingest.file.ProblemCode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Seminars that somebody attended, and surveys that somebody answered: activities of the prospect's own. Where no lead is told it
 * is the one that the person has. Who stayed away did nothing that counts: that is kept as a note.
 */
final class AttendanceRules extends ActivityRules {

    private static final String STAYED_AWAY = "申込のみ（欠席）";

    private final Lookup lookup;
    private final JdbcClient jdbc;

    AttendanceRules(Chunk chunk, Lookup lookup, JdbcClient jdbc) {
        super(chunk);
        this.lookup = lookup;
        this.jdbc = jdbc;
    }

    @Override
    void check(Item item) {
        super.check(item);
        if (item.isNew && item.leadId == null && !item.says("contact")) {
            item.reject(Problem.of(ProblemCode.MISSING_VALUE, own() + ".leadExternalId"));
        }
    }

    @Override
    void matchResolved(List<Item> items) {
        Map<Long, Long> leads = new HashMap<>();
        List<Item> leadless = items.stream()
                .filter(item -> item.leadId == null && item.contactId != null)
                .toList();
        jdbc.sql(Sql.of("ingest/leads_of_contacts.sql"))
                .param("contacts", leadless.stream().map(item -> item.contactId).toArray(Long[]::new))
                .query(row -> {
                    leads.put(row.getLong("contact_id"), row.getLong("id"));
                });
        leadless.forEach(item -> item.leadId = leads.get(item.contactId));
        chunk.know(lookup.leads(items.stream()
                .map(item -> item.leadId)
                .filter(Objects::nonNull)
                .distinct()
                .toList()));
    }

    @Override
    void complete(Item item, Staged own, Ids ids) {
        super.complete(item, own, ids);
        boolean stayedAway = Boolean.FALSE.equals(item.parts.get("seminar.attended"));
        if (own.isNew || item.parts.containsKey("seminar.attended")) {
            own.put("kind", (stayedAway ? ActivityKind.NOTE : kind()).name());
        }
        if (own.isNew) {
            own.fill("direction", Direction.INBOUND.name());
            if (stayedAway) {
                own.fill("note", STAYED_AWAY);
            }
        }
    }

    private ActivityKind kind() {
        return chunk.kind == ImportKind.SURVEYS ? ActivityKind.SURVEY : ActivityKind.SEMINAR;
    }
}
