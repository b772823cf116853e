package io.fukan.database;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Has PostgreSQL plan statements over many leads each time anew. The connection keeps them prepared, and from the tenth time
 * on it may take a generic plan, made for a handful of leads: measured on chunks of 10,000, fifty times slower.
 */
@Component
public class QueryPlanning {

    private static final int MANY = 500;

    private final JdbcClient jdbc;

    QueryPlanning(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the end of the transaction, or {@link #asUsual}. */
    public void forSize(int leads) {
        if (leads > MANY) {
            set("force_custom_plan");
        }
    }

    /** For a statement over an unknown number of leads. */
    public void forMany() {
        set("force_custom_plan");
    }

    /** Leaves it to PostgreSQL again. */
    public void asUsual() {
        set("auto");
    }

    private void set(String mode) {
        jdbc.sql("select set_config('plan_cache_mode', :mode, true)")
                .param("mode", mode)
                .query(String.class)
                .single();
    }
}
