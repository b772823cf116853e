package io.fukan.api.record;

import io.fukan.access.Viewer;
import io.fukan.api.write.When;
import io.fukan.qualification.CriteriaVerdict;
import io.fukan.security.CurrentViewer;
import io.fukan.work.DealValidity;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 有効商談: field sales judges a deal after its first meeting by the criteria in force. */
@RestController
@RequestMapping("/api/v1/opportunities/{id}/validity")
@Tag(name = "Opportunities")
@Transactional
class DealValidityApi {

    private final DealValidity validity;
    private final When when;

    DealValidityApi(DealValidity validity, When when) {
        this.validity = validity;
        this.when = when;
    }

    /** What was heard in the meeting. */
    @Schema(name = "DealJudgement")
    record Judgement(
            @Schema(description = "kept before the deal is judged") @Nullable
            List<@Valid NewAnswer> answers) {}

    /** What the criteria say of a deal, and said when it was judged. */
    @Schema(name = "DealValidity")
    record Validity(
            @Schema(description = "what they would say now") CriteriaSaid now,

            @Schema(description = "what counts; null: it was not judged") @Nullable
            CriteriaSaid judged,

            @Nullable Instant judgedAt,

            @Schema(description = "a user's id") @Nullable Long judgedBy) {}

    @GetMapping
    @Transactional(readOnly = true)
    @Operation(summary = "What the criteria of a valid opportunity say of a deal")
    Validity get(@PathVariable long id, @CurrentViewer Viewer viewer) {
        CriteriaVerdict verdict = validity.verdict(id, viewer).orElse(null);
        return new Validity(
                validity.check(id, viewer).map(CriteriaSaid::of).orElse(CriteriaSaid.NOTHING),
                verdict == null
                        ? null
                        : CriteriaSaid.of(verdict.version(), verdict.outcome(), verdict.explained().stream()),
                verdict == null ? null : verdict.judgedAt(),
                verdict == null ? null : verdict.judgedBy());
    }

    @PostMapping
    @Operation(
            summary = "Judges a deal once its first meeting was held",
            description = "It can be judged again; the last time counts.")
    Validity judge(
            @PathVariable long id,
            @Valid @RequestBody(required = false) @Nullable Judgement judgement,
            @CurrentViewer Viewer viewer) {
        List<NewAnswer> answers = judgement == null ? null : judgement.answers();
        validity.judge(id, answers == null ? Map.of() : NewAnswer.heard(answers), viewer);
        when.written();
        return get(id, viewer);
    }
}
