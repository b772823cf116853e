package io.fukan.api.playbook;

import io.fukan.hearing.ChoiceDetails;
import io.fukan.hearing.Fact;
import io.fukan.hearing.HearingChoice;
import io.fukan.hearing.HearingQuestion;
import io.fukan.hearing.QuestionDetails;
import io.fukan.organisation.Department;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A question of the hearing sheet as somebody tells it. */
@Schema(name = "HearingQuestionTold")
record QuestionTold(
        @NotBlank String nameJa,

        @Schema(description = "absent: the Japanese name is shown") @Nullable
        String nameEn,

        @Schema(description = "SDR, BDR or FS; absent: everybody") @Nullable
        Department askedBy,

        @Schema(description = "what it finds out; absent: nothing that rules read") @Nullable
        Fact fact,

        @Schema(description = "whether words are asked for as well", defaultValue = "false") @Nullable
        Boolean noted,

        @Schema(defaultValue = "true") @Nullable Boolean active,

        @Schema(description = "in order; with none, words must be asked for") @Nullable
        List<@Valid Answer> choices,

        @Schema(description = "when changing: the version that was read") @Nullable
        Integer version) {

    /** An answer to choose. */
    @Schema(name = "HearingChoiceTold")
    record Answer(
            @Schema(description = "of the choice that it changes; absent: a new one") @Nullable
            Long id,

            @NotBlank String nameJa,
            @Nullable String nameEn,

            @Schema(description = "what it says of the fact; absent: unknown") @Nullable
            Boolean truth,

            @Schema(description = "months, yen or a word, where the fact has a value") @Nullable
            String value) {

        private static Answer of(HearingChoice choice) {
            return new Answer(choice.id(), choice.nameJa(), choice.nameEn(), choice.truth(), choice.value());
        }

        private ChoiceDetails details() {
            return new ChoiceDetails(id, nameJa, nameEn, truth, value);
        }
    }

    /** The question as it is. */
    static QuestionTold of(HearingQuestion question) {
        return new QuestionTold(
                question.nameJa(),
                question.nameEn(),
                question.askedBy(),
                question.fact(),
                question.isNoted(),
                question.isActive(),
                question.choices().stream().map(Answer::of).toList(),
                question.version());
    }

    QuestionDetails details() {
        return new QuestionDetails(
                nameJa,
                nameEn,
                askedBy,
                fact,
                noted != null && noted,
                active == null || active,
                choices == null
                        ? List.of()
                        : choices.stream().map(Answer::details).toList());
    }
}
