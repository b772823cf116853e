package io.fukan.kpi;

import io.fukan.database.Sql;
import io.fukan.kpi.MeasureReader.Place;
import io.fukan.opportunity.YomiRank;
import io.fukan.setting.Company;
import io.fukan.time.Period;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads open deals as they stood or stand. A period that has not ended is read from the deals as they are now, a past one from
 * the last daily snapshot within it: never from what became of the deals since.
 */
@Component
public class StandingReader {

    private final JdbcClient jdbc;
    private final Company company;

    StandingReader(JdbcClient jdbc, Company company) {
        this.jdbc = jdbc;
        this.company = company;
    }

    /** The end of each period, or now where that is still to come. */
    public List<Slice> atEnd(List<Period> periods) {
        LocalDate today = company.today();
        boolean anyPast = periods.stream().anyMatch(period -> !period.until().isAfter(today));
        Map<Integer, LocalDate> kept = anyPast ? lastSnapshots(periods) : Map.of();
        return IntStream.range(0, periods.size())
                .mapToObj(i -> atEnd(periods.get(i), today, kept.get(i)))
                .toList();
    }

    /** The end of the period's first business day; unknown where that is still to come, or nothing was kept of it. */
    public Slice onFirstBusinessDay(Period period) {
        LocalDate first = company.businessCalendar().plusBusinessDays(period.from(), 0);
        Period day = Period.day(first);
        return period.contains(first) && lastSnapshots(List.of(day)).containsKey(0)
                ? Slice.endOf(first, period)
                : Slice.unknown(period);
    }

    /** The days of the period of which a snapshot was kept, in order. */
    public List<LocalDate> keptDays(Period period) {
        return jdbc.sql("select day from snapshot_day where day >= :from and day < :until order by day")
                .param("from", period.from())
                .param("until", period.until())
                .query(LocalDate.class)
                .list();
    }

    /** What the slices' open deals add up to, by group of the query's dimension; the query's period and grain do not matter. */
    public Map<Place, Standing> read(List<Slice> slices, KpiQuery query) {
        FactSelection selection = new FactSelection(query);
        Map<Place, Standing> standing = new HashMap<>();
        jdbc.sql(selection.sql("kpi/read-standing.sql"))
                .params(selection.params())
                .param("days", column(slices, Slice::dayInSql))
                .param("limits", column(slices, slice -> slice.openAt().toString()))
                .param("starts", column(slices, slice -> slice.expected().from().toString()))
                .param("ends", column(slices, slice -> slice.expected().until().toString()))
                .param("qualities", MeasureReader.qualities(query.quality()))
                .param("today", company.today())
                .query((RowCallbackHandler) row -> standing.computeIfAbsent(place(row), place -> new Standing())
                        .put(rank(row.getString("yomi")), part(row)));
        return standing;
    }

    private static Slice atEnd(Period period, LocalDate today, @Nullable LocalDate kept) {
        if (period.until().isAfter(today)) {
            return Slice.now(period);
        }
        return kept == null ? Slice.unknown(period) : new Slice(Slice.Moment.KEPT, kept, period.until(), period);
    }

    private Map<Integer, LocalDate> lastSnapshots(List<Period> periods) {
        Map<Integer, LocalDate> days = new HashMap<>();
        Buckets.of(periods).bind(jdbc.sql(Sql.of("kpi/last-snapshots.sql"))).query((RowCallbackHandler)
                row -> days.put(row.getInt("bucket") - 1, row.getObject("day", LocalDate.class)));
        return days;
    }

    private static String[] column(List<Slice> slices, Function<Slice, String> value) {
        return slices.stream().map(value).toArray(String[]::new);
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(row.getInt("bucket") - 1, row.getString("label"));
    }

    private static @Nullable YomiRank rank(String name) {
        return Optional.of(name)
                .filter(text -> !text.isEmpty())
                .map(YomiRank::valueOf)
                .orElse(null);
    }

    private static Standing.Part part(ResultSet row) throws SQLException {
        return new Standing.Part(
                row.getLong("deals"),
                row.getLong("with_action"),
                row.getLong("aged"),
                row.getLong("days"),
                row.getLong("expected"),
                row.getBigDecimal("amount"),
                row.getBigDecimal("weighted"));
    }
}
