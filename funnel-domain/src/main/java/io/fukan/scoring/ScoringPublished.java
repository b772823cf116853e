package io.fukan.scoring;

/** A model was published, in the transaction that is still running; all leads wait for their scores by it. */
public record ScoringPublished(Long modelId, int versionNo) {}
