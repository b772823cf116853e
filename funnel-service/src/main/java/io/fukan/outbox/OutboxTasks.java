package io.fukan.outbox;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.fukan.database.Sql;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sends in the background, on one node at a time, and forgets in due time what was sent: it holds personal data. */
@Configuration(proxyBeanMethods = false)
class OutboxTasks {

    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final Duration KEPT = Duration.ofDays(90);

    @Bean
    RecurringTask<Void> drainOutbox(OutboxDrain drain) {
        return Tasks.recurring("drain-outbox", FixedDelay.of(EVERY))
                .execute((instance, context) ->
                        drain.drain(() -> context.getSchedulerState().isShuttingDown()));
    }

    @Bean
    RecurringTask<Void> forgetSent(JdbcClient jdbc, Clock clock) {
        return Tasks.recurring("forget-sent-messages", FixedDelay.of(Duration.ofHours(12)))
                .execute((instance, context) -> jdbc.sql(Sql.of("outbox/forget.sql"))
                        .param("before", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                        .update());
    }
}
