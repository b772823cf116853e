package io.fukan.web.records;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Clears the numbers of forms sent long ago, once an hour. */
@Configuration(proxyBeanMethods = false)
class Forgetting {

    @Bean
    RecurringTask<Void> forgetSentForms(SentForms forms) {
        return Tasks.recurring("forget-sent-forms", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> forms.forget());
    }
}
