package io.fukan.kpi;

import io.fukan.setting.Company;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.RowCallbackHandler;
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

    /** Events of the query's period (each on its own date), quality and filters, the most frequent first. */
    public Map<String, Long> count(Detail detail, KpiQuery query) {
        KpiQuery onItsDate = query.by(null).basis(Basis.PERIOD);
        FactSelection selection = new FactSelection(onItsDate);
        Map<String, String> fragments = Map.of("label", detail.label(), "which", selection.sql("kpi/which-events.sql"));
        Map<String, Long> counts = new LinkedHashMap<>();
        jdbc.sql(selection.sql("kpi/read-detail.sql", fragments))
                .params(selection.params())
                .param("measures", MeasureReader.keys(detail.measures()))
                .param("from", query.period().from())
                .param("until", query.period().until())
                .param("today", company.today())
                .param("qualities", MeasureReader.qualities(query.quality()))
                .query((RowCallbackHandler) row -> {
                    String label = row.getString("label");
                    counts.put(label == null ? NOT_SAID : label, row.getLong("events"));
                });
        return counts;
    }
}
