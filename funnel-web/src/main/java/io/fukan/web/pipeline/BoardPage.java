package io.fukan.web.pipeline;

import io.fukan.opportunity.Phase;
import io.fukan.records.Named;
import io.fukan.records.PipelineBoard.Card;
import io.fukan.records.PipelineBoard.Sum;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The board.
 *
 * @param columns the steps of a deal in order, then what is on hold
 * @param total of all columns
 * @param seesAmounts whether any amount is for the viewer
 * @param shown the phase that a narrow screen shows
 * @param opened the deal whose form is open; null: none
 * @param moved what was just moved, for the reader of the screen; null: nothing
 * @param closed what was just won or lost, and is on the board no more; null: nothing
 */
record BoardPage(
        List<Column> columns,
        Sum total,
        boolean seesAmounts,
        Phase shown,
        @Nullable Long opened,
        @Nullable Moved moved,
        @Nullable Closed closed) {

    /** A deal that has just come to a phase. */
    record Moved(long deal, String name, String phase) {}

    /**
     * A deal that has just left the board.
     *
     * @param comeBack whether it is lost, and when to come back to its lead is to be decided
     * @param customer who became a customer by it; null: nobody, or nobody for this viewer
     */
    record Closed(
            long deal,
            String name,
            boolean won,
            boolean comeBack,
            @Nullable Long customer) {}

    /**
     * One phase.
     *
     * @param name what the company calls it
     * @param probability with which a deal without yomi counts
     * @param staleDays days after which a deal is stuck in it; null: never
     */
    record Column(
            Phase phase,
            String name,
            BigDecimal probability,
            @Nullable Integer staleDays,
            Sum sum,
            List<Tile> tiles) {

        /** Deals that have no card for want of room. */
        public long more() {
            return sum.deals() - tiles.size();
        }

        /** Last part of the style's name. */
        public String style() {
            return phase.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * A deal as the board shows it.
     *
     * @param days in its phase; null: unknown
     * @param stale whether that is too long (滞留)
     * @param forward where one step takes it; null: nowhere, or not for this viewer
     * @param back where it can go back to, the nearest first
     * @param movable whether the viewer may move it at all
     */
    record Tile(
            Card card,
            @Nullable Long days,
            boolean stale,
            @Nullable Target forward,
            List<Target> back,
            boolean movable) {

        /** As {@link BoardPage#called}. */
        public String title() {
            return called(card.account(), card.name(), card.id());
        }

        /** What stands below the title: its name without the company's, else the product. */
        public String subtitle() {
            String name = card.name();
            if (card.account() == null || name == null) {
                return card.product() == null ? "" : card.product();
            }
            String company = card.account().name();
            return name.startsWith(company) && name.length() > company.length()
                    ? name.substring(company.length()).strip()
                    : name;
        }
    }

    /** Where a deal can be moved. */
    record Target(Phase phase, String name) {}

    /** What a deal is called here: its company, else its own name, else its number. */
    static String called(@Nullable Named account, @Nullable String name, long deal) {
        return account != null ? account.name() : name != null ? name : "#" + deal;
    }
}
