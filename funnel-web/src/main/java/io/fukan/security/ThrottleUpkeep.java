package io.fukan.security;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Deletes counted attempts that no longer matter, else every address that ever tried would stay for ever. */
@Configuration(proxyBeanMethods = false)
class ThrottleUpkeep {

    @Bean
    RecurringTask<Void> clearSignInAttempts(RateLimits limits) {
        return Tasks.recurring("clear-sign-in-attempts", FixedDelay.of(Duration.ofMinutes(5)))
                .execute((instance, context) -> limits.clear());
    }
}
