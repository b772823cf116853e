package io.fukan.lead;

import java.time.LocalDate;
import java.time.Month;
import org.jspecify.annotations.Nullable;

/**
 * What the prospect said that tells when to come back; each may be unknown.
 *
 * @param statedDate the date from which they want to think about it
 * @param fiscalStart the month in which the prospect's own fiscal year starts
 * @param contractEnd when their contract with a competitor ends
 */
public record RevisitHints(
        @Nullable LocalDate statedDate,
        @Nullable Month fiscalStart,
        @Nullable LocalDate contractEnd) {

    /** Nothing is known. */
    public static final RevisitHints NONE = new RevisitHints(null, null, null);
}
