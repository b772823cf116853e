package io.fukan.records;

import io.fukan.lead.RecycleReason;
import io.fukan.lead.Stage;
import io.fukan.lead.Track;
import io.fukan.quality.Quality;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A lead in a list.
 *
 * @param externalId its id in its source
 * @param contact the person, masked where the viewer may not know; null: nobody is known
 * @param company null where unknown
 * @param quality of its present cycle
 * @param ruleVersion number of the rule that judged; null: by hand, or not judged
 * @param acquiredAt when it came in; the start of the day where {@code timeKnown} is false
 * @param acquiredOn the business day of it
 * @param timeKnown whether the source told more than the day
 * @param lastTouchedOn business day of the latest activity; null: none
 * @param attrs custom fields of the lead
 * @param accountAttrs custom fields of the company
 */
public record LeadRow(
        long id,
        @Nullable String externalId,
        @Nullable ContactShown contact,
        @Nullable Company company,
        @Nullable Named channel,
        @Nullable Named campaign,
        @Nullable Named partner,
        @Nullable Named owner,
        Track track,
        Stage stage,
        int cycle,
        Quality quality,
        @Nullable Integer ruleVersion,
        Instant acquiredAt,
        LocalDate acquiredOn,
        boolean timeKnown,
        @Nullable String nextAction,
        @Nullable LocalDate nextActionOn,
        @Nullable RecycleReason recycleReason,
        @Nullable LocalDate revisitOn,
        @Nullable LocalDate lastTouchedOn,
        Map<String, Object> attrs,
        Map<String, Object> accountAttrs,
        Instant updatedAt,
        int version) {

    /**
     * Its company.
     *
     * @param industry JSIC major A-T where known, else the source's own word
     */
    public record Company(
            long id,
            String name,
            @Nullable String industry,
            @Nullable Integer employees,
            @Nullable String region) {}
}
