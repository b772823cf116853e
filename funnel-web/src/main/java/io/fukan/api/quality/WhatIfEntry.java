package io.fukan.api.quality;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.fukan.criteria.RuleJson;
import io.fukan.funnel.StageFigures.Part;
import io.fukan.quality.Quality;
import io.fukan.whatif.WhatIf;
import io.fukan.whatif.WhatIfFunnel;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A what-if: how far it has come and, once finished, what came out. */
@Schema(name = "QualityWhatIf")
record WhatIfEntry(
        long id,

        @Schema(description = "a tree of conditions", implementation = Object.class)
        JsonNode rule,

        LocalDate from,
        @Schema(description = "the last day included") LocalDate to,
        int percent,
        boolean finished,

        @Schema(description = "the moment of the figures") @Nullable
        Instant asOf,

        @Schema(description = "each event on its own date; null until finished") @Nullable
        List<StageEntry> period,

        @Schema(description = "the cohort of leads acquired in the period; null until finished") @Nullable
        List<StageEntry> lead) {

    /** One stage by the present judgements and by the rule in question. */
    @Schema(name = "QualityWhatIfStage")
    record StageEntry(
            String stage,
            Side old,
            @JsonProperty("new") Side fresh,

            @Schema(description = "leads that would change their quality")
            long moved) {}

    /** The figures of a stage by one definition. */
    @Schema(name = "QualityWhatIfSide")
    record Side(
            Share total,
            Share quality,
            Share general,
            Share unclassified,
            @Nullable BigDecimal qualityRatio) {

        static Side of(WhatIfFunnel.Side side) {
            return new Side(
                    Share.of(side.total()),
                    Share.of(side.part(Quality.QUALITY)),
                    Share.of(side.part(Quality.GENERAL)),
                    Share.of(side.part(Quality.UNCLASSIFIED)),
                    side.qualityRatio());
        }
    }

    /** Leads at a stage, and what share of the stage before they are. */
    @Schema(name = "QualityWhatIfShare")
    record Share(long count, @Nullable BigDecimal conversion) {

        static Share of(Part part) {
            return new Share(part.count(), part.conversion());
        }
    }

    static WhatIfEntry of(WhatIf whatIf, @Nullable WhatIfFunnel period, @Nullable WhatIfFunnel lead) {
        return new WhatIfEntry(
                whatIf.id(),
                RuleJson.toTree(whatIf.rule()),
                whatIf.period().from(),
                whatIf.period().lastDay(),
                whatIf.percent(),
                whatIf.isFinished(),
                whatIf.finishedAt(),
                stages(period),
                stages(lead));
    }

    private static @Nullable List<StageEntry> stages(@Nullable WhatIfFunnel funnel) {
        return funnel == null
                ? null
                : funnel.stages().stream()
                        .map(stage -> new StageEntry(
                                stage.stage().apiName(),
                                Side.of(stage.before()),
                                Side.of(stage.after()),
                                stage.moved()))
                        .toList();
    }
}
