package io.fukan.insight;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Whether two things go together over some people. That they do says nothing about why.
 *
 * @param n people of whom both are known
 * @param pearson of the values, -1 to 1; null where one of them does not vary, or n is below 3
 * @param spearman of their ranks, which one outlier cannot make; likewise
 * @param low lower end of Pearson's 95 % interval; null below four people
 * @param high upper end
 */
public record Correlation(
        int n,
        @Nullable Double pearson,
        @Nullable Double spearman,
        @Nullable Double low,
        @Nullable Double high) {

    /** Below so many people a correlation is anecdote. */
    public static final int FEWEST = 10;

    private static final double Z = 1.959964;
    private static final int FEWEST_TO_COMPUTE = 3;

    /** What may be said of it. */
    public enum Reading {
        /** Too few people to judge. */
        TOO_FEW,
        /** One of the two does not vary. */
        NO_VARIATION,
        /** What is seen could be chance. */
        UNCERTAIN,
        /** More of the one goes with more of the other. */
        TOGETHER,
        /** More of the one goes with less of the other. */
        OPPOSITE
    }

    /** A pair of values of one person. */
    public record Point(double x, double y) {}

    public static Correlation of(List<Point> points) {
        int n = points.size();
        double[] xs = points.stream().mapToDouble(Point::x).toArray();
        double[] ys = points.stream().mapToDouble(Point::y).toArray();
        Double pearson = pearson(xs, ys);
        Double spearman = pearson(ranks(xs), ranks(ys));
        if (pearson == null || n <= FEWEST_TO_COMPUTE) {
            return new Correlation(n, pearson, spearman, null, null);
        }
        // Fisher's transformation; within ±1, for a perfect correlation has none
        double z = atanh(Math.max(-0.999999, Math.min(0.999999, pearson)));
        double wide = Z / Math.sqrt(n - FEWEST_TO_COMPUTE);
        return new Correlation(n, pearson, spearman, Math.tanh(z - wide), Math.tanh(z + wide));
    }

    /** Says no more than the numbers do: with few people, or an interval that holds zero, nothing. */
    public Reading reading() {
        if (n < FEWEST) {
            return Reading.TOO_FEW;
        }
        if (pearson == null || spearman == null || low == null || high == null) {
            return Reading.NO_VARIATION;
        }
        if (low <= 0 && high >= 0 || Math.signum(pearson) != Math.signum(spearman)) {
            return Reading.UNCERTAIN;
        }
        return pearson > 0 ? Reading.TOGETHER : Reading.OPPOSITE;
    }

    private static @Nullable Double pearson(double[] xs, double[] ys) {
        if (xs.length < FEWEST_TO_COMPUTE) {
            return null;
        }
        double mx = Arrays.stream(xs).average().orElseThrow();
        double my = Arrays.stream(ys).average().orElseThrow();
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (int i = 0; i < xs.length; i++) {
            xy += (xs[i] - mx) * (ys[i] - my);
            xx += (xs[i] - mx) * (xs[i] - mx);
            yy += (ys[i] - my) * (ys[i] - my);
        }
        return xx == 0 || yy == 0 ? null : Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy)));
    }

    /** Places in order from 1; equal values share the mean of theirs. */
    private static double[] ranks(double[] values) {
        Integer[] order = IntStream.range(0, values.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(i -> values[i]));
        double[] ranks = new double[values.length];
        int from = 0;
        while (from < order.length) {
            int until = from;
            while (until + 1 < order.length && values[order[until + 1]] == values[order[from]]) {
                until++;
            }
            for (int i = from; i <= until; i++) {
                ranks[order[i]] = (from + until) / 2.0 + 1;
            }
            from = until + 1;
        }
        return ranks;
    }

    private static double atanh(double x) {
        return 0.5 * Math.log((1 + x) / (1 - x));
    }
}
