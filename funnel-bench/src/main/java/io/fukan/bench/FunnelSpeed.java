package io.fukan.bench;

import io.fukan.database.Sql;
import io.fukan.funnel.FunnelReader;
import io.fukan.kpi.FactCheck;
import io.fukan.kpi.KpiQuery;
import io.fukan.time.Period;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * P1: the funnel of a year by hand-written SQL over the records, against ours. P2: ours with many leads, against ours with
 * 10,000. P3: DuckDB over the same facts, against ours.
 */
@Component
class FunnelSpeed {

    private static final long FEW = 10_000;
    private static final int AT_ONCE = 5_000;
    private static final Period YEAR = Period.ofInclusive(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));

    private final FunnelReader funnel;
    private final FactCheck check;
    private final JdbcClient jdbc;
    private final DataSource database;
    private final TransactionTemplate transaction;

    FunnelSpeed(
            FunnelReader funnel,
            FactCheck check,
            JdbcClient jdbc,
            DataSource database,
            TransactionTemplate transaction) {
        this.funnel = funnel;
        this.check = check;
        this.jdbc = jdbc;
        this.database = database;
        this.transaction = transaction;
    }

    List<String> run(long leads) throws IOException, SQLException {
        grow(FEW);
        double few = ours();
        long start = System.nanoTime();
        grow(leads);
        double growing = (System.nanoTime() - start) / 1e9;
        double ours = ours();
        double byHand = Median.seconds(
                () -> jdbc.sql(Sql.of("bench/by-hand.sql")).query().listOfRows());
        double columnar = columnar();
        return List.of(
                "%,d leads, %s; grown in %.0f s".formatted(leads, check.run(), growing),
                "P1: by hand %.1f ms ÷ ours %.2f ms = %.0f".formatted(byHand * 1e3, ours * 1e3, byHand / ours),
                "P2: ours %.2f ms ÷ with %,d leads %.2f ms = %.2f".formatted(ours * 1e3, FEW, few * 1e3, ours / few),
                "P3: DuckDB %.1f ms ÷ ours %.2f ms = %.1f".formatted(columnar * 1e3, ours * 1e3, columnar / ours));
    }

    private double ours() {
        return Median.seconds(() -> funnel.read(KpiQuery.of(YEAR)));
    }

    private void grow(long leads) {
        long first = jdbc.sql("select count(*) from lead").query(Long.class).single() + 1;
        for (long from = first; from <= leads; from += AT_ONCE) {
            long begin = from;
            long end = Math.min(leads, from + AT_ONCE - 1);
            transaction.executeWithoutResult(status -> write(begin, end));
            if (Long.bitCount((end - first + 1) / AT_ONCE) == 1) {
                jdbc.sql("analyze").update();
            }
        }
        while (jdbc.sql("select fold_deltas(1000000)").query(Long.class).single() > 0) {
            // all of them
        }
        jdbc.sql("vacuum analyze").update();
    }

    private void write(long first, long last) {
        for (String statement : Sql.of("bench/history.sql").split(";\n")) {
            if (!statement.isBlank()) {
                jdbc.sql(statement).param("first", first).param("last", last).update();
            }
        }
        jdbc.sql("select * from refresh_facts((select array_agg(id) from fresh))")
                .query()
                .listOfRows();
    }

    private double columnar() throws IOException, SQLException {
        Path facts = Files.createTempFile("fukan-bench", ".csv");
        try (Connection postgres = database.getConnection();
                Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement()) {
            try (OutputStream out = Files.newOutputStream(facts)) {
                postgres.unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyOut("copy fact to stdout (format csv, header)", out);
            }
            statement.execute("create table fact as select * from read_csv('%s')".formatted(facts));
            String query = Sql.of("bench/by-column.sql");
            return Median.seconds(() -> rows(statement, query));
        } finally {
            Files.delete(facts);
        }
    }

    private static List<String> rows(Statement statement, String query) {
        List<String> rows = new ArrayList<>();
        try (ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                rows.add(result.getString(1) + result.getString(2) + result.getLong(3));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
