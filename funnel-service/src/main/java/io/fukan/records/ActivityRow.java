package io.fukan.records;

import io.fukan.activity.ActivityKind;
import io.fukan.activity.CallOutcome;
import io.fukan.activity.Direction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An activity in a list.
 *
 * @param occurredOn the business day of it
 * @param outcome of a call, else null
 */
public record ActivityRow(
        long id,
        @Nullable String externalId,
        ActivityKind kind,
        @Nullable Direction direction,
        @Nullable Long leadId,
        int cycle,
        @Nullable Long opportunityId,
        @Nullable Named account,
        @Nullable Named rep,
        Instant occurredAt,
        LocalDate occurredOn,
        @Nullable CallOutcome outcome,
        @Nullable Integer durationSeconds,
        @Nullable String subject,
        @Nullable String note,
        Map<String, Object> attrs,
        Instant recordedAt,
        int version) {}
