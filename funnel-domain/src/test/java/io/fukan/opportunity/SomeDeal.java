package io.fukan.opportunity;

import static io.fukan.record.Stamps.day;

/** Deals that came to where they are by the moves that lead there, all on the first Monday. */
public final class SomeDeal {

    private SomeDeal() {}

    public static Opportunity entered() {
        return Opportunity.entered(Source.IS, day(0));
    }

    public static Opportunity at(Phase phase) {
        Opportunity deal = entered();
        deal.confirm(day(0));
        while (deal.phase() != phase) {
            deal.moveTo(deal.phase().next().orElseThrow(), day(0), null);
        }
        return deal;
    }

    public static Opportunity won() {
        Opportunity deal = at(Phase.VERBAL_COMMIT);
        deal.win(null, day(1));
        return deal;
    }

    public static Opportunity lost() {
        Opportunity deal = at(Phase.NEEDS_AGREED);
        deal.lose("LOST_PRICE", day(1));
        return deal;
    }
}
