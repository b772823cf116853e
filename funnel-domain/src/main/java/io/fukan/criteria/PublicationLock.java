package io.fukan.criteria;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps publishing a definition and judging by it apart until the end of their transactions: whoever judges after a version
 * was published knows it, and whoever judged before has committed. Any number may judge at a time.
 */
@Component
public class PublicationLock {

    private final JdbcClient jdbc;

    PublicationLock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param what kind of definition, such as {@code quality_rule} */
    public void whilePublishing(String what) {
        hold("select pg_advisory_xact_lock(hashtext(:name))::text", what);
    }

    /** @param what kind of definition, such as {@code quality_rule} */
    public void whileJudging(String what) {
        hold("select pg_advisory_xact_lock_shared(hashtext(:name))::text", what);
    }

    private void hold(String sql, String what) {
        jdbc.sql(sql).param("name", "fukan." + what).query(String.class).optional();
    }
}
