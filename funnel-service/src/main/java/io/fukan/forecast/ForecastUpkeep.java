package io.fukan.forecast;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps the daily snapshots up to date in the background, by one node at a time. */
@Configuration(proxyBeanMethods = false)
class ForecastUpkeep {

    // A day's snapshot is what the last take of the day saw, so that a night without a server loses minutes, not the
    // day.
    private static final Duration EVERY = Duration.ofMinutes(10);

    @Bean
    RecurringTask<Void> takeDealSnapshots(DealSnapshots snapshots) {
        return Tasks.recurring("take-deal-snapshots", FixedDelay.of(EVERY))
                .execute((instance, context) -> snapshots.takeToday());
    }
}
