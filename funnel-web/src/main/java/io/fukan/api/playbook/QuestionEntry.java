package io.fukan.api.playbook;

import io.fukan.hearing.Fact;
import io.fukan.hearing.HearingChoice;
import io.fukan.hearing.HearingQuestion;
import io.fukan.organisation.Department;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A question of the hearing sheet as it is read. */
@Schema(name = "HearingQuestion")
record QuestionEntry(
        long id,

        @Schema(description = "in the caller's language") String name,

        String nameJa,
        @Nullable String nameEn,

        @Schema(description = "SDR, BDR or FS; null: everybody") @Nullable
        Department askedBy,

        @Schema(description = "what it finds out; null: nothing that rules read") @Nullable
        Fact fact,

        @Schema(description = "whether words are asked for as well")
        boolean noted,

        boolean active,
        List<Answer> choices,
        int version) {

    /** An answer to choose. */
    @Schema(name = "HearingChoice")
    record Answer(
            long id,

            @Schema(description = "in the caller's language")
            String name,

            String nameJa,
            @Nullable String nameEn,

            @Schema(description = "what it says of the fact; null: unknown") @Nullable
            Boolean truth,

            @Schema(description = "months, yen or a word, where the fact has a value") @Nullable
            String value) {

        private static Answer of(HearingChoice choice, Locale locale) {
            return new Answer(
                    choice.id(), choice.name(locale), choice.nameJa(), choice.nameEn(), choice.truth(), choice.value());
        }
    }

    static QuestionEntry of(HearingQuestion question, Locale locale) {
        return new QuestionEntry(
                question.id(),
                question.name(locale),
                question.nameJa(),
                question.nameEn(),
                question.askedBy(),
                question.fact(),
                question.isNoted(),
                question.isActive(),
                question.choices().stream()
                        .map(choice -> Answer.of(choice, locale))
                        .toList(),
                question.version());
    }
}
