package io.fukan.records;

import io.fukan.access.LeadScope;
import io.fukan.access.Viewer;
import io.fukan.activity.ActivityKind;
import io.fukan.activity.CallOutcome;
import io.fukan.activity.Direction;
import io.fukan.database.Sql;
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

/** Lists activities as far as a viewer may read them; two statements per page. */
@Service
@Transactional(readOnly = true)
public class ActivityList {

    private final JdbcClient jdbc;

    ActivityList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One page. */
    public Listing<ActivityRow> page(ActivityQuery query, Viewer viewer) {
        Conditions conditions = query.conditions(viewer);
        long total = statement("records/activities-count.sql", Map.of(), conditions, viewer)
                .query(Long.class)
                .single();
        Map<String, String> order = Map.of("order", query.sorting().sql("v.id"), "limit", LeadList.PAGE);
        List<ActivityRow> rows = total <= query.paging().offset()
                ? List.of()
                : statement("records/activities.sql", order, conditions, viewer)
                        .param("size", query.paging().size())
                        .param("offset", query.paging().offset())
                        .query((row, n) -> read(row))
                        .list();
        return new Listing<>(rows, total, query.paging());
    }

    /** One of them; empty where there is none that the viewer may read. */
    public Optional<ActivityRow> one(long id, Viewer viewer) {
        Conditions only = ActivityQuery.readable(viewer).when(id, "v.id = :id", "id");
        return statement("records/activities.sql", Map.of("order", "v.id", "limit", ""), only, viewer)
                .query((row, n) -> read(row))
                .optional();
    }

    private StatementSpec statement(String file, Map<String, String> more, Conditions conditions, Viewer viewer) {
        LeadScope scope = LeadScope.of(viewer);
        Map<String, String> fragments = new HashMap<>(more);
        fragments.put(
                "from",
                Sql.of(
                        "records/activities-from.sql",
                        Map.of("filters", conditions.sql(), "scope", scope.on("v.root"))));
        return jdbc.sql(Sql.of(file, fragments)).params(scope.params()).params(conditions.params());
    }

    private static ActivityRow read(ResultSet result) throws SQLException {
        Columns row = new Columns(result);
        return new ActivityRow(
                row.id("id"),
                row.textOrNull("external_id"),
                row.one("kind", ActivityKind.class),
                row.oneOrNull("direction", Direction.class),
                row.idOrNull("lead_id"),
                row.integer("cycle"),
                row.idOrNull("opportunity_id"),
                row.named("account"),
                row.named("rep"),
                row.instant("occurred_at"),
                row.day("occurred_day"),
                row.oneOrNull("outcome", CallOutcome.class),
                row.integerOrNull("duration_seconds"),
                row.textOrNull("subject"),
                row.textOrNull("note"),
                row.attributes("attrs"),
                row.instant("recorded_at"),
                row.integer("version"));
    }
}
