package io.fukan.restate;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.fukan.quality.QualityRestatements;
import io.fukan.quality.Restatement;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The job of restating history by one rule; its instance is the rule's id. It stops between chunks when the node shuts
 * down, and goes on there or on another node.
 */
@Configuration(proxyBeanMethods = false)
class QualityRestatementTask {

    static final TaskDescriptor<Void> DESCRIPTOR = TaskDescriptor.of("quality-restatement");

    private static final Logger log = LoggerFactory.getLogger(QualityRestatementTask.class);
    private static final Duration FIRST_RETRY = Duration.ofSeconds(10);

    @Bean
    CustomTask<Void> restateQuality(QualityRestatements restatements, Clock clock) {
        return Tasks.custom(DESCRIPTOR)
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(FIRST_RETRY))
                .onDeadExecutionRevive()
                .execute((instance, context) -> run(Long.valueOf(instance.getId()), restatements, context, clock));
    }

    private static CompletionHandler<Void> run(
            Long rule, QualityRestatements restatements, ExecutionContext context, Clock clock) {
        try {
            while (!context.getSchedulerState().isShuttingDown()) {
                Restatement state = restatements.restateChunk(rule);
                if (state.isFinished()) {
                    log.info("Restated {} leads by quality rule v{}", state.done(), state.versionNo());
                    return new CompletionHandler.OnCompleteRemove<>();
                }
            }
        } catch (RuntimeException brokenOff) {
            restatements.failed(rule, brokenOff);
            throw brokenOff;
        }
        return (complete, operations) -> operations.reschedule(complete, clock.instant());
    }
}
