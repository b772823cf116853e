package io.fukan.whatif;

import io.fukan.access.LeadScope;
import io.fukan.access.Viewer;
import io.fukan.database.Sql;
import io.fukan.lead.Stage;
import io.fukan.quality.Quality;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lists the leads that would change their quality: the list's total is the figure, and shown is what the viewer may read. */
@Service
@Transactional(readOnly = true)
public class MovedLeads {

    private static final int ROWS_AT_ONCE = 1_000;

    private final JdbcClient jdbc;

    MovedLeads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A page of them.
     *
     * @param total that the figure counts
     * @param visible of these, how many the viewer may read
     * @param page from 0
     */
    public record Page(long total, long visible, int page, int size, List<MovedLead> leads) {

        /** Number of pages of visible leads, at least 1. */
        public long pages() {
            return Math.max(1, (visible + size - 1) / size);
        }
    }

    private record Counts(long total, long visible) {}

    /** One page, latest leads first. */
    public Page page(MovedQuery query, Viewer viewer, int page, int size) {
        Counts counts = statement("whatif/moved-count.sql", query, viewer)
                .query(Counts.class)
                .single();
        List<MovedLead> leads = statement("whatif/moved.sql", query, viewer)
                .param("size", size)
                .param("offset", (long) page * size)
                .query((row, number) -> read(row, viewer))
                .list();
        return new Page(counts.total(), counts.visible(), page, size, leads);
    }

    /** All that the viewer may read, read as they are asked for; within a transaction, and closed by whoever reads. */
    @Transactional(readOnly = true, propagation = Propagation.MANDATORY)
    Stream<MovedLead> all(MovedQuery query, Viewer viewer) {
        return statement("whatif/moved.sql", query, viewer)
                .param("size", null)
                .param("offset", 0)
                .withFetchSize(ROWS_AT_ONCE)
                .query((row, number) -> read(row, viewer))
                .stream();
    }

    private StatementSpec statement(String file, MovedQuery query, Viewer viewer) {
        LeadScope scope = LeadScope.of(viewer);
        String sql = Sql.of(file, Map.of("from", Sql.of("whatif/moved-from.sql"), "scope", scope.on("m.lead_id")));
        return jdbc.sql(sql)
                .params(scope.params())
                .param("whatIf", query.whatIf())
                .param("basis", query.basis().name())
                .param("bit", 1 << query.stage().ordinal())
                .param("before", name(query.before()))
                .param("after", name(query.after()))
                .param("byHand", query.byHand());
    }

    private static @Nullable String name(@Nullable Quality quality) {
        return quality == null ? null : quality.name();
    }

    private static MovedLead read(ResultSet row, Viewer viewer) throws SQLException {
        return new MovedLead(
                row.getLong("lead_id"),
                row.getInt("cycle"),
                Quality.valueOf(row.getString("before")),
                Quality.valueOf(row.getString("after")),
                row.getBoolean("by_hand"),
                row.getBoolean("frozen"),
                row.getString("external_id"),
                row.getString("account_name"),
                viewer.seesContacts() ? row.getString("contact_name") : null,
                row.getString("channel"),
                row.getString("owner"),
                Stage.valueOf(row.getString("stage")),
                row.getObject("acquired_on", LocalDate.class));
    }
}
