package io.fukan.bench;

import java.util.Arrays;
import java.util.function.Supplier;

/** The median of some runs, after as many that do not count. What is done in no time is done as often as fits into a run. */
final class Median {

    private static final int RUNS = 5;
    private static final long LEAST_NANOS = 200_000_000;

    private Median() {}

    /** Of five runs. */
    static double seconds(Supplier<?> work) {
        return seconds(RUNS, work);
    }

    static double seconds(int runs, Supplier<?> work) {
        for (int i = 0; i < runs; i++) {
            work.get();
        }
        double[] seconds = new double[runs];
        for (int i = 0; i < runs; i++) {
            seconds[i] = once(work);
        }
        Arrays.sort(seconds);
        return seconds[runs / 2];
    }

    private static double once(Supplier<?> work) {
        long start = System.nanoTime();
        long spent = 0;
        int times = 0;
        while (spent < LEAST_NANOS) {
            work.get();
            times++;
            spent = System.nanoTime() - start;
        }
        return spent / 1e9 / times;
    }
}
