package io.fukan.whatif;

import io.fukan.lead.Stage;
import io.fukan.quality.Quality;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A lead cycle that would change its quality.
 *
 * @param byHand whether a person had judged it; restating overrides that
 * @param frozen whether it has an appointment, so that nothing but restating or a person changes it
 * @param contactName null where the viewer may not know
 */
public record MovedLead(
        long leadId,
        int cycle,
        Quality before,
        Quality after,
        boolean byHand,
        boolean frozen,
        @Nullable String externalId,
        @Nullable String accountName,
        @Nullable String contactName,
        @Nullable String channel,
        @Nullable String owner,
        Stage stage,
        LocalDate acquiredOn) {}
