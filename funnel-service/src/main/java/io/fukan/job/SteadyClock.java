package io.fukan.job;

import com.github.kagkarlsson.scheduler.Clock;
import java.time.Instant;
import java.util.function.LongSupplier;

/**
 * The time that never goes back. The scheduler waits until a moment has come: were the machine's clock, having been a day
 * ahead, set right meanwhile, it would wait for a day, and no job would run. So what is ahead stays ahead and goes more slowly
 * than time does, until both agree.
 */
final class SteadyClock implements Clock {

    /** Of each ten seconds that pass while it is ahead, these many. */
    private static final long SLOWLY = 9;

    private final Clock machine;
    private final LongSupplier nanoTime;
    private Instant last;
    private long lastNanos;

    /** @param nanoTime goes on whatever becomes of the machine's clock */
    SteadyClock(Clock machine, LongSupplier nanoTime) {
        this.machine = machine;
        this.nanoTime = nanoTime;
        this.last = machine.now();
        this.lastNanos = nanoTime.getAsLong();
    }

    @Override
    public synchronized Instant now() {
        long nanos = nanoTime.getAsLong();
        Instant atLeast = last.plusNanos((nanos - lastNanos) / 10 * SLOWLY);
        Instant present = machine.now();
        last = present.isBefore(atLeast) ? atLeast : present;
        lastNanos = nanos;
        return last;
    }
}
