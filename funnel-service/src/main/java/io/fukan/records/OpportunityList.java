package io.fukan.records;

import io.fukan.access.DealRights;
import io.fukan.access.DealRights.AmountSight;
import io.fukan.access.LeadScope;
import io.fukan.access.Right;
import io.fukan.access.Viewer;
import io.fukan.database.Sql;
import io.fukan.opportunity.Outcome;
import io.fukan.opportunity.Phase;
import io.fukan.opportunity.Source;
import io.fukan.opportunity.YomiRank;
import io.fukan.quality.Quality;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lists deals as far as a viewer may read them; two statements per page, however long it is. */
@Service
@Transactional(readOnly = true)
public class OpportunityList {

    private final JdbcClient jdbc;
    private final DealRights rights;

    OpportunityList(JdbcClient jdbc, DealRights rights) {
        this.jdbc = jdbc;
        this.rights = rights;
    }

    /** A page, and what the whole list adds up to. */
    public record Result(Listing<OpportunityRow> listing, OpportunitySums sums) {}

    private record Total(long count, OpportunitySums sums) {}

    /** One page with the sums of the whole list. */
    public Result page(OpportunityQuery query, Viewer viewer) {
        Conditions conditions = query.conditions(viewer);
        AmountSight sight = rights.amounts(viewer);
        Total total = statement("records/opportunities-sums.sql", Map.of(), conditions, viewer)
                .query((row, n) -> total(row, viewer))
                .single();
        List<OpportunityRow> rows = total.count() <= query.paging().offset()
                ? List.of()
                : statement("records/opportunities.sql", order(query, LeadList.PAGE), conditions, viewer)
                        .param("size", query.paging().size())
                        .param("offset", query.paging().offset())
                        .query((row, n) -> read(row, viewer, sight))
                        .list();
        return new Result(new Listing<>(rows, total.count(), query.paging()), total.sums());
    }

    /** One deal as a row; empty where there is none that the viewer may read. */
    public Optional<OpportunityRow> one(long id, Viewer viewer) {
        Conditions only = new Conditions().whenOfOne(id, "o.id = :id", "id");
        AmountSight sight = rights.amounts(viewer);
        return statement("records/opportunities.sql", Map.of("order", "o.id", "limit", ""), only, viewer)
                .query((row, n) -> read(row, viewer, sight))
                .optional();
    }

    /** All of them, read as they are asked for; within a transaction, and closed by whoever reads. */
    @Transactional(readOnly = true, propagation = Propagation.MANDATORY)
    Stream<OpportunityRow> all(OpportunityQuery query, Viewer viewer) {
        AmountSight sight = rights.amounts(viewer);
        return statement("records/opportunities.sql", order(query, ""), query.conditions(viewer), viewer)
                .withFetchSize(LeadList.ROWS_AT_ONCE)
                .query((row, n) -> read(row, viewer, sight))
                .stream();
    }

    private static Map<String, String> order(OpportunityQuery query, String limit) {
        return Map.of("order", query.sorting().sql("o.id"), "limit", limit);
    }

    private StatementSpec statement(String file, Map<String, String> more, Conditions conditions, Viewer viewer) {
        LeadScope scope = LeadScope.of(viewer);
        Map<String, String> fragments = new HashMap<>(more);
        fragments.put(
                "from",
                Sql.of(
                        "records/opportunities-from.sql",
                        Map.of("filters", conditions.sql(), "scope", conditions.readable(scope, "o.root"))));
        return jdbc.sql(Sql.of(file, fragments)).params(scope.params()).params(conditions.params());
    }

    private static Total total(ResultSet result, Viewer viewer) throws SQLException {
        Columns row = new Columns(result);
        OpportunitySums sums = viewer.may(Right.DEAL_AMOUNTS_READ)
                ? new OpportunitySums(
                        row.id("with_amount"),
                        row.numberOrNull("amount"),
                        row.numberOrNull("open_amount"),
                        row.numberOrNull("a_amount"),
                        row.numberOrNull("b_amount"),
                        row.numberOrNull("c_amount"),
                        row.numberOrNull("won_amount"))
                : OpportunitySums.HIDDEN;
        return new Total(row.id("total"), sums);
    }

    private static OpportunityRow read(ResultSet result, Viewer viewer, AmountSight sight) throws SQLException {
        Columns row = new Columns(result);
        Named owner = row.named("owner");
        return new OpportunityRow(
                row.id("id"),
                row.textOrNull("external_id"),
                row.textOrNull("name"),
                row.idOrNull("lead_id"),
                row.textOrNull("lead_external_id"),
                row.contact(viewer.seesContacts()),
                row.named("account"),
                row.textOrNull("product"),
                row.one("source", Source.class),
                row.one("phase", Phase.class),
                row.text(viewer.locale().getLanguage().equals("en") ? "name_en" : "name_ja"),
                row.oneOrNull("yomi", YomiRank.class),
                row.one("outcome", Outcome.class),
                sight.of(owner == null ? null : owner.id()) ? row.numberOrNull("amount") : null,
                row.instantOrNull("entered_at"),
                row.dayOrNull("entered_day"),
                row.instantOrNull("confirmed_at"),
                row.dayOrNull("confirmed_day"),
                row.instantOrNull("closed_at"),
                row.dayOrNull("closed_day"),
                row.dayOrNull("expected_close_on"),
                row.dayOrNull("resume_on"),
                row.textOrNull("lost_reason"),
                row.textOrNull("next_action"),
                row.dayOrNull("next_action_on"),
                row.named("channel"),
                row.named("partner"),
                row.named("own_partner"),
                owner,
                row.named("setter"),
                row.one("quality", Quality.class),
                row.attributes("attrs"),
                row.instant("updated_at"),
                row.integer("version"));
    }
}
