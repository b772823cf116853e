package io.fukan.api.quality;

import io.fukan.access.Viewer;
import io.fukan.api.failure.BadParameter;
import io.fukan.api.paging.Paging;
import io.fukan.criteria.RuleJson;
import io.fukan.criteria.RulePurpose;
import io.fukan.funnel.Stage;
import io.fukan.kpi.Basis;
import io.fukan.quality.Quality;
import io.fukan.record.InvalidValue;
import io.fukan.record.NoSuchRecord;
import io.fukan.security.CurrentViewer;
import io.fukan.time.Period;
import io.fukan.whatif.MovedLeads;
import io.fukan.whatif.MovedQuery;
import io.fukan.whatif.WhatIf;
import io.fukan.whatif.WhatIfFunnels;
import io.fukan.whatif.WhatIfs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
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

/** The whole funnel of a past period by another definition, worked out in the background. */
@RestController
@RequestMapping("/api/v1/quality-rules/what-ifs")
@Tag(name = "Quality rules")
@Transactional(readOnly = true)
class WhatIfApi {

    private final WhatIfs whatIfs;
    private final WhatIfFunnels funnels;
    private final MovedLeads moved;
    private final RuleJson json;

    WhatIfApi(WhatIfs whatIfs, WhatIfFunnels funnels, MovedLeads moved, RuleJson json) {
        this.whatIfs = whatIfs;
        this.funnels = funnels;
        this.moved = moved;
        this.json = json;
    }

    @PostMapping
    @Transactional
    @Operation(
            summary = "Asks for old and new funnel of a period; its progress and figures are at the address given back")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<WhatIfEntry> ask(@Valid @RequestBody QualityRuleApi.Trial trial, @CurrentViewer Viewer viewer) {
        if (trial.to().isBefore(trial.from())) {
            throw new InvalidValue("to", "PERIOD_REVERSED", trial.from(), trial.to());
        }
        long id = whatIfs.request(
                json.parse(trial.rule(), RulePurpose.QUALITY),
                "",
                Period.ofInclusive(trial.from(), trial.to()),
                viewer.userId());
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/quality-rules/what-ifs/" + id))
                .body(entry(whatIf(id)));
    }

    @GetMapping("/{id}")
    @Operation(summary = "How far a what-if has come; once finished, both funnels in both bases")
    WhatIfEntry get(@PathVariable long id) {
        return entry(whatIf(id));
    }

    @GetMapping("/{id}/leads")
    @Operation(
            summary = "The leads that would be judged otherwise, as far as one may read them",
            description =
                    "basis: period or lead; stage as in the funnel; before and after: QUALITY, GENERAL, UNCLASSIFIED")
    MovedLeads.Page leads(
            @PathVariable long id,
            @RequestParam(defaultValue = "period") String basis,
            @RequestParam(defaultValue = "lead") String stage,
            @RequestParam(required = false) @Nullable Quality before,
            @RequestParam(required = false) @Nullable Quality after,
            @RequestParam(defaultValue = "false") boolean byHand,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String size,
            @CurrentViewer Viewer viewer) {
        Paging paging = Paging.of(page, size);
        MovedQuery query = new MovedQuery(
                whatIf(id).id(),
                basis(basis),
                Stage.named(stage).orElseThrow(() -> new BadParameter("stage", "VALUE_UNKNOWN", "lead, connect, …")),
                before,
                after,
                byHand);
        return moved.page(query, viewer, paging.page(), paging.size());
    }

    private WhatIf whatIf(long id) {
        return whatIfs.of(id).orElseThrow(() -> new NoSuchRecord("what-if", id));
    }

    private WhatIfEntry entry(WhatIf whatIf) {
        return whatIf.isFinished()
                ? WhatIfEntry.of(whatIf, funnels.read(whatIf.id(), Basis.PERIOD), funnels.read(whatIf.id(), Basis.LEAD))
                : WhatIfEntry.of(whatIf, null, null);
    }

    private static Basis basis(String name) {
        return WhatIfFunnels.basis(name).orElseThrow(() -> new BadParameter("basis", "VALUE_UNKNOWN", "period, lead"));
    }
}
