package io.fukan.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class DatabaseTestTest {

    @Autowired
    JdbcClient jdbc;

    @Test
    void runsOnMigratedPostgres() {
        assertThat(jdbc.sql("select count(*) from spring_session")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select current_setting('is_superuser')")
                        .query(String.class)
                        .single())
                .isEqualTo("off");
    }

    @Test
    void trigramsKnowJapanese() {
        jdbc.sql("create extension if not exists pg_trgm").update();
        assertThat(jdbc.sql("select similarity('株式会社俯瞰', '俯瞰株式会社')")
                        .query(Double.class)
                        .single())
                .isPositive();
    }
}
