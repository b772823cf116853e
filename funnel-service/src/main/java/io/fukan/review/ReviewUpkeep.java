package io.fukan.review;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.fukan.conversation.Conversations;
import io.fukan.hook.HookDoor;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is done for calls in the background, by one node at a time. */
@Configuration(proxyBeanMethods = false)
class ReviewUpkeep {

    /** Nobody delivers one message for longer. */
    private static final Duration DELIVERED = Duration.ofDays(60);

    /** Measures calls again once another length of a silence was set. */
    @Bean
    RecurringTask<Void> measureCallsAgain(Conversations conversations) {
        return Tasks.recurring("measure-calls-again", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((instance, context) -> {
                    boolean left = true;
                    while (left && !context.getSchedulerState().isShuttingDown()) {
                        left = conversations.measureAgain() > 0;
                    }
                });
    }

    @Bean
    RecurringTask<Void> forgetHookDeliveries(HookDoor door, Clock clock) {
        return Tasks.recurring("forget-hook-deliveries", FixedDelay.of(Duration.ofHours(12)))
                .execute((instance, context) -> door.forget(clock.instant().minus(DELIVERED)));
    }
}
