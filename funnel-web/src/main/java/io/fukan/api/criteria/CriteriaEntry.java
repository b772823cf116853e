package io.fukan.api.criteria;

import io.fukan.criteria.RuleJson;
import io.fukan.qualification.CriteriaCounts;
import io.fukan.qualification.CriteriaVersion;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A version of the criteria of one kind, with what it has said so far. */
@Schema(name = "Criteria")
record CriteriaEntry(
        @Schema(description = "sdr, bdr, enterprise or valid-opportunity")
        String kind,

        int version,
        String name,

        @Schema(description = "a tree of conditions", implementation = Object.class)
        JsonNode rule,

        @Schema(description = "of enterprise: the deal size in yen from which on it judges") @Nullable
        BigDecimal leastAmount,

        Instant publishedAt,
        @Schema(description = "id of the user") @Nullable Long publishedBy,
        @Nullable Instant withdrawnAt,

        @Schema(description = "appointments or deals that it has judged")
        long judged,

        @Schema(description = "those that met all of it") long met,

        @Schema(description = "those booked all the same, with a reason")
        long overridden) {

    static CriteriaEntry of(CriteriaVersion version, @Nullable CriteriaCounts counts) {
        return new CriteriaEntry(
                version.kind().apiName(),
                version.versionNo(),
                version.name(),
                RuleJson.toTree(version.rule()),
                version.leastAmount(),
                version.publishedAt(),
                version.publishedBy(),
                version.withdrawnAt(),
                counts == null ? 0 : counts.judged(),
                counts == null ? 0 : counts.met(),
                counts == null ? 0 : counts.overridden());
    }
}
