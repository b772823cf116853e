package io.fukan.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * The pool, where who has waited in vain for a connection is refused at once when asking again: a request wants several of them,
 * for its page, its session and then for the page that says what is wrong, and would wait as often.
 */
final class OncePatient extends DelegatingDataSource {

    /** As long as the rest of a request takes; whoever asks later, a recurring job say, may wait again. */
    private static final Duration REFUSED = Duration.ofSeconds(2);

    private final ThreadLocal<@Nullable Instant> waitedUntil = new ThreadLocal<>();
    private final Clock clock;

    OncePatient(DataSource pool, Clock clock) {
        super(pool);
        this.clock = clock;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Instant before = waitedUntil.get();
        if (before != null && clock.instant().isBefore(before.plus(REFUSED))) {
            throw new SQLTransientConnectionException("no connection came a moment ago");
        }
        try {
            Connection connection = super.getConnection();
            waitedUntil.remove();
            return connection;
        } catch (SQLTransientConnectionException inVain) {
            waitedUntil.set(clock.instant());
            throw inVain;
        }
    }
}
