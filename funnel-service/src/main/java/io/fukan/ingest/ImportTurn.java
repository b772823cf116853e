package io.fukan.ingest;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.stereotype.Component;

/** Lets one import, or one undoing, go at a time, whichever node it is on: two files may be about the same records. */
@Component
class ImportTurn {

    private static final String TAKE = "select pg_try_advisory_lock(hashtext('fukan.import'))";
    private static final String WAIT = "select pg_advisory_lock(hashtext('fukan.import')) is not null";
    private static final String GIVE = "select pg_advisory_unlock(hashtext('fukan.import'))";

    private final DataSource database;

    ImportTurn(DataSource database) {
        this.database = database;
    }

    /** Does it if nobody else's turn it is; else answers empty at once. A crash ends the turn with the connection. */
    <T> Optional<T> take(Supplier<T> work) {
        return inTurn(TAKE, work);
    }

    /** Does it when nobody else's turn it is. */
    <T> T await(Supplier<T> work) {
        return inTurn(WAIT, work).orElseThrow();
    }

    private <T> Optional<T> inTurn(String begin, Supplier<T> work) {
        try (Connection connection = database.getConnection()) {
            if (!ask(connection, begin)) {
                return Optional.empty();
            }
            try {
                return Optional.of(work.get());
            } finally {
                ask(connection, GIVE);
            }
        } catch (SQLException e) {
            throw new UncategorizedSQLException("The turn of an import", begin, e);
        }
    }

    private static boolean ask(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet answer = statement.executeQuery()) {
            return answer.next() && answer.getBoolean(1);
        }
    }
}
