package io.fukan.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Copies the rows of some tables into empty ones with the same columns and indexes. */
@Component
class BareCopy {

    private final DataSource database;
    private final JdbcClient jdbc;

    BareCopy(DataSource database, JdbcClient jdbc) {
        this.database = database;
        this.jdbc = jdbc;
    }

    /** How long COPY takes for all of them; reading the rows out before does not count. */
    double seconds(List<String> tables) throws IOException {
        double seconds = 0;
        for (String table : tables) {
            seconds += seconds(table);
        }
        return seconds;
    }

    private double seconds(String table) throws IOException {
        Path rows = Files.createTempFile("fukan-bench", ".copy");
        String columns = String.join(", ", columns(table));
        String twin = "bench_" + table;
        jdbc.sql("drop table if exists " + twin).update();
        jdbc.sql("create table %s (like %s including all)".formatted(twin, table))
                .update();
        try (Connection connection = database.getConnection()) {
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            try (OutputStream out = Files.newOutputStream(rows)) {
                copy.copyOut("copy %s (%s) to stdout".formatted(table, columns), out);
            }
            long start = System.nanoTime();
            try (InputStream in = Files.newInputStream(rows)) {
                copy.copyIn("copy %s (%s) from stdin".formatted(twin, columns), in, 1 << 16);
            }
            return (System.nanoTime() - start) / 1e9;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            Files.delete(rows);
            jdbc.sql("drop table " + twin).update();
        }
    }

    private List<String> columns(String table) {
        return jdbc.sql("""
                        select column_name from information_schema.columns
                        where table_schema = current_schema and table_name = ? and is_generated = 'NEVER'
                          and identity_generation is distinct from 'ALWAYS'
                        order by ordinal_position""").param(table).query(String.class).list();
    }
}
