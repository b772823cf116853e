package io.fukan.queue;

import io.fukan.account.TargetTier;
import io.fukan.activity.ActivityKind;
import io.fukan.activity.CallOutcome;
import io.fukan.appointment.AppointmentStatus;
import io.fukan.handoff.RejectionReason;
import io.fukan.lead.Stage;
import io.fukan.lead.Track;
import io.fukan.quality.Quality;
import io.fukan.records.ContactShown;
import io.fukan.records.Named;
import io.fukan.targeting.SignalKind;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A lead in the queue, with what its reason is told from.
 *
 * @param band why it stands where it stands
 * @param cell place in the score grid, A1 to D4; null: not scored
 * @param tier how dear the target account is whose stage this lead carries; null: it carries none
 * @param clockDueAt until when an inquiry is to be answered; null: no clock runs
 * @param inquiredAt when that inquiry came; null: no clock runs
 * @param inquiry what it was about
 * @param attempts calls of this cycle
 * @param meetingOff what became of the last meeting, where none is to come: called off or missed; null: there was none, or one
 *     is to come or was held
 * @param signal what the prospect did, or what was told of the company, since we last turned to them
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
        @Nullable TargetTier tier,
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
        @Nullable AppointmentStatus meetingOff,
        @Nullable Signal signal) {

    /**
     * Something that the prospect did, or that is new with the company.
     *
     * @param kind what the prospect did; null: it is news of the company
     * @param news of which kind the news are; null: it is what the prospect did
     */
    public record Signal(
            @Nullable ActivityKind kind,
            @Nullable SignalKind news,
            @Nullable String subject,
            Instant at) {}
}
