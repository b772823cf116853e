package io.fukan.flow;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is done for the flow in the background, by one node at a time. */
@Configuration(proxyBeanMethods = false)
class FlowUpkeep {

    private static final Duration EVERY = Duration.ofHours(6);

    @Bean
    RecurringTask<Void> rememberUsualStays(UsualStays stays) {
        return Tasks.recurring("remember-usual-stays", FixedDelay.of(EVERY))
                .execute((instance, context) -> stays.refresh());
    }
}
