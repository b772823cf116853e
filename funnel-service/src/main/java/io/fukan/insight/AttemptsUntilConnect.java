package io.fukan.insight;

import java.util.List;
import java.util.Optional;

/**
 * How many calls it took until the intended person was reached for the first time.
 *
 * @param steps by number of calls, from 1 on; the last one stands for all that took as many or more
 * @param inbound leads that called us before we reached them
 * @param notReached leads that were called in the period and are not reached to this day
 */
public record AttemptsUntilConnect(List<Step> steps, long inbound, long notReached) {

    /** The last step stands for so many calls or more. */
    public static final int MOST = 10;

    /** What a title says the share of. */
    private static final int EARLY = 3;

    public AttemptsUntilConnect {
        steps = List.copyOf(steps);
    }

    /**
     * Leads that were reached with the n-th call.
     *
     * @param attempts number of calls, the last one included
     * @param reached leads reached with it
     * @param upTo leads reached with it or before, of all that were reached by a call of ours
     */
    public record Step(int attempts, long reached, Share upTo) {

        public boolean isLast() {
            return attempts == MOST;
        }
    }

    /** The share that was reached by the third call, which the title tells; empty where nobody was reached. */
    public Optional<Step> early() {
        return steps.stream()
                .filter(step -> step.attempts() == EARLY && step.upTo().whole() > 0)
                .findFirst();
    }

    /** Leads reached by a call of ours. */
    public long reached() {
        return steps.stream().mapToLong(Step::reached).sum();
    }
}
