package io.fukan.api.record;

import io.fukan.reward.Reward;
import io.fukan.time.Period;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What a partner earns. Money in yen. */
@Schema(name = "Reward")
record RewardAnswer(
        @Schema(description = "deals won") long wins,
        @Schema(description = "their amounts together") BigDecimal won,

        @Schema(description = "what the partner earns by them")
        BigDecimal earned,

        List<Month> months) {

    /** A month, cut at the ends of the days asked for; both ends included. */
    @Schema(name = "RewardMonth")
    record Month(LocalDate from, LocalDate to, long wins, BigDecimal won, BigDecimal earned) {}

    static RewardAnswer of(Reward reward) {
        return new RewardAnswer(
                reward.wins(),
                reward.won(),
                reward.earned(),
                reward.months().stream().map(RewardAnswer::month).toList());
    }

    private static Month month(Reward.Month month) {
        Period days = month.period();
        return new Month(days.from(), days.lastDay(), month.wins(), month.won(), month.earned());
    }
}
