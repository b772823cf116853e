package io.fukan.records;

import io.fukan.access.LeadScope;
import io.fukan.access.Viewer;
import io.fukan.database.Sql;
import io.fukan.lead.RecycleReason;
import io.fukan.lead.Stage;
import io.fukan.lead.Track;
import io.fukan.quality.Quality;
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

/** Lists leads as far as a viewer may read them; two statements per page, however long it is. */
@Service
@Transactional(readOnly = true)
public class LeadList {

    static final int ROWS_AT_ONCE = 1_000;

    static final long FEW = 20_000;
    static final String PAGE = "limit :size offset :offset";
    private static final String FROM = "records/leads-from.sql";

    private final JdbcClient jdbc;

    LeadList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One page. */
    public Listing<LeadRow> page(LeadQuery query, Viewer viewer) {
        Conditions conditions = query.conditions(viewer);
        LeadScope scope = LeadScope.of(viewer);
        long total = statement(
                        "records/leads-count.sql", Map.of(), conditions, scope, conditions.readable(scope, "l.id"))
                .query(Long.class)
                .single();
        // Few are put in order; of many the first are soon met in it.
        String which = total < FEW ? conditions.readable(scope, "l.id") : scope.on("l.id");
        List<LeadRow> rows = total <= query.paging().offset()
                ? List.of()
                : statement("records/leads.sql", order(query, PAGE), conditions, scope, which)
                        .param("size", query.paging().size())
                        .param("offset", query.paging().offset())
                        .query((row, n) -> read(row, viewer))
                        .list();
        return new Listing<>(rows, total, query.paging());
    }

    /** How many there are, counted up to {@code most}. */
    public long count(LeadQuery query, int most, Viewer viewer) {
        return statement("records/leads-count-few.sql", Map.of(), query.conditions(viewer), viewer)
                .param("most", most)
                .query(Long.class)
                .single();
    }

    /** One lead as a row; empty where there is none that the viewer may read. */
    public Optional<LeadRow> one(long id, Viewer viewer) {
        Conditions only = new Conditions().when(id, "l.id = :id", "id");
        return statement("records/leads.sql", Map.of("order", "l.id", "limit", ""), only, viewer)
                .query((row, n) -> read(row, viewer))
                .optional();
    }

    /** All of them, read as they are asked for; within a transaction, and closed by whoever reads. */
    @Transactional(readOnly = true, propagation = Propagation.MANDATORY)
    Stream<LeadRow> all(LeadQuery query, Viewer viewer) {
        return statement("records/leads.sql", order(query, ""), query.conditions(viewer), viewer)
                .withFetchSize(ROWS_AT_ONCE)
                .query((row, n) -> read(row, viewer))
                .stream();
    }

    private static Map<String, String> order(LeadQuery query, String limit) {
        return Map.of("order", query.sorting().sql("l.id"), "limit", limit);
    }

    private StatementSpec statement(String file, Map<String, String> more, Conditions conditions, Viewer viewer) {
        LeadScope scope = LeadScope.of(viewer);
        return statement(file, more, conditions, scope, scope.on("l.id"));
    }

    private StatementSpec statement(
            String file, Map<String, String> more, Conditions conditions, LeadScope scope, String which) {
        String from = Sql.of(FROM, Map.of("filters", conditions.sql(), "scope", which));
        return jdbc.sql(Sql.of(file, with(more, from))).params(scope.params()).params(conditions.params());
    }

    private static Map<String, String> with(Map<String, String> fragments, String from) {
        Map<String, String> all = new HashMap<>(fragments);
        all.put("from", from);
        return all;
    }

    private static LeadRow read(ResultSet result, Viewer viewer) throws SQLException {
        Columns row = new Columns(result);
        return new LeadRow(
                row.id("id"),
                row.textOrNull("external_id"),
                row.contact(viewer.seesContacts()),
                company(row),
                row.named("channel"),
                row.named("campaign"),
                row.named("partner"),
                row.named("owner"),
                row.one("track", Track.class),
                row.one("stage", Stage.class),
                row.integer("cycle"),
                row.one("quality", Quality.class),
                row.integerOrNull("version_no"),
                row.instant("acquired_at"),
                row.day("acquired_day"),
                row.flag("time_known"),
                row.textOrNull("next_action"),
                row.dayOrNull("next_action_on"),
                row.oneOrNull("recycle_reason", RecycleReason.class),
                row.dayOrNull("revisit_on"),
                row.dayOrNull("last_touched_on"),
                row.attributes("attrs"),
                row.attributes("account_attrs"),
                row.instant("updated_at"),
                row.integer("version"));
    }

    private static LeadRow.@Nullable Company company(Columns row) throws SQLException {
        Long id = row.idOrNull("account_id");
        return id == null
                ? null
                : new LeadRow.Company(
                        id,
                        row.text("account_name"),
                        row.textOrNull("industry"),
                        row.integerOrNull("employees"),
                        row.textOrNull("region"));
    }
}
