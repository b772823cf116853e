package io.fukan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The application starts, and every entity fits the schema that Flyway has made. */
@SpringBootTest(properties = "spring.jpa.hibernate.ddl-auto=validate")
class FukanApplicationTest {

    @Autowired
    JdbcClient jdbc;

    @Test
    void startsOnPostgres() {
        assertThat(jdbc.sql("show server_version_num").query(Integer.class).single())
                .isGreaterThanOrEqualTo(150000);
    }
}
