package io.fukan.work;

import io.fukan.activity.CallOutcome;
import io.fukan.activity.Direction;
import io.fukan.hearing.Heard;
import io.fukan.lead.DisqualifyReason;
import io.fukan.lead.NextStep;
import io.fukan.lead.RecycleReason;
import io.fukan.record.Moment;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A call as somebody tells it.
 *
 * @param at when; null: now
 * @param then what becomes of the lead
 * @param heard answers to the hearing sheet, by the id of the question
 */
public record CallTold(
        Direction direction,
        CallOutcome outcome,
        @Nullable Moment at,
        @Nullable Integer durationSeconds,
        @Nullable String note,
        Then then,
        Map<Long, Heard> heard) {

    public CallTold {
        heard = Map.copyOf(heard);
    }

    /** A call in which nothing was asked. */
    public CallTold(
            Direction direction,
            CallOutcome outcome,
            @Nullable Moment at,
            @Nullable Integer durationSeconds,
            @Nullable String note,
            Then then) {
        this(direction, outcome, at, durationSeconds, note, then, Map.of());
    }

    /** What becomes of the lead after a call: an open one never stays without a next action. */
    public sealed interface Then {}

    /** It goes on as proposed for such an outcome, unless something is planned from today on. */
    public record AsProposed() implements Then {}

    /** Something is to be done next. */
    public record Next(NextStep step) implements Then {}

    /**
     * It is laid aside.
     *
     * @param revisitOn null: as the reason proposes
     */
    public record LayAside(RecycleReason reason, @Nullable LocalDate revisitOn) implements Then {}

    /** It is never to be approached again. */
    public record End(DisqualifyReason reason) implements Then {}
}
