package io.fukan.api.quality;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.fukan.quality.QualityCounts;
import io.fukan.quality.QualityPreview.StagePreview;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One stage by the judgements of now and by the rule in question. */
@Schema(name = "QualityPreviewStage")
record PreviewEntry(
        String stage,
        Counts old,
        @JsonProperty("new") Counts fresh,

        @Schema(description = "leads that would change their quality")
        long moved) {

    /** Leads at a stage. */
    @Schema(name = "QualityCounts")
    record Counts(
            long total,
            long quality,
            long general,
            long unclassified,
            @Nullable Double qualityRatio) {

        static Counts of(QualityCounts counts) {
            return new Counts(
                    counts.total(),
                    counts.quality(),
                    counts.general(),
                    counts.unclassified(),
                    counts.ratio().isPresent() ? counts.ratio().getAsDouble() : null);
        }
    }

    static PreviewEntry of(StagePreview stage) {
        return new PreviewEntry(stage.stage(), Counts.of(stage.before()), Counts.of(stage.after()), stage.moved());
    }
}
