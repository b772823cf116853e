package io.fukan.web.opportunity;

import io.fukan.criteria.Truth;
import io.fukan.web.criteria.CriteriaView;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether a deal is a valid opportunity, as its page says.
 *
 * @param now what the criteria in force would say; null: none are
 * @param said what counts; null: not judged yet
 * @param ready whether it can be judged: the first meeting is over, and the deal open
 */
public record DealJudgement(
        @Nullable CriteriaView now, @Nullable Said said, boolean ready) {

    /**
     * What was said when it was last judged.
     *
     * @param criteria what each condition said; null where that was erased
     * @param by whoever judged it; null: nobody known
     */
    public record Said(
            Truth outcome,
            int versionNo,
            Instant at,
            @Nullable String by,
            @Nullable CriteriaView criteria) {}

    /** Whether there is anything to show. */
    public boolean isAsked() {
        return now != null || said != null;
    }
}
