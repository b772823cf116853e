package io.fukan.api.insight;

import io.fukan.insight.AttemptsUntilConnect;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** How many calls it took until the intended person was reached for the first time. */
@Schema(name = "AttemptsUntilConnect")
record AttemptsAnswer(
        @Schema(description = "by number of calls; the last one stands for all that took as many or more")
        List<Step> steps,

        @Schema(description = "leads that called us before we reached them")
        long inbound,

        @Schema(description = "leads that were called and are not reached to this day")
        long notReached) {

    /** Leads reached with the n-th call. */
    @Schema(name = "Attempt")
    record Step(
            int attempts,
            long reached,

            @Schema(description = "reached with it or before, of all that a call of ours reached")
            ShareAnswer upTo) {}

    static AttemptsAnswer of(AttemptsUntilConnect attempts) {
        return new AttemptsAnswer(
                attempts.steps().stream()
                        .map(step -> new Step(step.attempts(), step.reached(), ShareAnswer.of(step.upTo())))
                        .toList(),
                attempts.inbound(),
                attempts.notReached());
    }
}
