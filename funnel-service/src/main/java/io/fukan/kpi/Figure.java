package io.fukan.kpi;

import io.fukan.time.Period;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A KPI's figure for one period and group.
 *
 * @param period the days it speaks of
 * @param group the dimension's group, null where not set or not cut
 * @param value the figure, a percentage as a fraction of one; null: no data, see the reason
 * @param numerator what was counted; for a mean or median the sum of the sampled amounts
 * @param denominator what it was divided by; for a mean or median the number of samples; null where nothing is divided
 * @param reason why there is no value, else null
 * @param mature whether what was to become of a cohort's records has had its usual time
 */
public record Figure(
        Period period,
        @Nullable String group,
        @Nullable BigDecimal value,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        @Nullable Reason reason,
        boolean mature) {

    /** Why a figure has no value. */
    public enum Reason {
        /** There is nothing to divide by. */
        NO_DENOMINATOR,
        /** No loss was ever recorded, so a share of wins among decided deals would say nothing. */
        NO_LOSSES_RECORDED,
        /** No such event was ever recorded, so that nothing tells whether any is written down at all. */
        NEVER_RECORDED,
        /** Of none of them it was decided whether it is a quality lead. */
        NOTHING_CLASSIFIED,
        /** There are such deals, but of none of all an amount was ever recorded. */
        NO_AMOUNTS_RECORDED,
        /** The base records do not know the dimension, so the share of those without a group would mislead. */
        NOT_ATTRIBUTABLE,
        /** There is no event to take a mean or median of. */
        NO_EVENTS,
        /** Half of them or more have not come to an end, so that the one in the middle has none. */
        MOSTLY_UNANSWERED,
        /** Of that past day no record of what stood open was kept. */
        NO_SNAPSHOT,
        /** What it is compared with is known only when the period is over. */
        PERIOD_RUNNING,
        /** The gross margin, which it assumes, is not set. */
        NO_GROSS_MARGIN,
        /** How many deals field sales can take on, which it assumes, is not set. */
        NO_CAPACITY,
        /** Nobody belonged to a team there. */
        NOBODY_THERE,
        /** No customer has left, so that nothing tells how long they stay. */
        NOBODY_LEFT,
        /** Nothing is aimed at. */
        NO_TARGET,
        /** Nothing is missing to what is aimed at. */
        TARGET_REACHED
    }
}
