package io.fukan.diagnosis;

/**
 * Fisher's exact test on a two-by-two table, one-sided: how likely a share as low as the first group's is if both groups
 * succeed alike. Exact also for small numbers, where a normal approximation is not.
 *
 * @see <a href="https://doi.org/10.1111/j.2397-2335.1935.tb04208.x">R. A. Fisher, The Logic of Inductive Inference, 1935</a>
 */
final class Fisher {

    private Fisher() {}

    /**
     * The chance that of the first group at most {@code succeeded} would succeed.
     *
     * @param succeeded of the first group
     * @param of size of the first group
     * @param othersSucceeded of the second group
     * @param ofOthers size of the second group
     * @return 0 to 1; 1 where a group is empty, for then nothing can be told
     */
    static double lowerTail(long succeeded, long of, long othersSucceeded, long ofOthers) {
        if (of == 0 || ofOthers == 0) {
            return 1;
        }
        long successes = succeeded + othersSucceeded;
        double all = logChoose(of + ofOthers, successes);
        double chance = 0;
        for (long k = Math.max(0, successes - ofOthers); k <= succeeded; k++) {
            chance += Math.exp(logChoose(of, k) + logChoose(ofOthers, successes - k) - all);
        }
        return Math.min(1, chance);
    }

    private static double logChoose(long n, long k) {
        return k < 0 || k > n ? Double.NEGATIVE_INFINITY : logFactorial(n) - logFactorial(k) - logFactorial(n - k);
    }

    /** Exact sums for small numbers, Stirling's series with its next term beyond; the error there is below 1e-10. */
    private static double logFactorial(long n) {
        if (n < 256) {
            double sum = 0;
            for (long i = 2; i <= n; i++) {
                sum += Math.log(i);
            }
            return sum;
        }
        double x = n + 1.0;
        return (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + 1 / (12 * x) - 1 / (360 * x * x * x);
    }
}
