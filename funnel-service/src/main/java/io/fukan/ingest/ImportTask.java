package io.fukan.ingest;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.fukan.ingest.file.Problem;
import io.fukan.ingest.file.ProblemCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Runs imports in the background, one at a time in the whole installation. One that was cut off, by a shutdown or a crash, is
 * gone on with here or on another node.
 */
@Configuration(proxyBeanMethods = false)
class ImportTask {

    static final TaskDescriptor<Void> IMPORT = TaskDescriptor.of("import");

    private static final Duration NEXT_TRY = Duration.ofSeconds(2);
    private static final Duration AFTER_FAULT = Duration.ofSeconds(30);
    private static final int MOST_FAULTS = 5;

    @Bean
    Task<Void> importRows(ImportRun run, ImportJobs jobs, ImportTurn turn, Clock clock) {
        FailureHandler<Void> retry = new FailureHandler.MaxRetriesFailureHandler<>(
                MOST_FAULTS,
                (complete, operations) ->
                        operations.reschedule(complete, clock.instant().plus(AFTER_FAULT)),
                (complete, operations) -> {
                    jobs.fail(
                            Long.parseLong(complete.getExecution().getId()),
                            List.of(Problem.of(ProblemCode.INTERRUPTED)));
                    operations.remove();
                });
        return Tasks.custom(IMPORT).onFailure(retry).onDeadExecutionRevive().execute((instance, context) -> {
            long job = Long.parseLong(instance.getId());
            return turn.take(() -> runOnce(run, job, context))
                    .map(end -> end == ImportRun.End.SETTLED ? remove() : again(clock.instant()))
                    .orElseGet(() -> again(clock.instant().plus(NEXT_TRY)));
        });
    }

    private static ImportRun.End runOnce(ImportRun run, long job, ExecutionContext context) {
        try {
            return run.run(job, () -> context.getSchedulerState().isShuttingDown());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CompletionHandler<Void> remove() {
        return (complete, operations) -> operations.remove();
    }

    private static CompletionHandler<Void> again(Instant at) {
        return (complete, operations) -> operations.reschedule(complete, at);
    }

    static void schedule(SchedulerClient scheduler, long job, Instant now) {
        scheduler.schedule(IMPORT.instance(Long.toString(job)).build(), now);
    }
}
