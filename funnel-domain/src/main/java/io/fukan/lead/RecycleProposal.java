package io.fukan.lead;

import java.time.LocalDate;

/**
 * The suggestion to lay a lead aside, for somebody to confirm or change.
 *
 * @param leadId the lead
 * @param reason why
 * @param revisitOn when to come back
 */
public record RecycleProposal(Long leadId, RecycleReason reason, LocalDate revisitOn) {}
