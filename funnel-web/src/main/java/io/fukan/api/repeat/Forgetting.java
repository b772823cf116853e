package io.fukan.api.repeat;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Clears kept answers once an hour. */
@Configuration(proxyBeanMethods = false)
class Forgetting {

    @Bean
    RecurringTask<Void> forgetKeptAnswers(KeptAnswers answers) {
        return Tasks.recurring("forget-kept-answers", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> answers.forget());
    }
}
