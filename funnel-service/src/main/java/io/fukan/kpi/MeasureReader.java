package io.fukan.kpi;

import io.fukan.database.Sql;
import io.fukan.quality.Quality;
import io.fukan.setting.Company;
import io.fukan.time.Period;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * Reads sums of measures. It takes the narrowest table that knows the query's dimensions (a rollup with what is not folded
 * yet, else the facts); all of them give the same figures.
 */
@Component
public class MeasureReader {

    private final JdbcClient jdbc;
    private final MeasureLags lags;
    private final Company company;

    MeasureReader(JdbcClient jdbc, MeasureLags lags, Company company) {
        this.jdbc = jdbc;
        this.lags = lags;
        this.company = company;
    }

    /** One bucket's group of a query: the bucket's place in the list asked for, and the group's name, null where not set. */
    public record Place(int bucket, @Nullable String group) {}

    /** A median with the number and the sum of the amounts that it stands for; null where the one in the middle has no end. */
    record MedianOf(@Nullable BigDecimal median, long count, BigDecimal sum) {}

    /** Customers at a period's start and those of them lost in it. */
    record Lost(long lost, long present) {}

    /** Sum of the health of customers of whom it is known, and how many these are. */
    record Healthy(BigDecimal health, long known) {}

    /** Target accounts at a period's end and those of them with whose people we had come so far. */
    record Reached(long reached, long targets) {}

    /**
     * Sums of the measures for each of the periods, which may overlap, and each group of the query's dimension. Places
     * without any event are absent. Of the query, period, grain and quality do not matter: the sums are kept by quality.
     */
    public Map<Place, Sums> read(Collection<Measure> measures, List<Period> buckets, KpiQuery query) {
        return read(measures, Buckets.of(buckets), query);
    }

    /** The same for everything up to the end of each period. */
    Map<Place, Sums> readUntil(Collection<Measure> measures, List<Period> buckets, KpiQuery query) {
        return read(measures, Buckets.until(buckets), query);
    }

    /** @param endless those of the measures whose events are longer than all others */
    Map<Place, MedianOf> medians(
            Collection<Measure> measures, Set<Measure> endless, List<Period> buckets, KpiQuery query) {
        FactSelection selection = new FactSelection(query);
        Map<Place, MedianOf> medians = new HashMap<>();
        Buckets.of(buckets)
                .bind(jdbc.sql(selection.sql("kpi/read-median.sql")))
                .params(selection.params())
                .param("measures", keys(measures))
                .param("endless", keys(endless))
                .param("qualities", qualities(query.quality()))
                .query((RowCallbackHandler) row -> medians.put(
                        place(row),
                        new MedianOf(row.getBigDecimal("median"), row.getLong("count"), row.getBigDecimal("amount"))));
        return medians;
    }

    Map<Place, Lost> churn(List<Period> buckets, KpiQuery query) {
        FactSelection selection = new FactSelection(query);
        Map<Place, Lost> churn = new HashMap<>();
        Buckets.of(buckets)
                .bind(jdbc.sql(selection.sql("kpi/read-churn.sql")))
                .params(selection.params())
                .param("qualities", qualities(query.quality()))
                .query((RowCallbackHandler)
                        row -> churn.put(place(row), new Lost(row.getLong("lost"), row.getLong("present"))));
        return churn;
    }

    Map<Place, CustomerSums> customers(List<Period> buckets, KpiQuery query) {
        Map<Place, CustomerSums> customers = new HashMap<>();
        ofCustomers("kpi/read-customers.sql", buckets, query).query((RowCallbackHandler) row -> customers.put(
                place(row),
                new CustomerSums(
                        row.getLong("present"),
                        row.getLong("priced"),
                        row.getBigDecimal("mrr"),
                        row.getLong("present_then"),
                        row.getLong("lost_since"),
                        row.getBigDecimal("mrr_then"),
                        row.getBigDecimal("kept"),
                        row.getBigDecimal("net"),
                        row.getBigDecimal("margin"))));
        return customers;
    }

    Map<Place, Healthy> health(List<Period> buckets, KpiQuery query) {
        Map<Place, Healthy> health = new HashMap<>();
        ofCustomers("kpi/read-health.sql", buckets, query).query((RowCallbackHandler)
                row -> health.put(place(row), new Healthy(row.getBigDecimal("health"), row.getLong("known"))));
        return health;
    }

    Map<Place, PartnerSums> partners(List<Period> buckets, KpiQuery query) {
        FactSelection selection = new FactSelection(query);
        Map<Place, PartnerSums> partners = new HashMap<>();
        Buckets.of(buckets)
                .bind(jdbc.sql(selection.sql("kpi/read-partners.sql")))
                .params(selection.params())
                .param("today", company.today())
                .query((RowCallbackHandler) row -> partners.put(
                        place(row),
                        new PartnerSums(
                                row.getLong("contracted"),
                                row.getLong("trained"),
                                row.getLong("active"),
                                row.getLong("present_before"),
                                row.getLong("lost"))));
        return partners;
    }

    private StatementSpec ofCustomers(String file, List<Period> buckets, KpiQuery query) {
        FactSelection selection = new FactSelection(query);
        return Buckets.of(buckets)
                .bind(jdbc.sql(selection.sql(file)))
                .params(selection.params())
                .param("qualities", qualities(query.quality()))
                .param("today", company.today());
    }

    Map<Place, Reached> targets(Reach reach, List<Period> buckets, KpiQuery query) {
        FactSelection selection = new FactSelection(query);
        Map<Place, Reached> targets = new HashMap<>();
        Buckets.of(buckets)
                .bind(jdbc.sql(selection.sql("kpi/read-targets.sql", Map.of("reached", reach.function()))))
                .params(selection.params())
                .param("qualities", qualities(query.quality()))
                .query((RowCallbackHandler)
                        row -> targets.put(place(row), new Reached(row.getLong("reached"), row.getLong("targets"))));
        return targets;
    }

    /** The gross margin that profits assume; null: nobody set it. */
    @Nullable
    BigDecimal grossMargin() {
        return jdbc.sql("select gross_margin from customer_success_setting")
                .query((row, n) -> Optional.ofNullable(row.getBigDecimal("gross_margin")))
                .single()
                .orElse(null);
    }

    /** Those of the measures of which there is any fact, whenever. */
    public Set<Measure> everRecorded(Collection<Measure> measures) {
        Set<Measure> recorded = EnumSet.noneOf(Measure.class);
        jdbc.sql(Sql.of("kpi/ever-recorded.sql"))
                .param("measures", keys(measures))
                .query((RowCallbackHandler) row -> recorded.add(Measure.of(row.getString("measure"))));
        return recorded;
    }

    /** Whether the cohort of a period has had the time which a measure usually takes; always in period basis. */
    public BiPredicate<Measure, Period> maturity(Basis basis) {
        MeasureLags.OfBasis known = lags.of(basis);
        LocalDate today = company.today();
        return (measure, period) -> !basis.isCohort()
                || !period.until().plusDays(known.days(List.of(measure))).isAfter(today);
    }

    private Map<Place, Sums> read(Collection<Measure> measures, Buckets buckets, KpiQuery query) {
        FactSelection selection = new FactSelection(query);
        Map<Place, Sums> sums = new HashMap<>();
        // What the clock decides is never rolled up; it is read from its few facts beside the rest.
        Set<Measure> byClock = EnumSet.noneOf(Measure.class);
        Set<Measure> rolledUp = EnumSet.noneOf(Measure.class);
        measures.forEach(measure -> (measure.byClock() ? byClock : rolledUp).add(measure));
        collect(selection, SumSource.of(query, selection), rolledUp, buckets, query.basis(), sums);
        collect(selection, SumSource.FACTS, byClock, buckets, query.basis(), sums);
        return sums;
    }

    private void collect(
            FactSelection selection,
            SumSource source,
            Set<Measure> measures,
            Buckets buckets,
            Basis basis,
            Map<Place, Sums> sums) {
        if (measures.isEmpty()) {
            return;
        }
        buckets.bind(jdbc.sql(source.sql(selection)))
                .params(selection.params())
                .param("measures", keys(measures))
                .param("basis", basis.name())
                .param("today", company.today())
                .query((RowCallbackHandler) row -> sums.computeIfAbsent(place(row), p -> new Sums())
                        .add(
                                Measure.of(row.getString("measure")),
                                Quality.valueOf(row.getString("quality")),
                                row.getBigDecimal("count"),
                                row.getBigDecimal("amount")));
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(row.getInt("bucket") - 1, row.getString("label"));
    }

    static String[] keys(Collection<Measure> measures) {
        return measures.stream().map(Measure::key).toArray(String[]::new);
    }

    static String[] qualities(@Nullable Quality quality) {
        return quality != null
                ? new String[] {quality.name()}
                : EnumSet.allOf(Quality.class).stream().map(Enum::name).toArray(String[]::new);
    }
}
