package io.fukan.api.criteria;

import io.fukan.access.Viewer;
import io.fukan.criteria.Rule;
import io.fukan.criteria.RuleJson;
import io.fukan.qualification.CriteriaCounts;
import io.fukan.qualification.CriteriaKind;
import io.fukan.qualification.CriteriaPreview;
import io.fukan.qualification.CriteriaPublisher;
import io.fukan.qualification.CriteriaVersion;
import io.fukan.qualification.CriteriaVersions;
import io.fukan.record.NoSuchRecord;
import io.fukan.security.CurrentViewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
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

/** The criteria of appointments and valid opportunities. */
@RestController
@RequestMapping("/api/v1/criteria")
@Tag(name = "Criteria")
@Transactional(readOnly = true)
class CriteriaApi {

    private static final int USUAL_LOOK = 200;

    private final CriteriaVersions versions;
    private final CriteriaPublisher publisher;
    private final CriteriaPreview preview;
    private final RuleJson json;

    CriteriaApi(CriteriaVersions versions, CriteriaPublisher publisher, CriteriaPreview preview, RuleJson json) {
        this.versions = versions;
        this.publisher = publisher;
        this.preview = preview;
        this.json = json;
    }

    /** Criteria to be published. */
    @Schema(name = "NewCriteria")
    record NewCriteria(
            @NotBlank @Size(max = 100) String name,

            @NotNull @Schema(description = "a tree of conditions", implementation = Object.class)
            JsonNode rule,

            @Schema(description = "of enterprise: the deal size in yen from which on it judges") @Nullable
            BigDecimal leastAmount) {}

    /** Criteria to be tried on what was booked or confirmed last. */
    @Schema(name = "CriteriaTrial")
    record Trial(
            @NotNull @Schema(description = "a tree of conditions", implementation = Object.class)
            JsonNode rule,

            @Nullable BigDecimal leastAmount,

            @Schema(description = "how many at most", defaultValue = "200") @Min(1) @Max(1_000) @Nullable
            Integer most) {}

    /** What a rule says of the latest ones. */
    @Schema(name = "CriteriaEffect")
    record Effect(
            @Schema(description = "how many there were") int looked, int met, int missing, int unknown) {}

    @GetMapping
    @Operation(summary = "All versions of all kinds, newest first within their kind")
    List<CriteriaEntry> list() {
        return Arrays.stream(CriteriaKind.values()).flatMap(this::entries).toList();
    }

    @GetMapping("/{kind}")
    @Operation(
            summary = "The versions of one kind, newest first; what is in force is the first unless it was withdrawn")
    List<CriteriaEntry> list(@PathVariable String kind) {
        return entries(kind(kind)).toList();
    }

    @PostMapping("/{kind}")
    @Transactional
    @Operation(summary = "Publishes the next version, which judges from now on; what was judged stays as it is")
    ResponseEntity<CriteriaEntry> publish(
            @PathVariable String kind, @Valid @RequestBody NewCriteria wanted, @CurrentViewer Viewer viewer) {
        Rule rule = json.parse(wanted.rule(), kind(kind).purpose());
        CriteriaVersion published =
                publisher.publish(kind(kind), wanted.name(), rule, wanted.leastAmount(), viewer.userId());
        return ResponseEntity.created(URI.create("/api/v1/criteria/" + kind)).body(CriteriaEntry.of(published, null));
    }

    @PostMapping("/{kind}/preview")
    @Operation(summary = "What other criteria would have said of the latest appointments or deals; nothing is written")
    Effect preview(@PathVariable String kind, @Valid @RequestBody Trial trial) {
        Rule rule = json.parse(trial.rule(), kind(kind).purpose());
        int most = trial.most() == null ? USUAL_LOOK : trial.most();
        CriteriaPreview.Preview effect = preview.preview(kind(kind), rule, trial.leastAmount(), most);
        return new Effect(effect.looked(), effect.met(), effect.missing(), effect.unknown());
    }

    @PostMapping("/{kind}/withdraw")
    @Transactional
    @Operation(summary = "Asks for nothing until another version is published")
    CriteriaEntry withdraw(@PathVariable String kind, @CurrentViewer Viewer viewer) {
        CriteriaVersion withdrawn = publisher.withdraw(kind(kind), viewer.userId());
        return CriteriaEntry.of(withdrawn, counts(kind(kind)).get(withdrawn.id()));
    }

    private Stream<CriteriaEntry> entries(CriteriaKind kind) {
        Map<Long, CriteriaCounts> counts = counts(kind);
        return versions.findByKindOrderByVersionNoDesc(kind).stream()
                .map(version -> CriteriaEntry.of(version, counts.get(version.id())));
    }

    private Map<Long, CriteriaCounts> counts(CriteriaKind kind) {
        return preview.counts(kind).stream().collect(Collectors.toMap(CriteriaCounts::versionId, Function.identity()));
    }

    private static CriteriaKind kind(String name) {
        return CriteriaKind.ofApiName(name).orElseThrow(() -> new NoSuchRecord("criteria", name));
    }
}
