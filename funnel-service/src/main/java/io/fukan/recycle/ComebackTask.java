package io.fukan.recycle;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks for leads whose day has come. */
@Configuration(proxyBeanMethods = false)
class ComebackTask {

    @Bean
    RecurringTask<Void> bringBackRecycledLeads(Comebacks comebacks) {
        return Tasks.recurring("bring-back-recycled-leads", FixedDelay.of(Duration.ofMinutes(15)))
                .execute((instance, context) ->
                        comebacks.due(() -> context.getSchedulerState().isShuttingDown()));
    }
}
