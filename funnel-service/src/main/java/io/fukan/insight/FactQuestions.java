package io.fukan.insight;

import io.fukan.database.Sql;
import io.fukan.kpi.FactSelection;
import io.fukan.kpi.KpiQuery;
import io.fukan.quality.Quality;
import java.util.Arrays;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Puts a file's question to the facts that a query selects: each event on its own day. */
final class FactQuestions {

    private FactQuestions() {}

    static StatementSpec ask(JdbcClient jdbc, String file, KpiQuery query) {
        return ask(jdbc, file, query, Map.of());
    }

    /** @param fragments further ones, for markers of the file's own */
    static StatementSpec ask(JdbcClient jdbc, String file, KpiQuery query, Map<String, String> fragments) {
        FactSelection selection = new FactSelection(query.by(null));
        return bind(jdbc.sql(selection.sql(file, fragments)), query);
    }

    /** Gives a statement that holds a query's selection the query's parameters. */
    static StatementSpec bind(StatementSpec statement, KpiQuery query) {
        return statement
                .params(new FactSelection(query.by(null)).params())
                .param("from", query.period().from())
                .param("until", query.period().until())
                .param("qualities", qualities(query));
    }

    static String fragment(String file) {
        return Sql.of(file).strip();
    }

    private static String[] qualities(KpiQuery query) {
        return query.quality() != null
                ? new String[] {query.quality().name()}
                : Arrays.stream(Quality.values()).map(Enum::name).toArray(String[]::new);
    }
}
