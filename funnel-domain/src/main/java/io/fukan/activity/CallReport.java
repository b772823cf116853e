package io.fukan.activity;

import io.fukan.lead.NextStep;
import io.fukan.record.Stamp;
import org.jspecify.annotations.Nullable;

/**
 * What somebody tells after a call.
 *
 * @param leadId whom the call was about
 * @param direction who called
 * @param outcome how it ended
 * @param durationSeconds how long it took; null: unknown
 * @param note what was said
 * @param next what happens next; null leaves the lead's plan as it is
 * @param stamp when, told when, by whom
 */
public record CallReport(
        Long leadId,
        Direction direction,
        CallOutcome outcome,
        @Nullable Integer durationSeconds,
        @Nullable String note,
        @Nullable NextStep next,
        Stamp stamp) {}
