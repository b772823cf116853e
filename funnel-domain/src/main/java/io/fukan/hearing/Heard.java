package io.fukan.hearing;

import org.jspecify.annotations.Nullable;

/**
 * What was answered to a question.
 *
 * @param choice id of the choice; null: none was taken
 * @param note in their words; null or blank: none
 */
public record Heard(@Nullable Long choice, @Nullable String note) {

    /** That choice, without words. */
    public static Heard choice(Long choice) {
        return new Heard(choice, null);
    }
}
