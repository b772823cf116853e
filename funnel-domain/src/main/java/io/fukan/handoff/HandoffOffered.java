package io.fukan.handoff;

/**
 * A handoff was offered; told within the transaction that offered it.
 *
 * @param handoffId the handoff
 */
public record HandoffOffered(Long handoffId) {}
