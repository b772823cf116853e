package io.fukan.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.fukan.database.TestDatabase;
import io.fukan.security.SignInThrottle.TooManyAttempts;
import io.fukan.time.TestClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class SignInThrottleTest {

    private final TestDatabase database = TestDatabase.create();
    private final TestClock clock = new TestClock(Instant.parse("2026-05-01T00:00:00Z"));
    private RateLimits limits;
    private SignInThrottle throttle;

    @BeforeEach
    void throttle() {
        limits = new RateLimits(database.dataSource(), clock);
        throttle = new SignInThrottle(limits);
    }

    @Test
    void forgivesWithTimeAndLocksNobodyOut() {
        fail("a@example.com", 10);
        TooManyAttempts refused =
                catchThrowableOfType(TooManyAttempts.class, () -> throttle.attempt("a@example.com", "10.0.0.1"));
        assertThat(refused.retryAfter()).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(90));

        clock.pass(refused.retryAfter().plusSeconds(1));
        throttle.attempt("a@example.com", "10.0.0.1");
    }

    @Test
    void countsAnAddressWrittenOtherwiseAsTheSame() {
        fail("a@example.com", 10);

        assertThatThrownBy(() -> throttle.attempt("A@Example.com", "10.0.0.2")).isInstanceOf(TooManyAttempts.class);
    }

    @Test
    void countsOnAllNodesTogether() {
        fail("a@example.com", 10);
        SignInThrottle otherNode = new SignInThrottle(new RateLimits(database.dataSource(), clock));

        assertThatThrownBy(() -> otherNode.attempt("a@example.com", "10.0.0.2")).isInstanceOf(TooManyAttempts.class);
    }

    @Test
    void stopsOneAddressThatTriesManyAccounts() {
        for (int i = 0; i < 50; i++) {
            throttle.attempt("user" + i + "@example.com", "10.0.0.9");
        }

        assertThatThrownBy(() -> throttle.attempt("user50@example.com", "10.0.0.9"))
                .isInstanceOf(TooManyAttempts.class);
        throttle.attempt("user50@example.com", "10.0.0.8");
    }

    @Test
    void countsOnlyFailures() {
        for (int i = 0; i < 100; i++) {
            throttle.attempt("a@example.com", "10.0.0.1");
            throttle.succeeded("a@example.com", "10.0.0.1");
        }
        throttle.attempt("a@example.com", "10.0.0.1");
    }

    @Test
    void keepsNoAddressInReadableForm() {
        fail("a@example.com", 1);

        assertThat(JdbcClient.create(database.dataSource())
                        .sql("select count(*) from rate_limit where id like '%example%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void forgetsAttemptsThatNoLongerCount() {
        JdbcClient jdbc = JdbcClient.create(database.dataSource());
        fail("a@example.com", 3);
        // The library stamps what it keeps with the time of the machine, which no test can let pass.
        clock.set(Instant.now());
        jdbc.sql("update rate_limit set expires_at = ?")
                .param(clock.millis() - 1)
                .update();
        fail("b@example.com", 1);

        limits.clear();

        assertThat(jdbc.sql("select count(*) from rate_limit")
                        .query(Integer.class)
                        .single())
                .as("the second account and the address")
                .isEqualTo(2);
    }

    @Test
    void whatAClockThatWasAheadHasCountedIsForgottenOnceItIsRight() {
        clock.set(Instant.now());
        fail("a@example.com", 10);
        JdbcClient jdbc = JdbcClient.create(database.dataSource());
        jdbc.sql("update rate_limit set expires_at = expires_at + ?")
                .param(Duration.ofDays(1).toMillis())
                .update();

        limits.clear();

        throttle.attempt("a@example.com", "10.0.0.1");
    }

    private void fail(String account, int times) {
        for (int i = 0; i < times; i++) {
            throttle.attempt(account, "10.0.0.1");
        }
    }
}
