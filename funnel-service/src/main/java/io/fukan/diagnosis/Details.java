package io.fukan.diagnosis;

import java.util.List;
import java.util.Map;

/**
 * What the records behind the figures say beyond what is counted.
 *
 * @param returnsByReason returned handoffs of the period by reason
 * @param returnsWithoutComment those of them that nobody commented
 * @param month the last whole month of the period, such as 2026-04; empty where there is none
 * @param handoffsOfMonth handoffs of that month
 * @param handoffsAtMonthEnd those of them on its last three business days
 * @param laidAside deals lost and leads given back or laid aside in the period
 * @param laidAsideBlindly those of them without a reason, or without a day to come back where one belongs
 * @param earlyChurn customers who left within 180 days, by the source of their deal
 * @param ownViews what managers looked at, of those who opened the own department's dashboard
 */
record Details(
        Map<String, Long> returnsByReason,
        long returnsWithoutComment,
        String month,
        long handoffsOfMonth,
        long handoffsAtMonthEnd,
        long laidAside,
        long laidAsideBlindly,
        Map<String, Share> earlyChurn,
        List<OwnViews> ownViews) {

    static final Details NONE = new Details(Map.of(), 0, "", 0, 0, 0, 0, Map.of(), List.of());

    /** A part of a whole. */
    record Share(long part, long whole) {}

    Details {
        returnsByReason = Map.copyOf(returnsByReason);
        earlyChurn = Map.copyOf(earlyChurn);
        ownViews = List.copyOf(ownViews);
    }

    long returns() {
        return returnsByReason.values().stream().mapToLong(Long::longValue).sum();
    }
}
