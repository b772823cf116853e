package io.fukan.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A deed as the audit log shows it.
 *
 * @param actor display name; null: nobody was signed in, or the system itself
 * @param subjectType null: none
 * @param subjectName how the record was called then; what was typed, for a sign-in in vain
 * @param changes properties that changed, in alphabetical order
 */
public record AuditEntry(
        long id,
        Instant at,
        @Nullable Long actorId,
        @Nullable String actor,
        AuditAction action,
        @Nullable String subjectType,
        @Nullable Long subjectId,
        @Nullable String subjectName,
        List<Change> changes,
        @Nullable String address,
        boolean viaToken) {

    /**
     * A property and what became of it.
     *
     * @param withValues whether the values were written down; those of personal data are not
     */
    public record Change(
            String property,
            boolean withValues,
            @Nullable String before,
            @Nullable String after) {}
}
