package io.fukan.api.insight;

import io.fukan.access.Right;
import io.fukan.access.Viewer;
import io.fukan.insight.TopReps;
import io.fukan.words.PlainNumber;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Visits and days per win of those who win most, beside the rest. */
@Schema(name = "TopReps")
record TopRepsAnswer(
        @Schema(description = "the first third by won amount; null: too few people to compare") @Nullable
        Group top,

        @Nullable Group rest,

        @Schema(description = "people who won something, but too little to say")
        int withFewWins,

        @Schema(description = "by won amount; empty where persons are not for the caller to compare")
        List<Rep> reps) {

    /** Several people's wins together. */
    @Schema(name = "TopRepsGroup")
    record Group(
            int people,
            long wins,

            @Schema(description = "the mean") BigDecimal visitsPerWin,

            @Schema(description = "from confirmation to win, the median; null: unknown") @Nullable
            BigDecimal days) {

        static @Nullable Group of(TopReps.@Nullable Group group) {
            return group == null
                    ? null
                    : new Group(
                            group.people(),
                            group.wins(),
                            PlainNumber.of(group.visitsPerWin()),
                            PlainNumber.of(group.days()));
        }
    }

    /** One person's wins. */
    @Schema(name = "TopRep")
    record Rep(
            String name,
            long wins,

            @Schema(description = "won, in yen; null where amounts are not for the caller") @Nullable
            BigDecimal amount,

            BigDecimal visitsPerWin,
            @Nullable BigDecimal days,
            boolean top) {

        static Rep of(TopReps.Rep rep, boolean seesAmounts) {
            return new Rep(
                    rep.name(),
                    rep.wins(),
                    seesAmounts ? PlainNumber.of(rep.amount()) : null,
                    PlainNumber.of(rep.visitsPerWin()),
                    PlainNumber.of(rep.days()),
                    rep.isTop());
        }
    }

    static TopRepsAnswer of(TopReps tops, Viewer viewer) {
        boolean seesAmounts = viewer.may(Right.AMOUNT_TOTALS_READ);
        return new TopRepsAnswer(
                Group.of(tops.top()),
                Group.of(tops.rest()),
                tops.withFewWins(),
                viewer.may(Right.PERSONS_COMPARED)
                        ? tops.reps().stream()
                                .map(rep -> Rep.of(rep, seesAmounts))
                                .toList()
                        : List.of());
    }
}
