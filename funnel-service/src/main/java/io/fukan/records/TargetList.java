package io.fukan.records;

import io.fukan.database.Sql;
import io.fukan.organisation.Department;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists targets; two statements per page. */
@Service
@Transactional(readOnly = true)
public class TargetList {

    private final JdbcClient jdbc;

    TargetList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One page. */
    public Listing<TargetRow> page(TargetQuery query) {
        Conditions conditions = query.conditions();
        long total = statement("records/targets-count.sql", Map.of(), conditions)
                .query(Long.class)
                .single();
        Map<String, String> order = Map.of("order", query.sorting().sql("t.id"), "limit", LeadList.PAGE);
        List<TargetRow> rows = total <= query.paging().offset()
                ? List.of()
                : statement("records/targets.sql", order, conditions)
                        .param("size", query.paging().size())
                        .param("offset", query.paging().offset())
                        .query((row, n) -> read(row))
                        .list();
        return new Listing<>(rows, total, query.paging());
    }

    /** One target; empty where there is none. */
    public Optional<TargetRow> one(long id) {
        Conditions only = new Conditions().when(id, "t.id = :id", "id");
        return statement("records/targets.sql", Map.of("order", "t.id", "limit", ""), only)
                .query((row, n) -> read(row))
                .optional();
    }

    private StatementSpec statement(String file, Map<String, String> more, Conditions conditions) {
        Map<String, String> fragments = new HashMap<>(more);
        fragments.put("from", Sql.of("records/targets-from.sql", Map.of("filters", conditions.sql())));
        return jdbc.sql(Sql.of(file, fragments)).params(conditions.params());
    }

    private static TargetRow read(ResultSet result) throws SQLException {
        Columns row = new Columns(result);
        return new TargetRow(
                row.id("id"),
                row.text("kpi"),
                row.oneOrNull("department", Department.class),
                row.named("team"),
                row.named("rep"),
                row.named("channel"),
                row.day("from_on"),
                row.day("until_on").minusDays(1),
                Objects.requireNonNull(row.numberOrNull("value")),
                row.integer("version"));
    }
}
