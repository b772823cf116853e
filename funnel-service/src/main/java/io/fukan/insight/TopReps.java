package io.fukan.insight;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What those who win most do otherwise than the rest: visits and days per win.
 *
 * @param reps who won enough in the period, by won amount
 * @param top the first of them together; null: there are too few to compare
 * @param rest the others together; likewise
 * @param withFewWins people who won something, but too little to say
 */
public record TopReps(
        List<Rep> reps, @Nullable Group top, @Nullable Group rest, int withFewWins) {

    /** With fewer wins a person's mean is chance. */
    public static final int FEWEST_WINS = 3;

    /** One in so many is at the top. */
    static final int ONE_IN = 3;

    public TopReps {
        reps = List.copyOf(reps);
    }

    /**
     * One person's wins.
     *
     * @param amount won in the period, in yen
     * @param visitsPerWin visits on a won deal, the mean
     * @param days from the deal's confirmation to its win, the median; null where none knows both days
     * @param isTop whether among the first third
     */
    public record Rep(
            String name,
            long wins,
            BigDecimal amount,
            BigDecimal visitsPerWin,
            @Nullable BigDecimal days,
            boolean isTop) {}

    /** Several people's wins together. */
    public record Group(
            int people,
            long wins,
            BigDecimal visitsPerWin,
            @Nullable BigDecimal days) {}
}
