package io.fukan.criteria;

/**
 * A value that a field has somewhere, offered while a rule is written.
 *
 * @param value as stored
 * @param leads how many leads have it
 */
public record KnownValue(String value, long leads) {}
