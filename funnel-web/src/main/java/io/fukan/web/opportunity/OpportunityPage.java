package io.fukan.web.opportunity;

import io.fukan.opportunity.Phase;
import io.fukan.records.CustomerRow;
import io.fukan.records.OpportunityRow;
import io.fukan.web.records.AttributeWords;
import io.fukan.web.records.StoryDay;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One deal as its page shows it.
 *
 * @param steps the phases in order
 * @param deeds what the viewer can do with it now
 * @param story what happened, by day
 * @param lostReason in words; null: none
 * @param seesAmount whether its amount is for this viewer
 * @param customer who became a customer by it; null: nobody, or nobody for this viewer
 * @param sheet what field sales works with
 */
record OpportunityPage(
        OpportunityRow deal,
        List<Step> steps,
        Deeds deeds,
        List<StoryDay> story,
        List<AttributeWords.Line> attributes,
        @Nullable String lostReason,
        boolean seesAmount,
        @Nullable CustomerRow customer,
        DealSheet sheet) {

    /** A phase, under the company's name for it. */
    record Step(Phase phase, String name, State state) {

        /** Where the deal stands to it. */
        enum State {
            DONE,
            PRESENT,
            TO_COME
        }

        /** Last part of the style's name. */
        public String style() {
            return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * What the viewer can do with the deal now.
     *
     * @param next the phase forward; null: none
     * @param back earlier phases
     */
    record Deeds(
            boolean update,
            boolean confirm,
            boolean hold,
            boolean resume,
            boolean close,
            boolean delete,
            @Nullable Step next,
            List<Step> back) {}
}
