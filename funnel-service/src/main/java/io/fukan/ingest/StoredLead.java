package io.fukan.ingest;

import io.fukan.lead.Stage;
import io.fukan.lead.Track;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A lead as it stood before the chunk.
 *
 * @param acquiredOn in the business zone
 * @param cycleStarts when each later cycle began, in order
 * @param lastChangeAt of its stage
 * @param attributes keys of the custom fields it has
 */
record StoredLead(
        long id,
        @Nullable Long accountId,
        @Nullable Long contactId,
        Track track,
        Stage stage,
        Instant acquiredAt,
        LocalDate acquiredOn,
        List<Instant> cycleStarts,
        Instant lastChangeAt,
        Set<String> attributes) {

    /** The cycle that was running at that moment; 1 also before the lead was acquired. */
    int cycleAt(@Nullable Instant moment) {
        if (moment == null) {
            return 1 + cycleStarts.size();
        }
        return 1
                + (int) cycleStarts.stream()
                        .filter(start -> !start.isAfter(moment))
                        .count();
    }
}
