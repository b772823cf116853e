package io.fukan.api.playbook;

import static java.util.Objects.requireNonNull;

import io.fukan.api.json.Partial;
import io.fukan.api.write.Made;
import io.fukan.api.write.Merging;
import io.fukan.api.write.When;
import io.fukan.hearing.HearingQuestion;
import io.fukan.hearing.HearingQuestions;
import io.fukan.hearing.HearingSheet;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is asked, with the choices that answers name. */
@RestController
@RequestMapping(HearingSheetApi.PATH)
@Tag(name = "Playbook")
@Transactional(readOnly = true)
class HearingSheetApi {

    static final String PATH = "/api/v1/hearing-questions";

    private final HearingSheet sheet;
    private final HearingQuestions questions;
    private final Merging merging;
    private final When when;

    HearingSheetApi(HearingSheet sheet, HearingQuestions questions, Merging merging, When when) {
        this.sheet = sheet;
        this.questions = questions;
        this.merging = merging;
        this.when = when;
    }

    /** Where a question goes to. */
    @Schema(name = "HearingQuestionMove")
    record Move(
            @NotNull @Schema(description = "one place towards the beginning or the end of the sheet")
            Way to) {

        /** Which way. */
        enum Way {
            UP,
            DOWN
        }
    }

    @GetMapping
    @Operation(summary = "The hearing sheet in its order")
    List<QuestionEntry> list(Locale locale) {
        return sheet.whole().stream()
                .map(question -> QuestionEntry.of(question, locale))
                .toList();
    }

    @GetMapping("/{id}")
    @Operation(summary = "One question")
    QuestionEntry get(@PathVariable Long id, Locale locale) {
        return QuestionEntry.of(questions.get(id), locale);
    }

    @PostMapping
    @Transactional
    @Operation(summary = "Adds a question at the end of the sheet")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<QuestionEntry> add(@Valid @RequestBody QuestionTold told, Locale locale) {
        HearingQuestion added = sheet.add(told.details());
        when.written();
        return Made.at(PATH, added.id(), Optional.of(QuestionEntry.of(added, locale)));
    }

    @PatchMapping("/{id}")
    @Transactional
    @Operation(
            summary = "Changes a question",
            description =
                    "Choices that are named stay and keep their answers by their id; those left out are offered no more."
                            + " Once somebody has answered, the fact stays as it is.")
    QuestionEntry change(@PathVariable Long id, @RequestBody Partial<QuestionTold> change, Locale locale) {
        HearingQuestion question = questions.get(id);
        QuestionTold told = merging.over(QuestionTold.of(question), change);
        int version = requireNonNull(told.version());
        HearingQuestion changed = sheet.change(id, version, told.details());
        when.written();
        return QuestionEntry.of(changed, locale);
    }

    @PostMapping("/{id}/move")
    @Transactional
    @Operation(summary = "Moves a question one place; at the end of the sheet nothing happens")
    List<QuestionEntry> move(@PathVariable Long id, @Valid @RequestBody Move move, Locale locale) {
        sheet.move(id, move.to() == Move.Way.UP);
        when.written();
        return list(locale);
    }
}
