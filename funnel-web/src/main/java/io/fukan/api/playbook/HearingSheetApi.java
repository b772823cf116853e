package io.fukan.api.playbook;

import io.fukan.hearing.Fact;
import io.fukan.hearing.HearingChoice;
import io.fukan.hearing.HearingQuestion;
import io.fukan.hearing.HearingSheet;
import io.fukan.organisation.Department;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is asked, with the choices that answers name. */
@RestController
@Tag(name = "Playbook")
@Transactional(readOnly = true)
class HearingSheetApi {

    private final HearingSheet sheet;

    HearingSheetApi(HearingSheet sheet) {
        this.sheet = sheet;
    }

    /** A question of the sheet. */
    @Schema(name = "HearingQuestion")
    record Question(
            long id,
            String name,

            @Schema(description = "SDR, BDR or FS; null: everybody") @Nullable
            Department askedBy,

            @Schema(description = "what it finds out; null: nothing that rules read") @Nullable
            Fact fact,

            @Schema(description = "whether words are asked for as well")
            boolean noted,

            boolean active,
            List<Choice> choices) {

        private static Question of(HearingQuestion question, Locale locale) {
            return new Question(
                    question.id(),
                    question.name(locale),
                    question.askedBy(),
                    question.fact(),
                    question.isNoted(),
                    question.isActive(),
                    question.choices().stream()
                            .map(choice -> Choice.of(choice, locale))
                            .toList());
        }
    }

    /** An answer to choose. */
    @Schema(name = "HearingChoice")
    record Choice(
            long id,
            String name,

            @Schema(description = "what it says of the fact; null: unknown") @Nullable
            Boolean truth,

            @Schema(description = "months, yen or a word, where the fact has a value") @Nullable
            String value) {

        private static Choice of(HearingChoice choice, Locale locale) {
            return new Choice(choice.id(), choice.name(locale), choice.truth(), choice.value());
        }
    }

    @GetMapping("/api/v1/hearing-questions")
    @Operation(summary = "The hearing sheet in its order")
    List<Question> list(Locale locale) {
        return sheet.whole().stream()
                .map(question -> Question.of(question, locale))
                .toList();
    }
}
