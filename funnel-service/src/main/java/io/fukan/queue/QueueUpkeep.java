package io.fukan.queue;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.fukan.database.Sql;
import io.fukan.response.Responses;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is done for the queue in the background, by one node at a time. */
@Configuration(proxyBeanMethods = false)
class QueueUpkeep {

    private static final Duration EVERY_MINUTE = Duration.ofMinutes(1);
    private static final Duration EVERY_HOUR = Duration.ofHours(1);
    private static final Duration LATELY = Duration.ofDays(180);

    /** Records inquiries that nobody answered in time. */
    @Bean
    RecurringTask<Void> recordBreaches(Responses responses) {
        return Tasks.recurring("record-response-breaches", FixedDelay.of(EVERY_MINUTE))
                .execute((instance, context) -> {
                    while (!context.getSchedulerState().isShuttingDown() && responses.recordBreaches() > 0) {
                        // until none is left
                    }
                });
    }

    /** Learns from our own calls when people are reached. */
    @Bean
    RecurringTask<Void> learnCallHours(JdbcClient jdbc, Clock clock) {
        return Tasks.recurring("learn-call-hours", FixedDelay.of(EVERY_HOUR))
                .execute((instance, context) -> jdbc.sql(Sql.of("queue/learn-call-hours.sql"))
                        .param("since", clock.instant().minus(LATELY).atOffset(ZoneOffset.UTC))
                        .update());
    }
}
