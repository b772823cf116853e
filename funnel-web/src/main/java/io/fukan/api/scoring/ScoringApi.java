package io.fukan.api.scoring;

import io.fukan.access.Viewer;
import io.fukan.criteria.RuleJson;
import io.fukan.record.NoSuchRecord;
import io.fukan.scoring.Cell;
import io.fukan.scoring.LeadScores;
import io.fukan.scoring.Scoring;
import io.fukan.scoring.ScoringModel;
import io.fukan.scoring.ScoringModels;
import io.fukan.security.CurrentViewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
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

/** The models by which leads are scored; what one lead's score is made of is at /api/v1/leads/{id}/score. */
@RestController
@RequestMapping(ScoringApi.PATH)
@Tag(name = "Scoring")
@Transactional(readOnly = true)
class ScoringApi {

    static final String PATH = "/api/v1/scoring-models";

    private final ScoringModels models;
    private final Scoring scoring;
    private final LeadScores scores;
    private final RuleJson json;

    ScoringApi(ScoringModels models, Scoring scoring, LeadScores scores, RuleJson json) {
        this.models = models;
        this.scoring = scoring;
        this.scores = scores;
        this.json = json;
    }

    /** A whole model to be published. */
    @Schema(name = "NewScoringModel")
    record NewModel(
            @NotNull String name,
            @NotNull @Valid ModelEntry.Limits limits,
            @Nullable @Valid List<ModelEntry.Attribute> attributes,
            @Nullable @Valid List<ModelEntry.Behaviour> behaviours) {

        private Scoring.ModelDetails details(RuleJson json) {
            return new Scoring.ModelDetails(
                    name,
                    limits.thresholds(),
                    attributes == null
                            ? List.of()
                            : attributes.stream()
                                    .map(rule -> rule.details(json))
                                    .toList(),
                    behaviours == null
                            ? List.of()
                            : behaviours.stream()
                                    .map(ModelEntry.Behaviour::details)
                                    .toList());
        }
    }

    @GetMapping
    @Operation(summary = "All published models, newest first; the first one scores leads now")
    List<ModelEntry> list() {
        return models.findByVersionNoNotNullOrderByVersionNoDesc().stream()
                .map(ModelEntry::of)
                .toList();
    }

    @GetMapping("/{version}")
    @Operation(summary = "One model")
    ModelEntry get(@PathVariable int version) {
        return models.findByVersionNo(version)
                .map(ModelEntry::of)
                .orElseThrow(() -> new NoSuchRecord("scoring model", version));
    }

    @GetMapping("/grid")
    @Operation(summary = "How many leads stand where on the grid of both axes now")
    List<Cell> grid() {
        return scores.grid();
    }

    @PostMapping
    @Transactional
    @Operation(
            summary = "Publishes the next model, which scores all leads from now on",
            description = "A draft that somebody is preparing on screen stays.")
    ResponseEntity<ModelEntry> publish(@Valid @RequestBody NewModel told, @CurrentViewer Viewer viewer) {
        ScoringModel published = scoring.publish(told.details(json), viewer.userId());
        return ResponseEntity.created(URI.create(PATH + "/" + published.versionNo()))
                .body(ModelEntry.of(published));
    }
}
