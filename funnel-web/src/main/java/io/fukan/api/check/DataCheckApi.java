package io.fukan.api.check;

import io.fukan.audit.AuditAction;
import io.fukan.audit.AuditLog;
import io.fukan.kpi.FactCheck;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Compares every fact with the records, and every rollup with the facts. */
@RestController
@RequestMapping("/api/v1/data-check")
@Tag(name = "Administration")
class DataCheckApi {

    private final FactCheck check;
    private final AuditLog audit;
    private final Clock clock;

    DataCheckApi(FactCheck check, AuditLog audit, Clock clock) {
        this.check = check;
        this.audit = audit;
        this.clock = clock;
    }

    /** What the comparison found. */
    @Schema(name = "DataCheck")
    record DataCheck(
            boolean clean,
            long facts,

            @Schema(description = "events of the records without their fact")
            long missing,

            @Schema(description = "facts without their event")
            long surplus,

            @Schema(description = "cells of rollups that are not the sum of their facts")
            long rollupDifferences,

            long milliseconds,
            Instant asOf) {}

    @GetMapping
    @Operation(summary = "Compares everything now and tells the differences, of which there should be none")
    DataCheck look() {
        Instant asOf = clock.instant();
        FactCheck.Result found = check.run();
        return new DataCheck(
                found.isClean(),
                found.facts(),
                found.missing(),
                found.surplus(),
                found.rollupDifferences(),
                found.took().toMillis(),
                asOf);
    }

    @PostMapping
    @Operation(summary = "The same, noted in the audit log")
    DataCheck run() {
        DataCheck found = look();
        audit.record(AuditAction.FACTS_CHECKED, "facts", null, null);
        return found;
    }
}
