package io.fukan.api.deal;

import static java.util.Objects.requireNonNull;

import io.fukan.api.json.Partial;
import io.fukan.api.write.Merging;
import io.fukan.api.write.When;
import io.fukan.opportunity.Phase;
import io.fukan.opportunity.PhaseDefinition;
import io.fukan.opportunity.PhaseDefinitions;
import io.fukan.opportunity.YomiDefinition;
import io.fukan.opportunity.YomiDefinitions;
import io.fukan.opportunity.YomiRank;
import io.fukan.words.PlainNumber;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The phases and yomi as the company names and weighs them. Forecasts of past days keep what held then. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Opportunities")
@Transactional(readOnly = true)
class PhaseApi {

    private final PhaseDefinitions phases;
    private final YomiDefinitions ranks;
    private final Merging merging;
    private final When when;

    PhaseApi(PhaseDefinitions phases, YomiDefinitions ranks, Merging merging, When when) {
        this.phases = phases;
        this.ranks = ranks;
        this.merging = merging;
        this.when = when;
    }

    /** A phase to be settled. */
    @Schema(name = "PhaseTold")
    record PhaseTold(
            @NotBlank @Size(max = 60) String nameJa,
            @NotBlank @Size(max = 60) String nameEn,

            @NotNull @Schema(description = "0 to 1; of a phase that is no step it stays as it is")
            BigDecimal probability,

            @Schema(description = "1 to 365 days after which a deal is stuck in it; null: never") @Nullable
            Integer staleDays,

            @Schema(description = "the version that was read") @Nullable
            Integer version) {}

    /** A phase. */
    @Schema(name = "Phase")
    record PhaseEntry(
            Phase phase,

            @Schema(description = "in the caller's language")
            String name,

            String nameJa,
            String nameEn,

            @Schema(description = "with which a deal without yomi counts in forecasts") @Nullable
            BigDecimal probability,

            @Schema(description = "days after which a deal is stuck in it; null: never") @Nullable
            Integer staleDays,

            int version) {

        private static PhaseEntry of(PhaseDefinition definition, Locale locale) {
            return new PhaseEntry(
                    definition.phase(),
                    definition.name(locale),
                    definition.nameJa(),
                    definition.nameEn(),
                    PlainNumber.of(definition.probability()),
                    definition.staleDays(),
                    definition.version());
        }
    }

    /** A yomi to be settled. */
    @Schema(name = "YomiTold")
    record YomiTold(
            @NotNull @Schema(description = "0 to 1") BigDecimal probability,

            @Schema(description = "the version that was read") @Nullable
            Integer version) {}

    /** A yomi. */
    @Schema(name = "Yomi")
    record YomiEntry(
            YomiRank yomi,

            @Schema(description = "with which a deal of it counts in forecasts")
            BigDecimal probability,

            int version) {

        private static YomiEntry of(YomiDefinition definition) {
            return new YomiEntry(
                    definition.yomi(), requireNonNull(PlainNumber.of(definition.probability())), definition.version());
        }
    }

    @GetMapping("/phases")
    @Operation(summary = "The phases of a deal in order, with their probabilities")
    List<PhaseEntry> phases(Locale locale) {
        return phases.findAllByOrderByPosition().stream()
                .map(definition -> PhaseEntry.of(definition, locale))
                .toList();
    }

    @PatchMapping("/phases/{phase}")
    @Transactional
    @Operation(summary = "Says what a phase is called, how likely its deals are won and when they are stuck")
    PhaseEntry changePhase(@PathVariable Phase phase, @RequestBody Partial<PhaseTold> change, Locale locale) {
        PhaseDefinition definition = phases.get(phase);
        PhaseTold told = merging.over(PhaseEntry.of(definition, locale), change);
        definition.decide(told.nameJa(), told.nameEn(), told.probability(), told.staleDays());
        when.written();
        return PhaseEntry.of(definition, locale);
    }

    @GetMapping("/yomi")
    @Operation(summary = "The yomi, with their probabilities")
    List<YomiEntry> yomi() {
        return ranks.findAllByOrderByYomi().stream().map(YomiEntry::of).toList();
    }

    @PatchMapping("/yomi/{yomi}")
    @Transactional
    @Operation(summary = "Says how likely deals of a yomi are won")
    YomiEntry changeYomi(@PathVariable YomiRank yomi, @RequestBody Partial<YomiTold> change) {
        YomiDefinition definition = ranks.get(yomi);
        YomiTold told = merging.over(YomiEntry.of(definition), change);
        definition.weigh(told.probability());
        when.written();
        return YomiEntry.of(definition);
    }
}
