package io.fukan.demo;

import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/**
 * Chance, the same each time. Every thing that is generated has a draw of its own, so that one more call of one lead does not
 * change the next lead.
 */
final class Draw {

    private final Random random;

    private Draw(long seed) {
        this.random = new Random(seed);
    }

    static Draw of(long seed, String purpose, long number) {
        long mixed = (seed * 31 + purpose.hashCode()) * 1_000_003L + number * 0x9E3779B97F4A7C15L;
        return new Draw(mixed ^ (mixed >>> 29));
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** 0 up to, but not with, 1. */
    double unit() {
        return random.nextDouble();
    }

    /** Both ends included. */
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    /** Scattered around a median as durations and amounts are: half of them below it, a few far above. */
    double around(double median, double spread) {
        return median * Math.exp(spread * Math.max(-2.2, Math.min(2.2, random.nextGaussian())));
    }

    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** More often the first ones than the last ones. */
    <T> T pickEarly(List<T> from) {
        return from.get((int) (from.size() * Math.pow(random.nextDouble(), 1.7)));
    }

    <T> T pick(List<T> from, ToDoubleFunction<T> weight) {
        double left = random.nextDouble() * from.stream().mapToDouble(weight).sum();
        for (T candidate : from) {
            left -= weight.applyAsDouble(candidate);
            if (left < 0) {
                return candidate;
            }
        }
        return from.get(from.size() - 1);
    }
}
