package io.fukan.forecast;

import io.fukan.kpi.Figure;
import io.fukan.kpi.Standing;
import io.fukan.opportunity.YomiRank;
import io.fukan.time.Period;
import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/**
 * What a period is going to bring, of everybody or of one group. Amounts are yen without tax.
 *
 * @param group the rep's or team's name; null: nobody's, or everybody's where it is cut by nothing
 * @param won in the period
 * @param open the deals open at its end, by yomi
 * @param forecast 着地見込: won, and the weighted amounts expected to close in the period; without a value where nothing was kept
 * @param target of the won amount; null: none
 * @param coverage the open pipeline over what is missing to the target
 */
public record ForecastLine(
        Period period,
        @Nullable String group,
        BigDecimal won,
        Standing open,
        Figure forecast,
        @Nullable BigDecimal target,
        Figure coverage) {

    /** The deals of a rank; null: those without, which count by their phase. */
    public Standing.Part part(@Nullable YomiRank rank) {
        return open.of(rank);
    }

    /** The deals of that rank by its name; empty: those without. */
    public Standing.Part part(String rank) {
        return open.of(rank.isEmpty() ? null : YomiRank.valueOf(rank));
    }

    /** What the forecast is above the target; negative: below it; null without either. */
    public @Nullable BigDecimal gap() {
        return target == null || forecast.value() == null
                ? null
                : forecast.value().subtract(target);
    }

    /** The forecast over the target. */
    public @Nullable BigDecimal attainment() {
        return target == null || target.signum() == 0 || forecast.value() == null
                ? null
                : forecast.value().divide(target, MathContext.DECIMAL64);
    }

    /** Won over the target. */
    public @Nullable BigDecimal reached() {
        return target == null || target.signum() == 0 ? null : won.divide(target, MathContext.DECIMAL64);
    }
}
