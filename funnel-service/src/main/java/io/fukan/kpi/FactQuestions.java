package io.fukan.kpi;

import io.fukan.database.Sql;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Puts a file's question to the facts that a query selects: each event on its own day. */
public final class FactQuestions {

    private FactQuestions() {}

    public static StatementSpec ask(JdbcClient jdbc, String file, KpiQuery query) {
        return ask(jdbc, file, query, Map.of());
    }

    /** @param fragments further ones, for markers of the file's own */
    public static StatementSpec ask(JdbcClient jdbc, String file, KpiQuery query, Map<String, String> fragments) {
        FactSelection selection = new FactSelection(query.by(null));
        return bind(jdbc.sql(selection.sql(file, fragments)), query);
    }

    /** Asks a file by group of the query's dimension about what stands now, so that the period does not matter. */
    static StatementSpec selected(JdbcClient jdbc, String file, KpiQuery query) {
        FactSelection selection = new FactSelection(query);
        return jdbc.sql(selection.sql(file))
                .params(selection.params())
                .param("qualities", MeasureReader.qualities(query.quality()));
    }

    /** Gives a statement that holds a query's selection the query's parameters. */
    public static StatementSpec bind(StatementSpec statement, KpiQuery query) {
        return statement
                .params(new FactSelection(query.by(null)).params())
                .param("from", query.period().from())
                .param("until", query.period().until())
                .param("qualities", MeasureReader.qualities(query.quality()));
    }

    public static String fragment(String file) {
        return Sql.of(file).strip();
    }
}
