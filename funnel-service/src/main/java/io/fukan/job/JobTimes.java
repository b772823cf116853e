package io.fukan.job;

import com.github.kagkarlsson.scheduler.SystemClock;
import io.fukan.database.Sql;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps jobs to their times though the clock of a machine may be wrong for a while. */
@Configuration(proxyBeanMethods = false)
class JobTimes {

    private static final Logger log = LoggerFactory.getLogger(JobTimes.class);

    /** Clocks of several nodes differ by less. */
    private static final Duration SLACK = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    JobTimes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The scheduler takes a bean of this name for its time. */
    @Bean("dbSchedulerClock")
    static com.github.kagkarlsson.scheduler.Clock dbSchedulerClock() {
        return new SteadyClock(new SystemClock(), System::nanoTime);
    }

    /** What a clock that was ahead has put off for as long as that is due now. */
    @EventListener(ApplicationReadyEvent.class)
    void bringBack() {
        int late = jdbc.sql(Sql.of("job/bring-back.sql"))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("ahead", clock.instant().plus(SLACK).atOffset(ZoneOffset.UTC))
                .update();
        if (late > 0) {
            log.warn("The clock was ahead when {} jobs ran last; they run again now", late);
        }
    }
}
