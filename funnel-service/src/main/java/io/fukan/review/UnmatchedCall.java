package io.fukan.review;

import io.fukan.activity.CallOutcome;
import io.fukan.activity.Direction;
import io.fukan.record.Labelled;
import io.fukan.records.Named;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call that a telephone system told of and that is nobody's yet.
 *
 * @param number whom it was with, E.164 where it can be read as a number; null: withheld
 * @param agent who of us it was, as told
 * @param rep whom that means; null: nobody we know
 * @param hasWords whether what was said came with it
 * @param candidates open leads with that number which the viewer may read, at most a few
 */
public record UnmatchedCall(
        long id,
        Why why,
        Direction direction,
        @Nullable String number,
        @Nullable String agent,
        @Nullable Named rep,
        Instant startedAt,
        int durationSeconds,
        @Nullable CallOutcome outcome,
        boolean hasWords,
        List<Candidate> candidates) {

    public UnmatchedCall {
        candidates = List.copyOf(candidates);
    }

    /** Why it waits for a person. */
    public enum Why implements Labelled {
        NUMBER_WITHHELD,
        NUMBER_UNREADABLE,
        AGENT_UNKNOWN,
        /** No open lead has the number. */
        NO_LEAD,
        /** Several open leads have it. */
        AMBIGUOUS,
        /** It was a lead's call, and whoever logged that took it back. */
        TAKEN_BACK;

        @Override
        public String messagePrefix() {
            return "unmatchedCall";
        }
    }

    /** A lead that it may concern. */
    public record Candidate(
            long leadId,
            @Nullable String company,
            @Nullable String person,
            @Nullable String owner) {}
}
