package io.fukan.database;

import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes facts away between tests, with the sums of them: what was folded into a rollup stays there without its facts otherwise. */
public final class Emptied {

    private static final String FACTS =
            "fact, rollup_delta, rollup_channel, rollup_month, rollup_total, rollup_total_month,"
                    + " rollup_rep, rollup_cohort";

    /** The application's own work may be at the same tables, and one of the two has to yield. */
    private static final int TRIES = 10;

    private Emptied() {}

    public static void facts(JdbcClient jdbc) {
        truncate(FACTS, jdbc);
    }

    /** Facts and other tables, with all that hangs on these. */
    public static void factsAnd(String others, JdbcClient jdbc) {
        truncate(FACTS + ", " + others + " cascade", jdbc);
    }

    private static void truncate(String tables, JdbcClient jdbc) {
        for (int attempt = 1; ; attempt++) {
            try {
                jdbc.sql("truncate " + tables).update();
                return;
            } catch (PessimisticLockingFailureException deadlock) {
                if (attempt == TRIES) {
                    throw deadlock;
                }
            }
        }
    }
}
