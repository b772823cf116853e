package io.fukan.database;

import static org.awaitility.Awaitility.await;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Lets a transaction go on when another one has come to where it waits for it. */
public final class Waiting {

    private Waiting() {}

    /** Until somebody waits for a lock of the present transaction. */
    public static void untilSomebodyWaits(JdbcClient jdbc) {
        await().pollInSameThread()
                .until(() -> jdbc.sql("""
                        select exists (
                            select from pg_locks where not granted and pg_backend_pid() = any (pg_blocking_pids(pid)))""").query(Boolean.class).single());
    }
}
