package io.fukan.records;

import io.fukan.handoff.HandoffStatus;
import io.fukan.handoff.RejectionReason;
import io.fukan.organisation.Department;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A handoff in a list. Days are business days.
 *
 * @param giver who offered it
 * @param taker who is to answer; null: anybody in the department
 * @param dueOn the last business day on which an answer is in time
 * @param decider who answered; null while pending
 */
public record HandoffRow(
        long id,
        @Nullable String externalId,
        long leadId,
        int cycle,
        @Nullable Long appointmentId,
        Department from,
        Department to,
        @Nullable Named giver,
        @Nullable Named taker,
        Instant offeredAt,
        LocalDate offeredOn,
        LocalDate dueOn,
        HandoffStatus status,
        @Nullable Named decider,
        @Nullable Instant decidedAt,
        @Nullable LocalDate decidedOn,
        @Nullable RejectionReason returnReason,
        @Nullable String note,
        @Nullable String comment,
        Instant recordedAt,
        int version) {}
