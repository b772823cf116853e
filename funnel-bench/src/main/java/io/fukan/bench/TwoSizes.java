package io.fukan.bench;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Reads the same things of a company with 10,000 leads and of the same company once it has many. */
@Component
class TwoSizes {

    static final long FEW = 10_000;

    /** Until the virtual machine has compiled what is read, which would flatter the many. */
    private static final Duration WARM_UP = Duration.ofSeconds(5);

    private final MadeUpCompany company;
    private final Scheduler jobs;

    TwoSizes(MadeUpCompany company, Scheduler jobs) {
        this.company = company;
        this.jobs = jobs;
    }

    /** How long one reading takes, in seconds: the median with many leads, and with few. */
    record Times(double many, double few) {

        String told(String what) {
            return "%s %.2f ms ÷ with %,d leads %.2f ms = %.2f".formatted(what, many * 1e3, FEW, few * 1e3, many / few);
        }
    }

    Map<String, Times> run(long leads, Map<String, Supplier<?>> readings) {
        company.grow(FEW);
        readings.values().forEach(TwoSizes::warmUp);
        Map<String, Double> few = seconds(readings);
        company.grow(leads);
        Map<String, Double> many = seconds(readings);
        Map<String, Times> times = new LinkedHashMap<>();
        readings.keySet().forEach(name -> times.put(name, new Times(many.get(name), few.get(name))));
        return times;
    }

    /** While no job in the background takes a core. */
    private Map<String, Double> seconds(Map<String, Supplier<?>> readings) {
        jobs.pause();
        try {
            while (!jobs.getCurrentlyExecuting().isEmpty()) {
                LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            }
            Map<String, Double> seconds = new LinkedHashMap<>();
            readings.forEach((name, reading) -> seconds.put(name, Median.seconds(reading)));
            return seconds;
        } finally {
            jobs.resume();
        }
    }

    private static void warmUp(Supplier<?> reading) {
        long end = System.nanoTime() + WARM_UP.toNanos();
        while (System.nanoTime() < end) {
            reading.get();
        }
    }
}
