package io.fukan.api.figure;

import io.fukan.access.Viewer;
import io.fukan.diagnosis.DiagnosisLimits;
import io.fukan.diagnosis.Threshold;
import io.fukan.diagnosis.Thresholds;
import io.fukan.security.CurrentViewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The limits at which the rules of the diagnosis speak. */
@RestController
@RequestMapping("/api/v1/diagnosis-limits")
@Tag(name = "Findings")
@Transactional(readOnly = true)
class DiagnosisLimitApi {

    private final DiagnosisLimits limits;

    DiagnosisLimitApi(DiagnosisLimits limits) {
        this.limits = limits;
    }

    /** A limit. */
    @Schema(name = "DiagnosisLimit")
    record Entry(
            Threshold limit,
            Threshold.Unit unit,

            @Schema(description = "in force; percentages and points as a fraction of one")
            BigDecimal value,

            @Schema(description = "the default") BigDecimal usual,

            @Schema(description = "whether the company set its own")
            boolean own) {}

    /** Limits to be set. */
    @Schema(name = "DiagnosisLimitsTold")
    record Told(
            @NotNull @Schema(description = "by name; null: back to the default. Those not named stay as they are")
            Map<Threshold, @Nullable BigDecimal> limits) {}

    @GetMapping
    @Operation(summary = "The limits at which the rules of the diagnosis speak")
    List<Entry> list() {
        Thresholds current = limits.current();
        return Arrays.stream(Threshold.values())
                .map(limit -> new Entry(
                        limit,
                        limit.unit(),
                        current.of(limit),
                        limit.usual(),
                        current.own().containsKey(limit)))
                .toList();
    }

    @PatchMapping
    @Transactional
    @Operation(summary = "Sets limits, all that are named or none")
    List<Entry> change(@Valid @RequestBody Told told, @CurrentViewer Viewer viewer) {
        told.limits().forEach((limit, value) -> limits.set(limit, value, viewer.userId()));
        return list();
    }
}
