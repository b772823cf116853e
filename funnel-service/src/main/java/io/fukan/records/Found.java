package io.fukan.records;

import org.jspecify.annotations.Nullable;

/**
 * A record that a search met.
 *
 * @param title what it is called
 * @param about what tells it from others of that name; empty: nothing more is known
 * @param state name of its stage or outcome; null where its kind has none
 * @param home id of the company that a person works for; null: unknown, or no person
 */
public record Found(
        long id,
        String title,
        String about,
        @Nullable String state,
        @Nullable Long home) {}
