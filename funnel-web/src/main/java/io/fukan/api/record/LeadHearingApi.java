package io.fukan.api.record;

import io.fukan.access.LeadRights;
import io.fukan.access.Viewer;
import io.fukan.api.json.Told;
import io.fukan.api.write.When;
import io.fukan.hearing.HearingAnswer;
import io.fukan.hearing.HearingAnswers;
import io.fukan.hearing.Interview;
import io.fukan.lead.Leads;
import io.fukan.security.CurrentViewer;
import io.fukan.work.Hearings;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a lead has answered, and what the appointment criteria say of it. */
@RestController
@RequestMapping("/api/v1/leads/{id}")
@Tag(name = "Leads")
@Transactional(readOnly = true)
class LeadHearingApi {

    private final Hearings hearings;
    private final HearingAnswers answers;
    private final Leads leads;
    private final LeadRights rights;
    private final When when;

    LeadHearingApi(Hearings hearings, HearingAnswers answers, Leads leads, LeadRights rights, When when) {
        this.hearings = hearings;
        this.answers = answers;
        this.leads = leads;
        this.rights = rights;
        this.when = when;
    }

    /** Answers to be kept. */
    @Schema(name = "NewHearing")
    record NewHearing(
            @NotNull List<@Valid NewAnswer> answers,

            @Schema(type = "string", description = "an instant with offset, or a day; absent: now") @Nullable
            Told occurredAt) {}

    /** What counts now as the answer to a question. */
    @Schema(name = "HearingAnswer")
    record AnswerEntry(
            long question,
            @Nullable Long choice,
            @Nullable String note,
            Instant answeredAt,
            @Nullable Long answeredBy) {

        private static AnswerEntry of(HearingAnswer answer) {
            return new AnswerEntry(
                    answer.questionId(), answer.choiceId(), answer.note(), answer.answeredAt(), answer.answeredBy());
        }
    }

    @GetMapping("/hearing")
    @Operation(summary = "The latest answer to each question, in the lead's present cycle")
    List<AnswerEntry> heard(@PathVariable long id, @CurrentViewer Viewer viewer) {
        rights.checkRead(viewer, id);
        return answers.latest(Interview.lead(id, leads.get(id).cycle())).values().stream()
                .map(AnswerEntry::of)
                .toList();
    }

    @PostMapping("/hearing")
    @Transactional
    @Operation(
            summary = "Keeps answers; what counts then is answered",
            description = "A need that is confirmed in words brings the lead to NEEDS_CONFIRMED where that comes next.")
    ResponseEntity<List<AnswerEntry>> answer(
            @PathVariable long id, @Valid @RequestBody NewHearing told, @CurrentViewer Viewer viewer) {
        hearings.answer(id, NewAnswer.heard(told.answers()), when.moment(told.occurredAt()), null, viewer);
        when.written();
        return ResponseEntity.ok(heard(id, viewer));
    }

    @GetMapping("/criteria")
    @Operation(summary = "What an appointment with this lead would be judged to be now")
    CriteriaSaid check(@PathVariable long id, @CurrentViewer Viewer viewer) {
        return hearings.check(id, viewer).map(CriteriaSaid::of).orElse(CriteriaSaid.NOTHING);
    }
}
