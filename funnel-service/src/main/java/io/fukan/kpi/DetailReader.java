package io.fukan.kpi;

import io.fukan.setting.Company;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts a period's events by what their records say, by the same selection as figures and lists. */
@Component
public class DetailReader {

    /** What stands for events whose records do not say. */
    public static final String NOT_SAID = "";

    private final JdbcClient jdbc;
    private final Company company;

    DetailReader(JdbcClient jdbc, Company company) {
        this.jdbc = jdbc;
        this.company = company;
    }

    /**
     * Events whose records say the same, of one group.
     *
     * @param group of the query's dimension; null: not set, or not cut
     * @param amount what they are worth together, as their measure counts it
     */
    public record Said(String said, @Nullable String group, long events, BigDecimal amount) {}

    /** Events of the query's period (each on its own date), quality and filters, the most frequent first. */
    public Map<String, Long> count(Detail detail, KpiQuery query) {
        return read(detail, query.by(null)).stream()
                .collect(Collectors.toMap(Said::said, Said::events, (one, other) -> one, LinkedHashMap::new));
    }

    /** The same by group of the query's dimension. */
    public List<Said> read(Detail detail, KpiQuery query) {
        FactSelection selection = new FactSelection(query.basis(Basis.PERIOD));
        Map<String, String> fragments = Map.of("label", detail.label(), "which", selection.sql("kpi/which-events.sql"));
        return jdbc.sql(selection.sql("kpi/read-detail.sql", fragments))
                .params(selection.params())
                .param("measures", MeasureReader.keys(detail.measures()))
                .param("from", query.period().from())
                .param("until", query.period().until())
                .param("today", company.today())
                .param("qualities", MeasureReader.qualities(query.quality()))
                .query((row, n) -> new Said(
                        row.getString("said"),
                        row.getString("label"),
                        row.getLong("events"),
                        row.getBigDecimal("amount")))
                .list();
    }
}
