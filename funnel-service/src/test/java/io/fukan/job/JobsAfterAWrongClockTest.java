package io.fukan.job;

import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.fukan.database.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** The clock of the machine is a day ahead for a moment: jobs run before, meanwhile and afterwards. */
class JobsAfterAWrongClockTest {

    private static final Duration SOON = Duration.ofMillis(50);

    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
    private final AtomicInteger runs = new AtomicInteger();

    @Test
    void goOnOnceItIsSetRight() {
        RecurringTask<Void> job =
                Tasks.recurring("often", FixedDelay.of(SOON)).execute((instance, context) -> runs.incrementAndGet());
        Scheduler scheduler = Scheduler.create(TestDatabase.create().dataSource())
                .startTasks(job)
                .clock(new SteadyClock(() -> Instant.now().plus(ahead.get()), System::nanoTime))
                .pollingInterval(SOON)
                .build();
        scheduler.start();
        try {
            itRuns();
            ahead.set(Duration.ofDays(1));
            itRuns();
            ahead.set(Duration.ZERO);
            itRuns();
        } finally {
            scheduler.stop();
        }
    }

    private void itRuns() {
        int before = runs.get();
        await().atMost(Duration.ofSeconds(30)).until(() -> runs.get() > before + 2);
    }
}
