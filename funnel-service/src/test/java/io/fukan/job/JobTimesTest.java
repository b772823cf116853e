package io.fukan.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.database.DatabaseTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of jobs that ran while the clock was wrong. */
@DatabaseTest
@Transactional
class JobTimesTest {

    @Autowired
    JobTimes times;

    @Autowired
    com.github.kagkarlsson.scheduler.Clock schedulerClock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void theSchedulerGoesByTheSteadyClock() {
        assertThat(schedulerClock).isInstanceOf(SteadyClock.class);
    }

    @Test
    void aJobThatRanTomorrowDoesNotWaitUntilThen() {
        Instant now = clock.instant();
        job("hourly", now.minus(Duration.ofMinutes(20)), now.plus(Duration.ofMinutes(40)));
        job("of-tomorrow", now.plus(Duration.ofDays(1)), now.plus(Duration.ofHours(25)));

        times.bringBack();

        assertThat(due("hourly")).isAfter(now.plus(Duration.ofMinutes(30)));
        assertThat(due("of-tomorrow")).isBefore(now.plus(Duration.ofMinutes(1)));
    }

    private void job(String name, Instant ran, Instant next) {
        jdbc.sql("""
                        insert into scheduled_tasks (task_name, task_instance, execution_time, picked, last_success, version)
                        values (?, 'test', ?, false, ?, 1)""")
                .params(name, next.atOffset(ZoneOffset.UTC), ran.atOffset(ZoneOffset.UTC))
                .update();
    }

    private Instant due(String name) {
        return jdbc.sql("select execution_time from scheduled_tasks where task_name = ?")
                .param(name)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }
}
