package io.fukan.bench;

import java.util.Arrays;
import java.util.function.Supplier;

/** The median of five runs, after as many that do not count. */
final class Median {

    private static final int RUNS = 5;

    private Median() {}

    static double seconds(Supplier<?> work) {
        for (int i = 0; i < RUNS; i++) {
            work.get();
        }
        double[] seconds = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            long start = System.nanoTime();
            work.get();
            seconds[i] = (System.nanoTime() - start) / 1e9;
        }
        Arrays.sort(seconds);
        return seconds[RUNS / 2];
    }
}
