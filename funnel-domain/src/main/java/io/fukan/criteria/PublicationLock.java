package io.fukan.quality;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps publishing and judging apart until the end of their transactions: whoever judges after a rule was published knows
 * it, and whoever judged before has committed, so that a restatement meets every lead. Any number may judge at a time.
 */
@Component
class PublicationLock {

    private static final String NAME = "fukan.quality_rule";

    private final JdbcClient jdbc;

    PublicationLock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void whilePublishing() {
        hold("select pg_advisory_xact_lock(hashtext(:name))::text");
    }

    void whileJudging() {
        hold("select pg_advisory_xact_lock_shared(hashtext(:name))::text");
    }

    private void hold(String sql) {
        jdbc.sql(sql).param("name", NAME).query(String.class).optional();
    }
}
