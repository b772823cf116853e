package io.fukan.database;

import static org.awaitility.Awaitility.await;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Lets a test go on when another transaction has come to where it waits for a lock. */
public final class Waiting {

    private Waiting() {}

    /** Until somebody waits. */
    public static void untilSomebodyWaits(JdbcClient jdbc) {
        await().until(() -> jdbc.sql("select count(*) > 0 from pg_locks where not granted")
                .query(Boolean.class)
                .single());
    }
}
