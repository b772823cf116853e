package io.fukan.activity;

import io.fukan.hearing.Heard;
import io.fukan.lead.NextStep;
import io.fukan.record.Stamp;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody tells after a call.
 *
 * @param leadId whom the call was about
 * @param direction who called
 * @param outcome how it ended
 * @param durationSeconds how long it took; null: unknown
 * @param note what was said
 * @param next what happens next; null leaves the lead's plan as it is
 * @param heard answers to the hearing sheet, by the id of the question
 * @param stamp when, told when, by whom
 */
public record CallReport(
        Long leadId,
        Direction direction,
        CallOutcome outcome,
        @Nullable Integer durationSeconds,
        @Nullable String note,
        @Nullable NextStep next,
        Map<Long, Heard> heard,
        Stamp stamp) {

    public CallReport {
        heard = Map.copyOf(heard);
    }

    /** A call in which nothing was asked. */
    public CallReport(
            Long leadId,
            Direction direction,
            CallOutcome outcome,
            @Nullable Integer durationSeconds,
            @Nullable String note,
            @Nullable NextStep next,
            Stamp stamp) {
        this(leadId, direction, outcome, durationSeconds, note, next, Map.of(), stamp);
    }
}
