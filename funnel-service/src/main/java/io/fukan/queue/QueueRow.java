package io.fukan.queue;

import io.fukan.activity.ActivityKind;
import io.fukan.activity.CallOutcome;
import io.fukan.handoff.RejectionReason;
import io.fukan.lead.Stage;
import io.fukan.lead.Track;
import io.fukan.quality.Quality;
import io.fukan.records.ContactShown;
import io.fukan.records.Named;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A lead in the queue, with what its reason is told from.
 *
 * @param band why it stands where it stands
 * @param cell place in the score grid, A1 to D4; null: not scored
 * @param clockDueAt until when an inquiry is to be answered; null: no clock runs
 * @param inquiredAt when that inquiry came; null: no clock runs
 * @param inquiry what it was about
 * @param attempts calls of this cycle
 * @param signal what the prospect did since we last turned to them
 */
public record QueueRow(
        long leadId,
        Band band,
        @Nullable ContactShown contact,
        @Nullable Named company,
        @Nullable String channel,
        @Nullable Named owner,
        Track track,
        Stage stage,
        int cycle,
        Quality quality,
        @Nullable String cell,
        @Nullable Instant clockDueAt,
        @Nullable Instant inquiredAt,
        @Nullable String inquiry,
        int attempts,
        @Nullable CallOutcome lastOutcome,
        @Nullable Instant lastCalledAt,
        @Nullable String nextAction,
        @Nullable LocalDate nextActionOn,
        @Nullable Instant nextActionAt,
        Instant acquiredAt,
        @Nullable RejectionReason returnReason,
        @Nullable String returnComment,
        @Nullable Signal signal) {

    /** Something that the prospect did. */
    public record Signal(ActivityKind kind, @Nullable String subject, Instant at) {}
}
