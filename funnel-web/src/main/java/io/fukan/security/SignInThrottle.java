package io.fukan.security;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing of passwords: a few failures per account, more per address, both on all nodes together. Allowances
 * come back by themselves, so nobody is locked out for good.
 */
@Component
class SignInThrottle {

    private static final int PER_ACCOUNT = 10;
    private static final int PER_ADDRESS = 50;
    private static final Duration WITHIN = Duration.ofMinutes(15);

    private final PostgreSQLSelectForUpdateBasedProxyManager<String> buckets;

    private final JdbcClient jdbc;
    private final Clock clock;

    SignInThrottle(DataSource dataSource, Clock clock) {
        this.jdbc = JdbcClient.create(dataSource);
        this.clock = clock;
        this.buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(dataSource)
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .table("rate_limit")
                .idColumn("id")
                .stateColumn("state")
                .expiresAtColumn("expires_at")
                .expirationAfterWrite(
                        ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ofMinutes(1)))
                .clientClock(new MeterByClock(clock))
                .build();
    }

    /** Somebody tried too often; says when the next attempt will be heard. */
    static final class TooManyAttempts extends AuthenticationException {

        private final Duration retryAfter;

        TooManyAttempts(Duration retryAfter) {
            super("too many attempts to sign in");
            this.retryAfter = retryAfter;
        }

        Duration retryAfter() {
            return retryAfter;
        }
    }

    /**
     * Counts an attempt before its password is looked at, so that many at once cannot slip through.
     *
     * @throws TooManyAttempts when this account or this address has used up its attempts
     */
    void attempt(String account, String address) {
        take(addressKey(address), PER_ADDRESS);
        take(accountKey(account), PER_ACCOUNT);
    }

    /** Gives the attempt back: only failures count. */
    void succeeded(String account, String address) {
        buckets.removeProxy(accountKey(account));
        buckets.getProxy(addressKey(address), () -> allowing(PER_ADDRESS)).addTokens(1);
    }

    /** Deletes what is full again. */
    void clear() {
        jdbc.sql("delete from rate_limit where expires_at < ?")
                .param(clock.millis())
                .update();
    }

    private void take(String key, int allowed) {
        ConsumptionProbe probe = buckets.getProxy(key, () -> allowing(allowed)).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new TooManyAttempts(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    private static BucketConfiguration allowing(int attempts) {
        return BucketConfiguration.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(attempts)
                        .refillGreedy(attempts, WITHIN)
                        .build())
                .build();
    }

    private static String accountKey(String account) {
        // Hashed, for what is typed here may be anything, a password by mistake included.
        return "sign-in:account:" + HexFormat.of().formatHex(ApiTokens.hash(account.toLowerCase(Locale.ROOT)));
    }

    private static String addressKey(String address) {
        return "sign-in:address:" + address;
    }

    private record MeterByClock(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            Instant now = clock.instant();
            return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
