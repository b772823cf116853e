package io.fukan.bench;

import java.util.Arrays;
import java.util.function.Supplier;

/** The median of some runs, after as many that do not count. */
final class Median {

    private static final int RUNS = 5;

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
            long start = System.nanoTime();
            work.get();
            seconds[i] = (System.nanoTime() - start) / 1e9;
        }
        Arrays.sort(seconds);
        return seconds[runs / 2];
    }
}
