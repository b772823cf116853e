package io.fukan.qualification;

/**
 * Criteria were published or withdrawn, in the transaction that is still running.
 *
 * @param withdrawn whether they were withdrawn rather than published
 */
public record CriteriaPublished(Long versionId, CriteriaKind kind, int versionNo, boolean withdrawn) {}
