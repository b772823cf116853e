package io.fukan.api.record;

import io.fukan.access.LeadRights;
import io.fukan.access.Viewer;
import io.fukan.criteria.Rule;
import io.fukan.criteria.RuleJson;
import io.fukan.scoring.LeadScores;
import io.fukan.scoring.Score;
import io.fukan.scoring.ScoreExplanation;
import io.fukan.security.CurrentViewer;
import io.fukan.setting.Company;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** A lead's two scores, which are never added up. */
@RestController
@Tag(name = "Leads")
@Transactional(readOnly = true)
class LeadScoreApi {

    private final LeadScores scores;
    private final LeadRights rights;
    private final Company company;

    LeadScoreApi(LeadScores scores, LeadRights rights, Company company) {
        this.scores = scores;
        this.rights = rights;
        this.company = company;
    }

    /** Where a lead stands, and why. */
    @Schema(name = "LeadScore")
    record Standing(
            @Schema(description = "null: no model is in force") @Nullable
            State score,

            List<Part> parts,

            @Schema(description = "one state for each day on which they changed, latest first")
            List<State> history) {}

    /** The scores as of a day. */
    @Schema(name = "LeadScoreState")
    record State(LocalDate day, int attribute, int behaviour, String cell, int modelVersion) {

        private static State of(Score score) {
            return new State(score.day(), score.attribute(), score.behaviour(), score.cell(), score.modelVersion());
        }
    }

    /** What a rule adds. */
    @Schema(name = "LeadScorePart")
    record Part(
            Axis axis,
            @Nullable String name,

            @Schema(description = "of an attribute: its condition", implementation = Object.class) @Nullable
            JsonNode rule,

            @Schema(description = "what is left of the points")
            int points,

            @Schema(description = "of behaviour: the day of the latest act, or of the last sign of life") @Nullable
            LocalDate since) {

        private static Part of(ScoreExplanation.AttributePart part) {
            Rule rule = part.rule().rule();
            return new Part(Axis.ATTRIBUTE, part.rule().name(), RuleJson.toTree(rule), part.points(), null);
        }

        private static Part of(ScoreExplanation.BehaviourPart part) {
            return new Part(Axis.BEHAVIOUR, part.rule().name(), null, part.points(), part.since());
        }
    }

    /** The axes of the grid. */
    enum Axis {
        ATTRIBUTE,
        BEHAVIOUR
    }

    @GetMapping("/api/v1/leads/{id}/score")
    @Operation(summary = "The scores as of a day, what they are made of, and how they moved")
    Standing score(
            @PathVariable long id,
            @Schema(description = "absent: today") @RequestParam(required = false) @Nullable LocalDate on,
            @CurrentViewer Viewer viewer) {
        rights.checkRead(viewer, id);
        ScoreExplanation explained =
                scores.explain(id, on == null ? company.today() : on).orElse(null);
        List<State> history = scores.history(id).stream().map(State::of).toList();
        if (explained == null) {
            return new Standing(null, List.of(), history);
        }
        List<Part> parts = Stream.concat(
                        explained.attributes().stream().map(Part::of),
                        explained.behaviours().stream().map(Part::of))
                .toList();
        return new Standing(State.of(explained.score()), parts, history);
    }
}
