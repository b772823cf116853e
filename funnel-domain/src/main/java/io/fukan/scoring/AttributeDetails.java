package io.fukan.scoring;

import io.fukan.criteria.Rule;
import org.jspecify.annotations.Nullable;

/**
 * An attribute rule as somebody enters it.
 *
 * @param name null or blank: the condition speaks for itself
 * @param points −100 to 100, not 0
 */
public record AttributeDetails(@Nullable String name, Rule rule, int points) {}
