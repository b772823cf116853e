package io.fukan.diagnosis;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every hour, so that there is a history of findings that nobody had to look for. */
@Configuration(proxyBeanMethods = false)
class DiagnosisRounds {

    private static final Duration EVERY = Duration.ofHours(1);

    @Bean
    RecurringTask<Void> writeFindingsDown(DiagnosisRound round) {
        return Tasks.recurring("write-findings-down", FixedDelay.of(EVERY))
                .execute((instance, context) -> round.look());
    }
}
