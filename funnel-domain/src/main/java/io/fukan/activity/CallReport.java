package io.fukan.activity;

import io.fukan.record.Stamp;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody tells after a call.
 *
 * @param leadId whom the call was about
 * @param direction who called
 * @param outcome how it ended
 * @param durationSeconds how long it took; null: unknown
 * @param note what was said
 * @param nextAction what happens next; null leaves the lead's plan as it is
 * @param nextActionOn by when
 * @param stamp when, told when, by whom
 */
public record CallReport(
        Long leadId,
        Direction direction,
        CallOutcome outcome,
        @Nullable Integer durationSeconds,
        @Nullable String note,
        @Nullable String nextAction,
        @Nullable LocalDate nextActionOn,
        Stamp stamp) {}
