package io.fukan.kpi;

import io.fukan.database.Sql;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Compares every fact with what the records say, and every rollup with the facts. */
@Service
public class FactCheck {

    private final JdbcClient jdbc;
    private final Clock clock;

    FactCheck(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What a comparison found.
     *
     * @param facts how many facts there are
     * @param missing events of the records without their fact
     * @param surplus facts without their event
     * @param rollupDifferences cells of the rollups (with their deltas) that are not the sum of their facts
     * @param took how long it ran
     */
    public record Result(long facts, long missing, long surplus, long rollupDifferences, Duration took) {

        public boolean isClean() {
            return missing == 0 && surplus == 0 && rollupDifferences == 0;
        }
    }

    private record Counts(long facts, long missing, long surplus, long rollupDifferences) {}

    /** Compares everything, as of one moment. Reads all records: seconds, on a large database minutes. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Result run() {
        Instant start = clock.instant();
        Counts counts =
                jdbc.sql(Sql.of("kpi/check-facts.sql")).query(Counts.class).single();
        return new Result(
                counts.facts(),
                counts.missing(),
                counts.surplus(),
                counts.rollupDifferences(),
                Duration.between(start, clock.instant()));
    }
}
