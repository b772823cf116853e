package io.fukan.records;

import io.fukan.access.LeadScope;
import io.fukan.access.Right;
import io.fukan.access.Viewer;
import io.fukan.customer.CustomerStage;
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

/** Lists customers as far as a viewer may read them; two statements per page. */
@Service
@Transactional(readOnly = true)
public class CustomerList {

    private final JdbcClient jdbc;

    CustomerList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One page. */
    public Listing<CustomerRow> page(CustomerQuery query, Viewer viewer) {
        Conditions conditions = query.conditions();
        long total = statement("records/customers-count.sql", Map.of(), conditions, viewer)
                .query(Long.class)
                .single();
        Map<String, String> order = Map.of("order", query.sorting().sql("k.id"), "limit", LeadList.PAGE);
        List<CustomerRow> rows = total <= query.paging().offset()
                ? List.of()
                : statement("records/customers.sql", order, conditions, viewer)
                        .param("size", query.paging().size())
                        .param("offset", query.paging().offset())
                        .query((row, n) -> read(row, viewer))
                        .list();
        return new Listing<>(rows, total, query.paging());
    }

    /** One customer; empty where there is none that the viewer may read. */
    public Optional<CustomerRow> one(long id, Viewer viewer) {
        Conditions only = new Conditions().when(id, "k.id = :id", "id");
        return statement("records/customers.sql", Map.of("order", "k.id", "limit", ""), only, viewer)
                .query((row, n) -> read(row, viewer))
                .optional();
    }

    private StatementSpec statement(String file, Map<String, String> more, Conditions conditions, Viewer viewer) {
        LeadScope scope = LeadScope.of(viewer);
        Map<String, String> fragments = new HashMap<>(more);
        fragments.put(
                "from",
                Sql.of("records/customers-from.sql", Map.of("filters", conditions.sql(), "scope", scope.on("k.root"))));
        return jdbc.sql(Sql.of(file, fragments)).params(scope.params()).params(conditions.params());
    }

    private static CustomerRow read(ResultSet result, Viewer viewer) throws SQLException {
        Columns row = new Columns(result);
        return new CustomerRow(
                row.id("id"),
                row.textOrNull("external_id"),
                row.named("account"),
                row.idOrNull("lead_id"),
                row.idOrNull("opportunity_id"),
                row.named("owner"),
                row.one("stage", CustomerStage.class),
                row.dayOrNull("started_day"),
                viewer.may(Right.DEAL_AMOUNTS_READ) ? row.numberOrNull("mrr") : null,
                row.dayOrNull("churned_day"),
                row.textOrNull("churn_reason"),
                row.attributes("attrs"),
                row.instant("updated_at"),
                row.integer("version"));
    }
}
