package io.fukan.kpi;

import io.fukan.time.Period;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** The periods of one statement, as it takes them: arrays of first days and of the days after the last. */
record Buckets(String[] starts, String[] ends) {

    private static final String EVER = "-infinity";

    static Buckets of(List<Period> periods) {
        return new Buckets(periods.stream().map(p -> p.from().toString()).toArray(String[]::new), ends(periods));
    }

    /** Everything up to the end of each period. */
    static Buckets until(List<Period> periods) {
        return new Buckets(periods.stream().map(p -> EVER).toArray(String[]::new), ends(periods));
    }

    StatementSpec bind(StatementSpec statement) {
        return statement.param("starts", starts).param("ends", ends);
    }

    private static String[] ends(List<Period> periods) {
        return periods.stream().map(p -> p.until().toString()).toArray(String[]::new);
    }
}
