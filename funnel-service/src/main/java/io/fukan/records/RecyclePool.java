package io.fukan.records;

import io.fukan.access.LeadScope;
import io.fukan.access.Viewer;
import io.fukan.database.Sql;
import io.fukan.lead.RecycleReason;
import io.fukan.lead.Track;
import io.fukan.setting.Company;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Leads laid aside for now, and how many of them come back to something. */
@Service
@Transactional(readOnly = true)
public class RecyclePool {

    private static final int RATE_DAYS = 365;

    private final Company company;
    private final JdbcClient jdbc;

    RecyclePool(Company company, JdbcClient jdbc) {
        this.company = company;
        this.jdbc = jdbc;
    }

    /**
     * What to look at.
     *
     * @param reason null: all
     * @param overdue only those whose day has come or passed
     */
    public record Wish(@Nullable RecycleReason reason, boolean overdue) {}

    /**
     * A lead laid aside.
     *
     * @param contact null: unknown, or not for the viewer to see
     * @param asideAt when it was laid aside; null: unknown
     */
    public record Entry(
            long id,
            @Nullable String account,
            @Nullable String contact,
            @Nullable String owner,
            @Nullable RecycleReason reason,
            @Nullable LocalDate revisitOn,
            int cycle,
            Track track,
            @Nullable Instant asideAt) {}

    /**
     * One reason within the last 365 days.
     *
     * @param inside in the pool now
     * @param due came back, or its day passed
     * @param returned of these, came back
     * @param qualified of these, was over marketing's threshold again, or had a need confirmed
     */
    public record Rate(RecycleReason reason, long inside, long due, long returned, long qualified) {

        /** Qualified again of those that came due; null: none did. */
        public @Nullable BigDecimal reactivation() {
            return due == 0
                    ? null
                    : BigDecimal.valueOf(qualified).divide(BigDecimal.valueOf(due), 4, RoundingMode.HALF_UP);
        }
    }

    /** One page of the pool, the next to come back to first. */
    public Listing<Entry> page(Wish wish, Paging paging, Viewer viewer) {
        long total = ask("records/recycle-pool-count.sql", wish, viewer)
                .query(Long.class)
                .single();
        List<Entry> rows = ask("records/recycle-pool.sql", wish, viewer)
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query((row, n) -> entry(new Columns(row), viewer))
                .list();
        return new Listing<>(rows, total, paging);
    }

    private StatementSpec ask(String file, Wish wish, Viewer viewer) {
        LeadScope scope = LeadScope.of(viewer);
        String which = Sql.of("records/recycle-pool-which.sql", Map.of("scope", scope.gathered("l.id")));
        return jdbc.sql(Sql.of(file, Map.of("which", which)))
                .params(scope.params())
                .param("reason", wish.reason() == null ? null : wish.reason().name())
                .param("overdue", wish.overdue())
                .param("today", company.today());
    }

    private static Entry entry(Columns row, Viewer viewer) throws SQLException {
        String last = row.textOrNull("last_name");
        String first = row.textOrNull("first_name");
        String name = last == null ? first : first == null ? last : last + " " + first;
        return new Entry(
                row.id("id"),
                row.textOrNull("account_name"),
                viewer.seesContacts() ? name : null,
                row.textOrNull("owner_name"),
                row.oneOrNull("recycle_reason", RecycleReason.class),
                row.dayOrNull("revisit_on"),
                row.integer("cycle"),
                row.one("track", Track.class),
                row.instantOrNull("aside_at"));
    }

    /** By reason, those with the most in the pool first. */
    public List<Rate> rates(Viewer viewer) {
        LeadScope scope = LeadScope.of(viewer);
        return jdbc.sql(Sql.of("records/recycle-rates.sql", Map.of("scope", scope.gathered("l.id"))))
                .params(scope.params())
                .param("today", company.today())
                .param("from", company.today().minusDays(RATE_DAYS))
                .query((result, n) -> {
                    Columns row = new Columns(result);
                    return new Rate(
                            row.one("reason", RecycleReason.class),
                            row.id("inside"),
                            row.id("due"),
                            row.id("returned"),
                            row.id("qualified"));
                })
                .list();
    }
}
