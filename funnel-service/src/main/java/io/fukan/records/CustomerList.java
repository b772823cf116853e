package io.fukan.records;

import io.fukan.access.LeadScope;
import io.fukan.access.Right;
import io.fukan.access.Viewer;
import io.fukan.customer.CustomerStage;
import io.fukan.database.Sql;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lists customers as far as a viewer may read them; two statements per page. */
@Service
@Transactional(readOnly = true)
public class CustomerList {

    private final JdbcClient jdbc;

    CustomerList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What a list adds up to.
     *
     * @param present customers still under contract
     * @param mrr what they pay a month, in yen without tax; null where nothing is known, or not for this viewer
     */
    public record Sums(long present, @Nullable BigDecimal mrr) {}

    /** A page, and what the whole list adds up to. */
    public record Result(Listing<CustomerRow> listing, Sums sums) {}

    private record Total(long count, Sums sums) {}

    /** One page. */
    public Listing<CustomerRow> page(CustomerQuery query, Viewer viewer) {
        return pageWithSums(query, viewer).listing();
    }

    /** One page with the sums of the whole list. */
    public Result pageWithSums(CustomerQuery query, Viewer viewer) {
        Conditions conditions = query.conditions();
        Total total = statement("records/customers-sums.sql", Map.of(), conditions, viewer)
                .query((row, n) -> total(row, viewer))
                .single();
        List<CustomerRow> rows = total.count() <= query.paging().offset()
                ? List.of()
                : statement("records/customers.sql", order(query, LeadList.PAGE), conditions, viewer)
                        .param("size", query.paging().size())
                        .param("offset", query.paging().offset())
                        .query((row, n) -> read(row, viewer))
                        .list();
        return new Result(new Listing<>(rows, total.count(), query.paging()), total.sums());
    }

    /** All of them, read as they are asked for; within a transaction, and closed by whoever reads. */
    @Transactional(readOnly = true, propagation = Propagation.MANDATORY)
    Stream<CustomerRow> all(CustomerQuery query, Viewer viewer) {
        return statement("records/customers.sql", order(query, ""), query.conditions(), viewer)
                .withFetchSize(LeadList.ROWS_AT_ONCE)
                .query((row, n) -> read(row, viewer))
                .stream();
    }

    private static Map<String, String> order(CustomerQuery query, String limit) {
        return Map.of("order", query.sorting().sql("k.id"), "limit", limit);
    }

    private static Total total(ResultSet result, Viewer viewer) throws SQLException {
        Columns row = new Columns(result);
        BigDecimal mrr = viewer.may(Right.DEAL_AMOUNTS_READ) ? row.numberOrNull("mrr") : null;
        return new Total(row.id("total"), new Sums(row.id("present"), mrr));
    }

    /** One customer; empty where there is none that the viewer may read. */
    public Optional<CustomerRow> one(long id, Viewer viewer) {
        return one(new Conditions().whenOfOne(id, "k.id = :id", "id"), viewer);
    }

    /** Who became a customer by a deal; empty where nobody did, or nobody whom the viewer may read. */
    public Optional<CustomerRow> ofDeal(long deal, Viewer viewer) {
        return one(new Conditions().whenOfOne(deal, "k.opportunity_id = :deal", "deal"), viewer);
    }

    private Optional<CustomerRow> one(Conditions only, Viewer viewer) {
        return statement("records/customers.sql", Map.of("order", "k.id", "limit", ""), only, viewer)
                .query((row, n) -> read(row, viewer))
                .optional();
    }

    private StatementSpec statement(String file, Map<String, String> more, Conditions conditions, Viewer viewer) {
        LeadScope scope = LeadScope.of(viewer);
        Map<String, String> fragments = new HashMap<>(more);
        fragments.put(
                "from",
                Sql.of(
                        "records/customers-from.sql",
                        Map.of("filters", conditions.sql(), "scope", conditions.readable(scope, "k.root"))));
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
                row.dayOrNull("onboarded_day"),
                row.dayOrNull("first_value_day"),
                row.dayOrNull("renews_on"),
                row.numberOrNull("health"),
                row.integerOrNull("judgement"),
                row.numberOrNull("usage"),
                row.attributes("attrs"),
                row.instant("updated_at"),
                row.integer("version"));
    }
}
