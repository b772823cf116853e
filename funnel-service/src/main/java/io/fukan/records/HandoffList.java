package io.fukan.records;

import io.fukan.access.LeadScope;
import io.fukan.access.Viewer;
import io.fukan.database.Sql;
import io.fukan.handoff.HandoffStatus;
import io.fukan.handoff.RejectionReason;
import io.fukan.organisation.Department;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists handoffs as far as a viewer may read them; two statements per page. */
@Service
@Transactional(readOnly = true)
public class HandoffList {

    private final JdbcClient jdbc;

    HandoffList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One page. */
    public Listing<HandoffRow> page(HandoffQuery query, Viewer viewer) {
        Conditions conditions = query.conditions();
        long total = statement("records/handoffs-count.sql", Map.of(), conditions, viewer)
                .query(Long.class)
                .single();
        Map<String, String> order = Map.of("order", query.sorting().sql("h.id"), "limit", LeadList.PAGE);
        List<HandoffRow> rows = total <= query.paging().offset()
                ? List.of()
                : statement("records/handoffs.sql", order, conditions, viewer)
                        .param("size", query.paging().size())
                        .param("offset", query.paging().offset())
                        .query((row, n) -> read(row))
                        .list();
        return new Listing<>(rows, total, query.paging());
    }

    /** One of them; empty where there is none that the viewer may read. */
    public Optional<HandoffRow> one(long id, Viewer viewer) {
        Conditions only = new Conditions().when(id, "h.id = :id", "id");
        return statement("records/handoffs.sql", Map.of("order", "h.id", "limit", ""), only, viewer)
                .query((row, n) -> read(row))
                .optional();
    }

    private StatementSpec statement(String file, Map<String, String> more, Conditions conditions, Viewer viewer) {
        LeadScope scope = LeadScope.of(viewer);
        Map<String, String> fragments = new HashMap<>(more);
        fragments.put(
                "from",
                Sql.of("records/handoffs-from.sql", Map.of("filters", conditions.sql(), "scope", scope.on("h.root"))));
        return jdbc.sql(Sql.of(file, fragments)).params(scope.params()).params(conditions.params());
    }

    private static HandoffRow read(ResultSet result) throws SQLException {
        Columns row = new Columns(result);
        return new HandoffRow(
                row.id("id"),
                row.textOrNull("external_id"),
                row.id("lead_id"),
                row.integer("cycle"),
                row.idOrNull("appointment_id"),
                row.one("from_department", Department.class),
                row.one("to_department", Department.class),
                row.named("giver"),
                row.named("taker"),
                row.instant("offered_at"),
                row.day("offered_day"),
                row.day("due_on"),
                row.one("status", HandoffStatus.class),
                row.named("decider"),
                row.instantOrNull("decided_at"),
                row.dayOrNull("decided_day"),
                row.oneOrNull("return_reason", RejectionReason.class),
                row.textOrNull("note"),
                row.textOrNull("comment"),
                row.instant("recorded_at"),
                row.integer("version"));
    }
}
