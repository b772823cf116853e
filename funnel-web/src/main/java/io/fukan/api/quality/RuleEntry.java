package io.fukan.api.quality;

import io.fukan.criteria.RuleJson;
import io.fukan.quality.Applies;
import io.fukan.quality.QualityRule;
import io.fukan.quality.Restatement;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A version of the definition of a quality lead. */
@Schema(name = "QualityRule")
record RuleEntry(
        @Schema(description = "1 for the first; the figures' ruleVersion")
        int version,

        String name,

        @Schema(description = "a tree of conditions", implementation = Object.class)
        JsonNode rule,

        Applies applies,
        Instant publishedAt,
        @Schema(description = "id of the user") @Nullable Long publishedBy,

        @Schema(description = "how far judging history anew has come; null: it restates nothing") @Nullable
        Progress restatement) {

    /** How far a restatement has come. */
    @Schema(name = "RestatementProgress")
    record Progress(
            long total,
            long done,

            @Schema(description = "lead cycles whose quality changed")
            long moved,

            int percent,
            boolean finished,
            Instant requestedAt,
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt,

            @Schema(description = "when the last attempt broke off; it is tried again") @Nullable
            Instant failedAt) {

        static Progress of(Restatement restatement) {
            return new Progress(
                    restatement.total(),
                    restatement.done(),
                    restatement.moved(),
                    restatement.percent(),
                    restatement.isFinished(),
                    restatement.requestedAt(),
                    restatement.startedAt(),
                    restatement.finishedAt(),
                    restatement.failedAt());
        }
    }

    static RuleEntry of(QualityRule rule, @Nullable Restatement restatement) {
        return new RuleEntry(
                rule.versionNo(),
                rule.name(),
                RuleJson.toTree(rule.rule()),
                rule.applies(),
                rule.publishedAt(),
                rule.publishedBy(),
                restatement == null ? null : Progress.of(restatement));
    }
}
