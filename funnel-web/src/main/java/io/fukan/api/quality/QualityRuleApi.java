package io.fukan.api.quality;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.reverseOrder;

import io.fukan.access.Viewer;
import io.fukan.api.failure.BadParameter;
import io.fukan.api.paging.ShortList;
import io.fukan.criteria.Rule;
import io.fukan.criteria.RuleJson;
import io.fukan.criteria.RulePurpose;
import io.fukan.quality.Applies;
import io.fukan.quality.QualityPreview;
import io.fukan.quality.QualityRestatements;
import io.fukan.quality.QualityRule;
import io.fukan.quality.QualityRulePublisher;
import io.fukan.quality.QualityRules;
import io.fukan.quality.Restatement;
import io.fukan.record.InvalidValue;
import io.fukan.record.NoSuchRecord;
import io.fukan.security.CurrentViewer;
import io.fukan.time.Period;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The versions of the definition of a quality lead. */
@RestController
@RequestMapping("/api/v1/quality-rules")
@Tag(name = "Quality rules")
@Transactional(readOnly = true)
class QualityRuleApi {

    private static final String NEWEST_FIRST = "-version";
    private static final String OLDEST_FIRST = "version";

    private final QualityRules rules;
    private final QualityRestatements restatements;
    private final QualityRulePublisher publisher;
    private final QualityPreview preview;
    private final RuleJson json;

    QualityRuleApi(
            QualityRules rules,
            QualityRestatements restatements,
            QualityRulePublisher publisher,
            QualityPreview preview,
            RuleJson json) {
        this.rules = rules;
        this.restatements = restatements;
        this.publisher = publisher;
        this.preview = preview;
        this.json = json;
    }

    /** A definition to be published. */
    @Schema(name = "NewQualityRule")
    record NewRule(
            @NotBlank @Size(max = 100) String name,

            @NotNull @Schema(description = "a tree of conditions", implementation = Object.class)
            JsonNode rule,

            @NotNull @Schema(description = "FROM_NOW: leads acquired from now on; RESTATE: history too")
            Applies applies) {}

    /** A definition to be tried, on the leads acquired in these days. */
    @Schema(name = "QualityRuleTrial")
    record Trial(
            @NotNull @Schema(description = "a tree of conditions", implementation = Object.class)
            JsonNode rule,

            @NotNull LocalDate from,

            @NotNull @Schema(description = "the last day included")
            LocalDate to) {}

    @GetMapping
    @Operation(summary = "All versions, newest first")
    ResponseEntity<List<RuleEntry>> list(
            @RequestParam(required = false) @Nullable Applies applies,
            @Schema(
                            allowableValues = {"version", "-version"},
                            defaultValue = "-version")
                    @RequestParam(defaultValue = NEWEST_FIRST)
                    String sort,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String size) {
        boolean newestFirst = sort.equals(NEWEST_FIRST);
        if (!newestFirst && !sort.equals(OLDEST_FIRST)) {
            throw new BadParameter("sort", "SORT_UNKNOWN", sort);
        }
        Map<Long, Restatement> progress =
                restatements.all().stream().collect(Collectors.toMap(Restatement::ruleId, Function.identity()));
        List<RuleEntry> versions = rules.findAllByOrderByVersionNoDesc().stream()
                .filter(rule -> applies == null || rule.applies() == applies)
                .map(rule -> RuleEntry.of(rule, progress.get(rule.id())))
                .sorted(comparing(RuleEntry::version, newestFirst ? reverseOrder() : naturalOrder()))
                .toList();
        return ShortList.of(versions, page, size);
    }

    @GetMapping("/{version}")
    @Operation(summary = "One version, with the progress of its restatement")
    RuleEntry get(@PathVariable int version) {
        return rules.findAllByOrderByVersionNoDesc().stream()
                .filter(rule -> rule.versionNo() == version)
                .findFirst()
                .map(rule -> RuleEntry.of(rule, restatements.of(rule.id()).orElse(null)))
                .orElseThrow(() -> new NoSuchRecord("quality rule", version));
    }

    @PostMapping
    @Transactional
    @Operation(summary = "Publishes the next version; judging history anew goes on in the background")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<RuleEntry> publish(@Valid @RequestBody NewRule wanted, @CurrentViewer Viewer viewer) {
        Rule rule = json.parse(wanted.rule(), RulePurpose.QUALITY);
        QualityRule published = publisher.publish(wanted.name(), rule, wanted.applies(), viewer.userId());
        RuleEntry entry =
                RuleEntry.of(published, restatements.of(published.id()).orElse(null));
        return ResponseEntity.created(URI.create("/api/v1/quality-rules/" + entry.version()))
                .body(entry);
    }

    @PostMapping("/preview")
    @Operation(summary = "What history would look like by another rule: old and new counts per stage")
    List<PreviewEntry> preview(@Valid @RequestBody Trial trial) {
        if (trial.to().isBefore(trial.from())) {
            throw new InvalidValue("to", "PERIOD_REVERSED", trial.from(), trial.to());
        }
        Rule rule = json.parse(trial.rule(), RulePurpose.QUALITY);
        return preview.preview(rule, Period.ofInclusive(trial.from(), trial.to())).stream()
                .map(PreviewEntry::of)
                .toList();
    }
}
