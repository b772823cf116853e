package io.fukan.diagnosis;

import java.util.HashMap;
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
 * @param earlyLosses customers who left or cut what they pay within 180 days, by the source of their deal and by who won it
 * @param ofBdr handoffs of the period that BDR offered; all others are SDR's
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
        Map<Sold, Share> earlyLosses,
        Returns ofBdr,
        List<OwnViews> ownViews) {

    static final Details NONE = new Details(Map.of(), 0, "", 0, 0, 0, 0, Map.of(), Returns.NONE, List.of());

    /** A part of a whole. */
    record Share(long part, long whole) {}

    /**
     * Whence deals came, or who won them.
     *
     * @param name of the source as stored, or of the person
     */
    record Sold(By by, String name) {

        enum By {
            SOURCE,
            SELLER
        }
    }

    /**
     * What became of handoffs.
     *
     * @param decided answered, or beyond their term
     * @param returned those of them that were given back
     * @param byReason these by reason
     */
    record Returns(long decided, long returned, Map<String, Long> byReason) {

        static final Returns NONE = new Returns(0, 0, Map.of());

        Returns {
            byReason = Map.copyOf(byReason);
        }

        /** All but those. */
        Returns without(Returns those) {
            Map<String, Long> left = new HashMap<>(byReason);
            those.byReason.forEach((reason, times) -> left.merge(reason, -times, Long::sum));
            return new Returns(decided - those.decided, returned - those.returned, left);
        }
    }

    Details {
        returnsByReason = Map.copyOf(returnsByReason);
        earlyLosses = Map.copyOf(earlyLosses);
        ownViews = List.copyOf(ownViews);
    }

    long returns() {
        return returnsByReason.values().stream().mapToLong(Long::longValue).sum();
    }
}
