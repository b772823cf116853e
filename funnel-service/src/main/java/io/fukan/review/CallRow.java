package io.fukan.review;

import io.fukan.activity.CallOutcome;
import io.fukan.activity.Direction;
import io.fukan.records.Named;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A call in the list of those that can be gone over.
 *
 * @param leadId null where the viewer may read the call only because it is an example
 * @param occurredOn the day, where no time is known
 * @param company null where unknown or not for this viewer, as the person
 * @param talkRatio the rep's share of speaking time, a fraction of one; null: not measured, as the others
 * @param speechRate characters a minute
 * @param excerpt what was said where the words searched for stand; null: nothing was searched
 * @param excerptSecond where that is
 */
public record CallRow(
        long id,
        @Nullable Long leadId,
        Instant occurredAt,
        @Nullable LocalDate occurredOn,
        @Nullable Direction direction,
        @Nullable CallOutcome outcome,
        @Nullable Integer durationSeconds,
        @Nullable Named rep,
        @Nullable String company,
        @Nullable String person,
        @Nullable BigDecimal talkRatio,
        @Nullable BigDecimal speechRate,
        @Nullable Integer rallies,
        @Nullable Integer silences,
        boolean hasTranscript,
        boolean hasRecording,
        @Nullable String example,
        int comments,
        @Nullable String excerpt,
        @Nullable Integer excerptSecond) {}
