package io.fukan.hearing;

import org.jspecify.annotations.Nullable;

/**
 * A choice as somebody enters it.
 *
 * @param id of the choice that it changes; null: a new one
 * @param nameEn null: the Japanese name is shown
 * @param truth what it says of the question's fact; null: unknown
 * @param value months, yen or word where the fact has a value
 */
public record ChoiceDetails(
        @Nullable Long id,
        String nameJa,
        @Nullable String nameEn,
        @Nullable Boolean truth,
        @Nullable String value) {}
