package io.fukan.api.record;

import io.fukan.access.LeadRights;
import io.fukan.access.Viewer;
import io.fukan.api.json.Told;
import io.fukan.api.write.When;
import io.fukan.criteria.ExplainedRule;
import io.fukan.criteria.Rule;
import io.fukan.criteria.RuleJson;
import io.fukan.criteria.Truth;
import io.fukan.hearing.Heard;
import io.fukan.hearing.HearingAnswer;
import io.fukan.hearing.HearingAnswers;
import io.fukan.hearing.Interview;
import io.fukan.lead.Leads;
import io.fukan.qualification.CriteriaCheck;
import io.fukan.record.InvalidValue;
import io.fukan.security.CurrentViewer;
import io.fukan.work.Hearings;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

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

    /** An answer to a question of the hearing sheet. */
    @Schema(name = "NewHearingAnswer")
    record NewAnswer(
            @NotNull @Schema(description = "id of the question")
            Long question,

            @Schema(description = "id of the choice") @Nullable
            Long choice,

            @Schema(description = "in their words") @Nullable
            String note) {}

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

    /** What criteria say. */
    @Schema(name = "CriteriaCheck")
    record Check(
            @Schema(description = "which criteria judge it: sdr, bdr or enterprise; null: nothing is asked for")
            @Nullable
            String kind,

            @Nullable Integer version,

            @Schema(description = "TRUE, FALSE, or UNKNOWN while too little was heard") @Nullable
            Truth outcome,

            List<Condition> conditions) {

        private static Check of(CriteriaCheck check) {
            return new Check(
                    check.version().kind().apiName(),
                    check.version().versionNo(),
                    check.outcome(),
                    comparisons(check.explained()).map(Condition::of).toList());
        }

        private static Stream<ExplainedRule> comparisons(ExplainedRule part) {
            return part.rule() instanceof Rule.Comparison
                    ? Stream.of(part)
                    : part.parts().stream().flatMap(Check::comparisons);
        }
    }

    /** What one condition says. */
    @Schema(name = "CriteriaCondition")
    record Condition(
            @Schema(implementation = Object.class) JsonNode rule,
            Truth truth,
            @Nullable String seen) {

        private static Condition of(ExplainedRule part) {
            return new Condition(RuleJson.toTree(part.rule()), part.truth(), part.seen());
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
        Map<Long, Heard> heard = new LinkedHashMap<>();
        for (NewAnswer answer : told.answers()) {
            if (heard.put(answer.question(), new Heard(answer.choice(), answer.note())) != null) {
                throw new InvalidValue("answers", "HEARING_ANSWERED_TWICE");
            }
        }
        hearings.answer(id, heard, when.moment(told.occurredAt()), null, viewer);
        when.written();
        return ResponseEntity.ok(heard(id, viewer));
    }

    @GetMapping("/criteria")
    @Operation(summary = "What an appointment with this lead would be judged to be now")
    Check check(@PathVariable long id, @CurrentViewer Viewer viewer) {
        return hearings.check(id, viewer).map(Check::of).orElseGet(() -> new Check(null, null, null, List.of()));
    }
}
