package io.fukan.whatif;

import io.fukan.criteria.Rule;
import io.fukan.time.Period;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A look at a past period by another definition.
 *
 * @param rule the definition in question
 * @param name what it was called so far; may be empty
 * @param presentVersion the newest version when it was asked for; null before the first
 * @param requestedBy name of who asked; null where a program did
 * @param total leads that count in the period; null until they are known
 * @param done of these, how many were asked about
 * @param finishedAt the moment of which its figures speak; null while it is worked out
 * @param failedAt when the last attempt broke off, if it did; it is tried again
 * @param byHand lead cycles of those that would change that a person had judged
 */
public record WhatIf(
        long id,
        Rule rule,
        String name,
        Period period,
        @Nullable Integer presentVersion,
        @Nullable String requestedBy,
        Instant requestedAt,
        @Nullable Long total,
        long done,
        @Nullable Instant finishedAt,
        @Nullable Instant failedAt,
        long byHand) {

    public boolean isFinished() {
        return finishedAt != null;
    }

    /** Whole percent of the leads asked about, 0 to 100; 100 only when finished. */
    public int percent() {
        if (isFinished()) {
            return 100;
        }
        return total == null || total == 0 ? 0 : (int) Math.min(99, done * 100 / total);
    }
}
