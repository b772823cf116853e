package io.fukan.hearing;

import io.fukan.organisation.Department;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question as somebody enters it.
 *
 * @param nameEn null: the Japanese name is shown
 * @param askedBy SDR, BDR or FS; null: everybody
 * @param fact that it finds out; null: none that rules read
 * @param noted whether words are asked for as well
 * @param choices in the order in which they stand; those that are left out are offered no longer
 */
public record QuestionDetails(
        String nameJa,
        @Nullable String nameEn,
        @Nullable Department askedBy,
        @Nullable Fact fact,
        boolean noted,
        boolean active,
        List<ChoiceDetails> choices) {

    public QuestionDetails {
        choices = List.copyOf(choices);
    }
}
