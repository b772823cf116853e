package io.fukan.whatif;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** The job of working a what-if out; its instance is the what-if's id. What a shutdown cuts off begins anew elsewhere. */
@Configuration(proxyBeanMethods = false)
class WhatIfTask {

    private static final TaskDescriptor<Void> DESCRIPTOR = TaskDescriptor.of("quality-what-if");
    private static final Duration FIRST_RETRY = Duration.ofSeconds(10);

    private final ObjectProvider<Scheduler> scheduler;
    private final Clock clock;

    WhatIfTask(ObjectProvider<Scheduler> scheduler, Clock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    @Bean
    CustomTask<Void> workOutWhatIf(WhatIfRun run) {
        return Tasks.custom(DESCRIPTOR)
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(FIRST_RETRY))
                .onDeadExecutionRevive()
                .execute((instance, context) -> work(Long.parseLong(instance.getId()), run, context));
    }

    @Bean
    RecurringTask<Void> forgetWhatIfs(WhatIfs whatIfs) {
        return Tasks.recurring("forget-what-ifs", FixedDelay.of(Duration.ofHours(12)))
                .execute((instance, context) -> whatIfs.forget());
    }

    /** In the transaction that asks, so that neither is without the other. */
    @EventListener
    void schedule(WhatIfRequested requested) {
        scheduler
                .getObject()
                .scheduleIfNotExists(
                        DESCRIPTOR.instance(String.valueOf(requested.id())).build(), clock.instant());
    }

    /** Once others can see it, it need not wait for the next look at the schedule. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void start(WhatIfRequested requested) {
        scheduler.getObject().triggerCheckForDueExecutions();
    }

    private CompletionHandler<Void> work(long id, WhatIfRun run, ExecutionContext context) {
        try {
            if (run.run(id, context.getSchedulerState()::isShuttingDown)) {
                return new CompletionHandler.OnCompleteRemove<>();
            }
        } catch (RuntimeException brokenOff) {
            run.failed(id, brokenOff);
            throw brokenOff;
        }
        return (complete, operations) -> operations.reschedule(complete, clock.instant());
    }
}
