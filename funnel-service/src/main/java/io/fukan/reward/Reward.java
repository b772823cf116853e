package io.fukan.reward;

import io.fukan.partner.RewardTerms;
import io.fukan.time.Period;
import java.math.BigDecimal;
import java.util.List;

/**
 * What a partner earns by the deals that are won through it in a period, by the terms that are agreed now.
 *
 * @param months each month of the period, cut at its ends
 */
public record Reward(RewardTerms terms, List<Month> months) {

    /** @param won yen of the deals won; deals without an amount add nothing */
    public record Month(Period period, long wins, BigDecimal won, BigDecimal earned) {}

    public long wins() {
        return months.stream().mapToLong(Month::wins).sum();
    }

    public BigDecimal won() {
        return months.stream().map(Month::won).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public BigDecimal earned() {
        return months.stream().map(Month::earned).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
