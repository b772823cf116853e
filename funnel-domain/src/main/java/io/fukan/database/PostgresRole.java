package io.fukan.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * The role {@code fukan} that the application signs in as, owner of the database of the same name and not a superuser,
 * so that the application needs no more of the embedded server than of any other.
 *
 * @param passwordFile file that holds the password, readable by its owner only
 * @param password hexadecimal digits, so it needs no quoting anywhere
 */
record PostgresRole(Path passwordFile, String password) {

    static final String NAME = "fukan";

    /** Reads the password of an earlier run, or makes one. */
    static PostgresRole inFile(Path file) throws IOException {
        if (Files.notExists(file)) {
            byte[] secret = new byte[24];
            new SecureRandom().nextBytes(secret);
            if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.writeString(file, HexFormat.of().formatHex(secret));
        }
        return new PostgresRole(file, Files.readString(file).strip());
    }

    /** Creates role and database where they are missing, as after the first start. */
    void ensureExistsOn(EmbeddedPostgres server) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            if (isMissing(statement, "select 1 from pg_roles where rolname = 'fukan'")) {
                statement.execute("create role fukan login password '" + password + "'");
            }
            if (isMissing(statement, "select 1 from pg_database where datname = 'fukan'")) {
                statement.execute("create database fukan owner fukan");
            }
        }
    }

    private static boolean isMissing(Statement statement, String query) throws SQLException {
        try (ResultSet found = statement.executeQuery(query)) {
            return !found.next();
        }
    }

    JdbcConnectionDetails connectionDetails(int port) {
        String url = "jdbc:postgresql://localhost:%d/%s".formatted(port, NAME);
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return NAME;
            }

            @Override
            public String getPassword() {
                return password;
            }

            @Override
            public String getJdbcUrl() {
                return url;
            }
        };
    }

    @Override
    public String toString() {
        return "PostgresRole[" + NAME + "]";
    }
}
