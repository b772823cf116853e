package io.fukan.records;

import io.fukan.access.LeadScope;
import io.fukan.access.Viewer;
import io.fukan.database.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lists the companies of which a viewer may read something; two statements per page. */
@Service
@Transactional(readOnly = true)
public class AccountList {

    private final JdbcClient jdbc;

    AccountList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One page. */
    public Listing<AccountRow> page(AccountQuery query, Viewer viewer) {
        Conditions conditions = query.conditions();
        LeadScope scope = LeadScope.of(viewer);
        long total = statement("records/accounts-count.sql", Map.of(), conditions, viewer, scope::gathered)
                .query(Long.class)
                .single();
        // Of many the first are soon met in the order of their names; other orders are of all of them.
        boolean inOrder = total >= LeadList.FEW && query.sorting().by() == AccountSort.NAME;
        UnaryOperator<String> which = inOrder ? scope::on : scope::gathered;
        List<AccountRow> rows = total <= query.paging().offset()
                ? List.of()
                : rows(query.sorting().sql("a.id"), LeadList.PAGE, conditions, viewer, which)
                        .param("size", query.paging().size())
                        .param("offset", query.paging().offset())
                        .query((row, n) -> read(row))
                        .list();
        return new Listing<>(rows, total, query.paging());
    }

    /** One company; empty where there is none of which the viewer may read something. */
    public Optional<AccountRow> one(long id, Viewer viewer) {
        return rows("a.id", "", new Conditions().when(id, "a.id = :id", "id"), viewer, LeadScope.of(viewer)::on)
                .query((row, n) -> read(row))
                .optional();
    }

    /** All of them, read as they are asked for; within a transaction, and closed by whoever reads. */
    @Transactional(readOnly = true, propagation = Propagation.MANDATORY)
    Stream<AccountRow> all(AccountQuery query, Viewer viewer) {
        return rows(query.sorting().sql("a.id"), "", query.conditions(), viewer, LeadScope.of(viewer)::gathered)
                .withFetchSize(LeadList.ROWS_AT_ONCE)
                .query((row, n) -> read(row))
                .stream();
    }

    /** The regions that companies are known to be in, to choose from. */
    public List<String> regions() {
        return jdbc.sql(Sql.of("records/account-regions.sql"))
                .query(String.class)
                .list();
    }

    /** The industries that companies are known to have: JSIC majors, and the sources' own words. */
    public List<String> industries() {
        return jdbc.sql(Sql.of("records/account-industries.sql"))
                .query(String.class)
                .list();
    }

    /** Which companies a viewer may read something of, as a condition. */
    static String visible(String account, LeadScope scope) {
        return visible(account, scope::on);
    }

    private static String visible(String account, UnaryOperator<String> scope) {
        return Sql.of("records/account-visible.sql", Map.of("account", account, "scope", scope.apply("r.root")));
    }

    /** @param which the scope of the companies themselves, as {@link LeadScope} puts it before or row by row */
    private StatementSpec rows(
            String order, String limit, Conditions conditions, Viewer viewer, UnaryOperator<String> which) {
        LeadScope scope = LeadScope.of(viewer);
        Map<String, String> fragments = Map.of(
                "order", order,
                "limit", limit,
                "lead scope", scope.on("l.id"),
                "deal scope", scope.on("o.root"),
                "other visible", visible("b.id", scope));
        return statement("records/accounts.sql", fragments, conditions, viewer, which);
    }

    private StatementSpec statement(
            String file, Map<String, String> more, Conditions conditions, Viewer viewer, UnaryOperator<String> which) {
        Map<String, String> fragments = new HashMap<>(more);
        fragments.put(
                "from",
                Sql.of(
                        "records/accounts-from.sql",
                        Map.of("visible", visible("a.id", which), "filters", conditions.sql())));
        return jdbc.sql(Sql.of(file, fragments))
                .params(LeadScope.of(viewer).params())
                .params(conditions.params());
    }

    private static AccountRow read(ResultSet result) throws SQLException {
        Columns row = new Columns(result);
        return new AccountRow(
                row.id("id"),
                row.textOrNull("external_id"),
                row.text("name"),
                row.textOrNull("corporate_number"),
                row.textOrNull("industry"),
                row.integerOrNull("employees"),
                row.textOrNull("region"),
                row.textOrNull("website"),
                row.textOrNull("phone"),
                row.id("leads"),
                row.id("open_deals"),
                row.flag("is_customer"),
                row.id("alike"),
                row.attributes("attrs"),
                row.instant("updated_at"),
                row.integer("version"));
    }
}
