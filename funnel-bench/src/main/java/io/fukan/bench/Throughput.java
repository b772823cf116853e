package io.fukan.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

/** How often something can be done in a second by four at once, each beginning anew when it is through. */
final class Throughput {

    private static final int AT_ONCE = 4;
    private static final long WARM_UP_SECONDS = 20;
    private static final long SECONDS = 10;

    private Throughput() {}

    /** @param work what to do, told which time it is */
    static double perSecond(LongConsumer work) throws InterruptedException {
        AtomicLong next = new AtomicLong();
        during(WARM_UP_SECONDS, next, work);
        return during(SECONDS, next, work) / (double) SECONDS;
    }

    private static long during(long seconds, AtomicLong next, LongConsumer work) throws InterruptedException {
        long end = System.nanoTime() + seconds * 1_000_000_000;
        ExecutorService people = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<Long>> done = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                done.add(people.submit(() -> {
                    long times = 0;
                    while (System.nanoTime() < end) {
                        work.accept(next.getAndIncrement());
                        times++;
                    }
                    return times;
                }));
            }
            long all = 0;
            for (Future<Long> one : done) {
                all += one.get();
            }
            return all;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            people.shutdownNow();
        }
    }
}
