package io.fukan.quality;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the restating of history has come.
 *
 * @param ruleId the rule by which all leads are judged anew
 * @param versionNo of that rule
 * @param name of that rule
 * @param total leads there were when it was published
 * @param done leads looked at; may exceed the total by leads that came in meanwhile
 * @param moved lead cycles whose quality changed
 * @param startedAt null while it waits
 * @param finishedAt null while it runs
 * @param failedAt when the last attempt broke off, if it did; it is tried again
 */
public record Restatement(
        Long ruleId,
        int versionNo,
        String name,
        long total,
        long done,
        long moved,
        Instant requestedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Instant failedAt) {

    public boolean isFinished() {
        return finishedAt != null;
    }

    /** Whole percent done, 0 to 100; 100 only when finished. */
    public int percent() {
        if (isFinished()) {
            return 100;
        }
        return total == 0 ? 0 : (int) Math.min(99, done * 100 / total);
    }
}
