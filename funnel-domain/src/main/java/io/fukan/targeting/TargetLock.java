package io.fukan.targeting;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps those apart who put many companies on the list at once, until the end of their transactions. */
@Component
public class TargetLock {

    private final JdbcClient jdbc;

    TargetLock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nobody else puts anything on the list meanwhile. */
    public void whileListing() {
        hold("select pg_advisory_xact_lock(hashtext('fukan.account_target'))::text");
    }

    /** Others may put single companies on the list meanwhile. */
    void whileAdding() {
        hold("select pg_advisory_xact_lock_shared(hashtext('fukan.account_target'))::text");
    }

    private void hold(String sql) {
        jdbc.sql(sql).query(String.class).optional();
    }
}
