package io.fukan.kpi;

import io.fukan.access.LeadScope;
import io.fukan.access.Right;
import io.fukan.access.Viewer;
import io.fukan.database.Sql;
import io.fukan.quality.Quality;
import io.fukan.setting.Company;
import io.fukan.time.Period;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists the events behind a figure: the same facts by the same selection as the sum, so the list's total is the figure. What
 * the viewer may not read is counted but not shown.
 */
@Service
@Transactional(readOnly = true)
public class RecordReader {

    private final JdbcClient jdbc;
    private final StandingReader standing;
    private final Company company;

    RecordReader(JdbcClient jdbc, StandingReader standing, Company company) {
        this.jdbc = jdbc;
        this.standing = standing;
        this.company = company;
    }

    /**
     * The events behind a KPI's figure.
     *
     * @throws BasisNotOffered if the KPI makes no sense in the query's basis
     */
    public RecordPage records(Kpi kpi, KpiQuery query, Behind.Part part, Viewer viewer, int page, int size) {
        if (!kpi.bases().contains(query.basis())) {
            throw new BasisNotOffered(kpi.key(), query.basis());
        }
        if (!kpi.answers(query)) {
            return new RecordPage(0, 0, page, size, List.of());
        }
        Behind behind = kpi.formula().behind(part, query.basis());
        return records(behind, kpi.formula().asked(part, query), viewer, page, size);
    }

    /** The events behind any other sum of measures, such as a stage of the funnel. */
    public RecordPage records(Behind behind, KpiQuery query, Viewer viewer, int page, int size) {
        FactSelection selection = new FactSelection(query.by(null));
        LeadScope scope = LeadScope.of(viewer);
        Map<String, String> fragments = new LinkedHashMap<>();
        fragments.put("events", behind.shelf().sql());
        fragments.put("which", which(behind, query));
        fragments.put("scope", scope.on("f.root"));
        Counts counts = bind(selection.sql("kpi/records-count.sql", fragments), behind, query, selection, scope)
                .query(Counts.class)
                .single();
        fragments.put("shown day", behind.shelf().shownDay());
        var records = bind(selection.sql("kpi/records.sql", fragments), behind, query, selection, scope)
                .param("size", size)
                .param("offset", (long) page * size)
                .query((row, n) -> record(row, viewer))
                .list();
        return new RecordPage(counts.total(), counts.visible(), page, size, records);
    }

    private record Counts(long total, long visible) {}

    private static String which(Behind behind, KpiQuery query) {
        return behind.countsEvents()
                ? Sql.of(behind.which(), Map.of("day", query.basis().day()))
                : Sql.of(behind.which(), behind.fragments());
    }

    private StatementSpec bind(String sql, Behind behind, KpiQuery query, FactSelection selection, LeadScope scope) {
        StatementSpec statement = jdbc.sql(sql)
                .params(selection.params())
                .params(scope.params())
                .params(behind.params())
                .param("qualities", qualities(behind.only(), query.quality()))
                .param("from", query.period().from())
                .param("until", query.period().until())
                .param("today", company.today());
        if (behind.shelf() != Behind.Shelf.FACTS) {
            Slice slice = slice(behind, query.period());
            statement = statement
                    .param("day", slice.dayInSql())
                    .param("openAt", slice.openAt())
                    .param(
                            "wonUntil",
                            behind.slice() == Behind.SliceOf.END
                                    ? query.period().until()
                                    : slice.openAt());
        }
        return behind.countsEvents() ? statement.param("measures", MeasureReader.keys(behind.measures())) : statement;
    }

    private Slice slice(Behind behind, Period period) {
        return switch (behind.slice()) {
            case END -> standing.atEnd(List.of(period)).get(0);
            case FIRST_BUSINESS_DAY -> standing.onFirstBusinessDay(period);
        };
    }

    private static String[] qualities(@Nullable Quality only, @Nullable Quality asked) {
        if (only != null && asked != null && only != asked) {
            return new String[0];
        }
        return MeasureReader.qualities(only != null ? only : asked);
    }

    private static FactRecord record(ResultSet row, Viewer viewer) throws SQLException {
        String day = row.getString("occurred_on");
        boolean dayKnown = day != null && !day.startsWith("-infinity");
        Timestamp at = row.getTimestamp("occurred_at");
        return new FactRecord(
                Measure.of(row.getString("measure")),
                row.getLong("source_id"),
                row.getObject("lead_id", Long.class),
                row.getObject("opportunity_id", Long.class),
                at == null ? null : Instant.ofEpochMilli(at.getTime()),
                dayKnown ? LocalDate.parse(day) : null,
                Quality.valueOf(row.getString("quality")),
                viewer.may(Right.DEAL_AMOUNTS_READ) ? row.getBigDecimal("amount") : null,
                row.getString("lead_external_id"),
                row.getString("opportunity_external_id"),
                row.getString("opportunity_name"),
                row.getString("account_name"),
                viewer.seesContacts() ? row.getString("contact_name") : null,
                row.getString("channel"),
                row.getString("rep"));
    }
}
