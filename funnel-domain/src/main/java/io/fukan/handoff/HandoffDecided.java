package io.fukan.handoff;

/**
 * A handoff was accepted or returned; told within the transaction that decided it.
 *
 * @param handoffId the handoff
 */
public record HandoffDecided(Long handoffId) {}
