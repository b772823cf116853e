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
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How often something may be tried, on all nodes together. Allowances come back by themselves, little by little. */
@Component
public class RateLimits {

    /** No allowance takes so long to come back. */
    private static final Duration LONGEST = Duration.ofMinutes(20);

    private final PostgreSQLSelectForUpdateBasedProxyManager<String> buckets;
    private final JdbcClient jdbc;
    private final Clock clock;

    RateLimits(DataSource dataSource, Clock clock) {
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

    /**
     * So many within so much time.
     *
     * @param name of what is limited; part of the key, so that limits of different things never mix
     */
    public record Limit(String name, int allowed, Duration within) {}

    /**
     * Counts an attempt.
     *
     * @param who whose attempts are counted together
     * @return how long to wait, where there were too many; empty when it is fine
     */
    public Optional<Duration> take(Limit limit, String who) {
        ConsumptionProbe probe =
                buckets.getProxy(key(limit, who), () -> configuration(limit)).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    /** Gives an attempt back. */
    void giveBack(Limit limit, String who) {
        buckets.getProxy(key(limit, who), () -> configuration(limit)).addTokens(1);
    }

    /** Forgets all attempts. */
    void forget(Limit limit, String who) {
        buckets.removeProxy(key(limit, who));
    }

    /** Deletes what is full again; also what a clock that was ahead has written, which would come back only when it is reached again. */
    void clear() {
        jdbc.sql("delete from rate_limit where expires_at < ? or expires_at > ?")
                .params(clock.millis(), clock.instant().plus(LONGEST).toEpochMilli())
                .update();
    }

    private static String key(Limit limit, String who) {
        return limit.name() + ":" + who;
    }

    private static BucketConfiguration configuration(Limit limit) {
        return BucketConfiguration.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(limit.allowed())
                        .refillGreedy(limit.allowed(), limit.within())
                        .build())
                .build();
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
