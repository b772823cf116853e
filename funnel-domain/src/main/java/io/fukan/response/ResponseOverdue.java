package io.fukan.response;

import java.time.Instant;

/**
 * Nobody turned to an inquiring lead in time.
 *
 * @param inquiryId the activity that was not answered
 * @param dueAt until when it would have been in time
 */
public record ResponseOverdue(Long leadId, Long inquiryId, Instant dueAt) {}
