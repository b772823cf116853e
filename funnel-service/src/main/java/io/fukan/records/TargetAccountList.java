package io.fukan.records;

import io.fukan.access.LeadScope;
import io.fukan.access.Viewer;
import io.fukan.account.TargetTier;
import io.fukan.activity.ActivityKind;
import io.fukan.activity.CallOutcome;
import io.fukan.database.Sql;
import io.fukan.lead.Stage;
import io.fukan.setting.Company;
import io.fukan.targeting.SignalKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists the target accounts whose lead a viewer may read; two statements per page. */
@Service
@Transactional(readOnly = true)
public class TargetAccountList {

    private final JdbcClient jdbc;
    private final Company company;

    TargetAccountList(JdbcClient jdbc, Company company) {
        this.jdbc = jdbc;
        this.company = company;
    }

    /** A page, and the coverage of all that the query means. */
    public record Page(Listing<TargetAccountRow> listing, Sums sums) {}

    /**
     * How far we have come with the targets of a list.
     *
     * @param targets how many there are
     * @param known at how many of them a key person is known
     * @param contactable at how many we know how to reach one
     * @param connected at how many we have talked with one
     * @param unplanned of how many the next action is missing
     */
    public record Sums(long targets, long known, long contactable, long connected, long unplanned) {}

    /** One page. */
    public Page page(TargetAccountQuery query, Viewer viewer) {
        Conditions conditions = query.conditions(company.today(), company.zone());
        Sums sums = statement("records/target-accounts-sums.sql", fragments(), conditions, viewer)
                .query(Sums.class)
                .single();
        Map<String, String> order = fragments();
        order.put("order", query.sorting().sql("t.id"));
        order.put("limit", LeadList.PAGE);
        List<TargetAccountRow> rows = sums.targets() <= query.paging().offset()
                ? List.of()
                : statement("records/target-accounts.sql", order, conditions, viewer)
                        .param("size", query.paging().size())
                        .param("offset", query.paging().offset())
                        .query((row, n) -> read(row))
                        .list();
        return new Page(new Listing<>(rows, sums.targets(), query.paging()), sums);
    }

    /** One target that is on the list; empty where there is none that the viewer may read. */
    public Optional<TargetAccountRow> one(long id, Viewer viewer) {
        return only(new Conditions().when(id, "t.id = :id", "id"), viewer);
    }

    /** The present stay of a company on the list; empty where it is not, or the viewer may not read it. */
    public Optional<TargetAccountRow> ofAccount(long accountId, Viewer viewer) {
        return only(new Conditions().when(accountId, "t.account_id = :id", "id"), viewer);
    }

    /** The names of lists and the other reasons for which companies were chosen, the most frequent first. */
    public List<String> reasons() {
        return jdbc.sql(Sql.of("records/target-reasons.sql"))
                .query(String.class)
                .list();
    }

    private Optional<TargetAccountRow> only(Conditions conditions, Viewer viewer) {
        Map<String, String> order = fragments();
        order.put("order", "t.id");
        order.put("limit", "");
        return statement("records/target-accounts.sql", order, conditions, viewer)
                .query((row, n) -> read(row))
                .optional();
    }

    private StatementSpec statement(String file, Map<String, String> fragments, Conditions conditions, Viewer viewer) {
        LeadScope scope = LeadScope.of(viewer);
        fragments.put(
                "from",
                Sql.of(
                        "records/target-accounts-from.sql",
                        Map.of("filters", conditions.sql(), "scope", scope.on("l.id"))));
        return jdbc.sql(Sql.of(file, fragments)).params(scope.params()).params(conditions.params());
    }

    private static Map<String, String> fragments() {
        Map<String, String> fragments = new HashMap<>();
        fragments.put("unplanned", Sql.of("records/target-unplanned.sql").strip());
        fragments.put("contactable", Sql.of("records/person-contactable.sql").strip());
        fragments.put("connected", Sql.of("records/person-connected.sql").strip());
        return fragments;
    }

    private static TargetAccountRow read(ResultSet result) throws SQLException {
        Columns row = new Columns(result);
        return new TargetAccountRow(
                row.id("id"),
                new TargetAccountRow.Company(
                        row.id("account_id"),
                        row.text("account_name"),
                        row.textOrNull("corporate_number"),
                        row.textOrNull("industry"),
                        row.integerOrNull("employees"),
                        row.textOrNull("region")),
                row.one("tier", TargetTier.class),
                row.id("lead_id"),
                row.one("stage", Stage.class),
                row.integer("cycle"),
                row.named("owner"),
                row.textOrNull("reason"),
                row.day("added_day"),
                row.named("adder"),
                row.textOrNull("next_action"),
                row.dayOrNull("next_action_on"),
                row.flag("unplanned"),
                row.integer("people"),
                row.integer("key_people"),
                row.integer("contactable"),
                row.integer("connected"),
                row.dayOrNull("approached_on"),
                row.oneOrNull("approached_by", ActivityKind.class),
                row.oneOrNull("last_outcome", CallOutcome.class),
                row.integer("attempts"),
                news(row),
                row.integer("version"));
    }

    private static TargetAccountRow.@Nullable News news(Columns row) throws SQLException {
        SignalKind kind = row.oneOrNull("news_kind", SignalKind.class);
        return kind == null ? null : new TargetAccountRow.News(kind, row.text("news_title"), row.day("news_on"));
    }
}
