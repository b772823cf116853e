package io.fukan.bench;

import io.fukan.database.Sql;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes what a logged call writes, and nothing else, into tables with the same indexes; each call is one transaction. */
final class BareCall implements AutoCloseable {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final List<String> statements;

    BareCall(DataSource database) {
        jdbc = JdbcClient.create(database);
        transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        statements = statements("bench/bare-call.sql");
        statements("bench/bare-tables.sql").forEach(sql -> jdbc.sql(sql).update());
    }

    void write(long lead) {
        transaction.executeWithoutResult(status ->
                statements.forEach(sql -> jdbc.sql(sql).param("lead", lead).update()));
    }

    @Override
    public void close() {
        jdbc.sql(statements("bench/bare-tables.sql").get(0)).update();
    }

    private static List<String> statements(String file) {
        return Stream.of(Sql.of(file).split(";\n")).toList();
    }
}
