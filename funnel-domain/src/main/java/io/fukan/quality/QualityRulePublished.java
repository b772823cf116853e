package io.fukan.quality;

/** A version was published, in the transaction that is still running. */
public record QualityRulePublished(Long ruleId, Applies applies) {}
