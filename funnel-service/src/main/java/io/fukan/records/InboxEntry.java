package io.fukan.records;

import io.fukan.activity.ActivityKind;
import io.fukan.activity.CallOutcome;
import io.fukan.handoff.HandoffStatus;
import io.fukan.handoff.RejectionReason;
import io.fukan.lead.Stage;
import io.fukan.organisation.Department;
import io.fukan.quality.Quality;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A handoff with what travels along.
 *
 * @param taker who is to answer; null: anybody in the department
 * @param mayAnswer whether the viewer is to answer it now
 * @param company null: unknown
 * @param contact null: unknown
 * @param appointment null: none goes with it
 * @param calls calls in this cycle
 * @param recording address of the latest recording; null: none
 * @param said the latest words of this cycle, at most four
 * @param heard what the prospect answered in this cycle, in the order of the hearing sheet
 */
public record InboxEntry(
        long id,
        long leadId,
        Department from,
        Department to,
        HandoffStatus status,
        @Nullable Named giver,
        @Nullable Named taker,
        Instant offeredAt,
        LocalDate dueOn,
        @Nullable Named decider,
        @Nullable Instant decidedAt,
        @Nullable RejectionReason returnReason,
        @Nullable String note,
        @Nullable String comment,
        boolean mayAnswer,
        Stage stage,
        Quality quality,
        @Nullable Firm company,
        @Nullable ContactShown contact,
        @Nullable Meeting appointment,
        long calls,
        @Nullable String recording,
        List<Said> said,
        List<Heard> heard) {

    /** The company, as far as it matters for the answer. */
    public record Firm(
            long id,
            String name,
            @Nullable String industry,
            @Nullable Integer employees,
            @Nullable String region) {}

    /**
     * The appointment that goes with it.
     *
     * @param criteriaMet whether the appointment criteria were met; null: not judged
     * @param overrideReason why it was booked though they were not; null: they were, or nobody said
     */
    public record Meeting(
            long id,
            @Nullable Instant scheduledAt,
            @Nullable LocalDate scheduledOn,
            @Nullable String place,
            @Nullable String note,
            @Nullable Named visitor,
            @Nullable Boolean criteriaMet,
            @Nullable String overrideReason) {}

    /** What somebody wrote down on the way. */
    public record Said(
            Instant at,
            ActivityKind kind,
            @Nullable CallOutcome outcome,
            @Nullable String who,
            String said) {}

    /**
     * The latest answer to a question of the hearing sheet, in the viewer's language.
     *
     * @param answer the choice; null: words alone
     * @param note in the prospect's words; null: none
     */
    public record Heard(
            String asked, @Nullable String answer, @Nullable String note) {}
}
