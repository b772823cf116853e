package io.fukan.partner;

import io.fukan.record.Amount;
import io.fukan.record.InvalidValue;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a partner earns by the deals that are won through it.
 *
 * @param rate share of the won amount, 0 to 1; null: none is agreed
 * @param perWin yen for each won deal; null: likewise
 */
public record RewardTerms(
        @Nullable BigDecimal rate, @Nullable BigDecimal perWin) {

    public static final RewardTerms NONE = new RewardTerms(null, null);

    private static final int PERCENT = 100;

    /** @throws InvalidValue OUT_OF_RANGE at {@code rewardRate}, AMOUNT_INVALID at {@code rewardPerWin} */
    public RewardTerms {
        if (rate != null && (rate.signum() < 0 || rate.compareTo(BigDecimal.ONE) > 0)) {
            throw new InvalidValue("rewardRate", "OUT_OF_RANGE", 0, PERCENT);
        }
        if (perWin != null) {
            Amount.require("rewardPerWin", perWin);
        }
    }

    public boolean isAgreed() {
        return rate != null || perWin != null;
    }

    /** Yen earned by so many won deals of that amount together. */
    public BigDecimal earned(long wins, BigDecimal amount) {
        BigDecimal share = rate == null ? BigDecimal.ZERO : amount.multiply(rate);
        return perWin == null ? share : share.add(perWin.multiply(BigDecimal.valueOf(wins)));
    }
}
