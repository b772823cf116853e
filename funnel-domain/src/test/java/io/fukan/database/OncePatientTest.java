package io.fukan.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fukan.time.TestClock;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.AbstractDataSource;

class OncePatientTest {

    TestClock clock = new TestClock(Instant.parse("2026-04-06T10:00:00Z"));
    int asked;
    OncePatient patient = new OncePatient(new DatabaseIsGone(), clock);

    @Test
    void whoHasWaitedInVainIsNotKeptWaitingAgain() {
        refused();
        refused();
        refused();

        assertThat(asked).isEqualTo(1);
    }

    @Test
    void whoAsksLaterMayWaitAgain() {
        refused();
        clock.pass(Duration.ofSeconds(3));
        refused();

        assertThat(asked).isEqualTo(2);
    }

    @Test
    void whatOthersMetIsTheirs() throws Exception {
        refused();
        ExecutorService other = Executors.newSingleThreadExecutor();
        other.submit(this::refused).get();
        other.shutdown();

        assertThat(asked).isEqualTo(2);
    }

    private void refused() {
        assertThatExceptionOfType(SQLTransientConnectionException.class).isThrownBy(patient::getConnection);
    }

    private final class DatabaseIsGone extends AbstractDataSource {

        @Override
        public Connection getConnection() throws SQLException {
            asked++;
            throw new SQLTransientConnectionException("waited in vain");
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return getConnection();
        }
    }
}
