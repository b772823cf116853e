package io.fukan.bench;

import io.fukan.database.Sql;
import io.fukan.funnel.FunnelReader;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * P1: the funnel of a year by hand-written SQL over the records, against ours. P2: ours with many leads, against ours with
 * 10,000. P3: DuckDB over the same facts, against ours.
 */
@Component
class FunnelSpeed {

    private static final String FUNNEL = "the funnel of a year";

    private final FunnelReader funnel;
    private final JdbcClient jdbc;
    private final DataSource database;
    private final MadeUpCompany company;
    private final TwoSizes sizes;

    FunnelSpeed(FunnelReader funnel, JdbcClient jdbc, DataSource database, MadeUpCompany company, TwoSizes sizes) {
        this.funnel = funnel;
        this.jdbc = jdbc;
        this.database = database;
        this.company = company;
        this.sizes = sizes;
    }

    List<String> run(long leads) throws IOException, SQLException {
        return told(sizes.run(leads, readings()));
    }

    Map<String, Supplier<?>> readings() {
        return Map.of(FUNNEL, () -> funnel.read(KpiQuery.of(company.year())));
    }

    List<String> told(Map<String, TwoSizes.Times> times) throws IOException, SQLException {
        TwoSizes.Times funnel = times.get(FUNNEL);
        double ours = funnel.many();
        Period year = company.year();
        double byHand = Median.seconds(() -> jdbc.sql(Sql.of("bench/by-hand.sql"))
                .param("from", year.from())
                .param("until", year.until())
                .query()
                .listOfRows());
        double columnar = columnar();
        return List.of(
                "P1: by hand %.1f ms ÷ ours %.2f ms = %.0f".formatted(byHand * 1e3, ours * 1e3, byHand / ours),
                funnel.told("P2: ours"),
                "P3: DuckDB %.1f ms ÷ ours %.2f ms = %.1f".formatted(columnar * 1e3, ours * 1e3, columnar / ours),
                "%,d facts".formatted(facts()));
    }

    private long facts() {
        return jdbc.sql("select count(*) from fact").query(Long.class).single();
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
            Period year = company.year();
            String query = Sql.of(
                    "bench/by-column.sql",
                    Map.of("from", year.from().toString(), "until", year.until().toString()));
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
