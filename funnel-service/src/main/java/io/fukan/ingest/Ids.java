package io.fukan.ingest;

import java.util.ArrayDeque;
import java.util.Deque;
import org.springframework.jdbc.core.simple.JdbcClient;

/** New ids from the one sequence of all records, some at a time. */
final class Ids {

    private static final int AT_ONCE = 1_000;

    private final JdbcClient jdbc;
    private final Deque<Long> drawn = new ArrayDeque<>();

    Ids(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long next() {
        if (drawn.isEmpty()) {
            drawn.addAll(jdbc.sql("select nextval('record_id') from generate_series(1, :n)")
                    .param("n", AT_ONCE)
                    .query(Long.class)
                    .list());
        }
        return drawn.removeFirst();
    }
}
