package io.fukan.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A database of its own on a real PostgreSQL, with all migrations applied.
 *
 * <p>Spring tests get one per context and need nothing written for it, see {@link DatabaseTest}. Tests without Spring
 * call {@link #create()}. It takes some 50 ms: a copy of a template that is migrated once per JVM.
 *
 * <p>The server starts with the first database asked for, one per JVM: PostgreSQL in a container where a Docker engine
 * answers (another image than {@code postgres:18} by {@code FUKAN_TEST_POSTGRES_IMAGE}), else the embedded one. The
 * environment variable {@code FUKAN_TEST_POSTGRES} decides otherwise: {@code embedded} keeps away from Docker,
 * {@code superuser:password@host:port} names a running server, on which the databases are left behind.
 *
 * @param url JDBC URL
 * @param username the owner of the database, not a superuser
 * @param password its password
 */
public record TestDatabase(String url, String username, String password) {

    /** A fresh, migrated, empty database. */
    public static TestDatabase create() {
        return TestServer.running().newDatabase();
    }

    /** Unpooled connections to it. */
    public DataSource dataSource() {
        return new DriverManagerDataSource(url, username, password);
    }

    void execute(String sql) {
        try (Connection connection = DriverManager.getConnection(url, username, password);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("Failed on the test database: " + sql, e);
        }
    }
}
