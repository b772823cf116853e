package io.fukan.rescore;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import io.fukan.scoring.ScoresDue;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is done with scores in the background, by one node at a time. */
@Configuration(proxyBeanMethods = false)
class ScoreUpkeep {

    private static final Duration DRAIN_EVERY = Duration.ofSeconds(5);
    private static final LocalTime AT_NIGHT = LocalTime.of(2, 30);

    /** Small enough that nobody who works on one of these leads waits for long. */
    private static final int AT_ONCE = 2_000;

    /** Computes leads that wait because many came at once. */
    @Bean
    RecurringTask<Void> drainScores(TouchedScores scores) {
        return Tasks.recurring("drain-scores", FixedDelay.of(DRAIN_EVERY)).execute((instance, context) -> {
            while (!context.getSchedulerState().isShuttingDown() && scores.drain(AT_ONCE)) {
                // until nobody waits
            }
        });
    }

    /** Lets points fall off: all leads are to be computed as of the new day. */
    @Bean
    RecurringTask<Void> decayScores(ScoresDue due) {
        return Tasks.recurring("decay-scores", Schedules.daily(ZoneId.of("Asia/Tokyo"), AT_NIGHT))
                .execute((instance, context) -> due.allByDay());
    }
}
