package io.fukan.audit;

import io.fukan.access.LeadScope;
import io.fukan.access.Right;
import io.fukan.access.Viewer;
import io.fukan.database.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the audit log: an administrator all of it, a manager what the own people did. */
@Component
@Transactional(readOnly = true)
public class AuditTrail {

    private static final TypeReference<Map<String, Object>> DETAILS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    AuditTrail(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The entries of the page, the newest first, and one more where there is a next page. */
    public List<AuditEntry> find(AuditQuery query, Viewer viewer) {
        LeadScope scope = LeadScope.of(viewer);
        return jdbc.sql(Sql.of("audit/entries.sql", Map.of("people", Sql.of("access/people.sql"))))
                .params(scope.params())
                .param("all", viewer.may(Right.ADMINISTRATION))
                .param("person", query.person(), java.sql.Types.BIGINT)
                .param("action", query.action() == null ? null : query.action().name(), java.sql.Types.VARCHAR)
                .param("from", query.from(), java.sql.Types.DATE)
                .param("to", query.to(), java.sql.Types.DATE)
                .param("size", AuditQuery.SIZE + 1)
                .param("offset", Math.multiplyExact((long) query.page(), AuditQuery.SIZE))
                .query(this::entry)
                .list();
    }

    private AuditEntry entry(ResultSet row, int number) throws SQLException {
        return new AuditEntry(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("actor_id", Long.class),
                row.getString("actor"),
                AuditAction.valueOf(row.getString("action")),
                row.getString("subject_type"),
                row.getObject("subject_id", Long.class),
                row.getString("subject_name"),
                changes(row.getString("details")),
                row.getString("address"),
                row.getBoolean("via_token"));
    }

    private List<AuditEntry.Change> changes(String details) {
        List<AuditEntry.Change> changes = new ArrayList<>();
        new TreeMap<>(json.readValue(details, DETAILS))
                .forEach((property, told) -> changes.add(change(property, told)));
        return changes;
    }

    /** A change tells what was and what is; a deed may also tell something by itself, such as how a rule applies. */
    private static AuditEntry.Change change(String property, @Nullable Object told) {
        if (told instanceof Map<?, ?> values) {
            return new AuditEntry.Change(
                    property,
                    values.containsKey("old") || values.containsKey("new"),
                    text(values.get("old")),
                    text(values.get("new")));
        }
        return new AuditEntry.Change(property, told != null, null, text(told));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
