package io.fukan.api.figure;

import io.fukan.access.Viewer;
import io.fukan.diagnosis.FindingLog;
import io.fukan.record.InvalidValue;
import io.fukan.security.CurrentViewer;
import io.fukan.time.Period;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Findings put aside for a period, and taken up again. */
@RestController
@RequestMapping("/api/v1/findings")
@Tag(name = "Diagnosis")
@Transactional
class DismissalApi {

    private final FindingLog log;

    DismissalApi(FindingLog log) {
        this.log = log;
    }

    /** Which finding is put aside, and why. */
    @Schema(name = "FindingDismissal")
    record Dismissal(
            @NotNull LocalDate from,

            @NotNull @Schema(description = "the last day included")
            LocalDate to,

            @NotNull @Schema(description = "as the finding names it")
            String rule,

            @Schema(description = "as the finding names it") @Nullable
            String subject,

            @NotNull String reason) {}

    /** Which finding is taken up again. */
    @Schema(name = "FindingRestoration")
    record Restoration(
            @NotNull LocalDate from,

            @NotNull @Schema(description = "the last day included")
            LocalDate to,

            @NotNull String rule,
            @Nullable String subject) {}

    @PostMapping("/dismiss")
    @Operation(summary = "Puts a finding aside for a period, for everybody")
    ResponseEntity<Void> dismiss(@Valid @RequestBody Dismissal told, @CurrentViewer Viewer viewer) {
        log.dismiss(period(told.from(), told.to()), told.rule(), subject(told.subject()), told.reason(), viewer);
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/restore")
    @Operation(summary = "Takes a finding up again")
    ResponseEntity<Void> restore(@Valid @RequestBody Restoration told, @CurrentViewer Viewer viewer) {
        log.restore(period(told.from(), told.to()), told.rule(), subject(told.subject()), viewer);
        return ResponseEntity.noContent().build();
    }

    private static Period period(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw new InvalidValue("to", "PERIOD_REVERSED", from, to);
        }
        return Period.ofInclusive(from, to);
    }

    private static String subject(@Nullable String told) {
        return told == null ? "" : told;
    }
}
