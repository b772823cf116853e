package io.fukan.api.hook;

import io.fukan.activity.CallOutcome;
import io.fukan.activity.Direction;
import io.fukan.api.json.Told;
import io.fukan.conversation.Utterance;
import io.fukan.conversation.Utterances;
import io.fukan.record.InvalidValue;
import io.fukan.telephony.TelephonyEvent;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A call that is over, as a telephone system tells it; told again it adds to what was told before. */
@Schema(name = "TelephonyCall", description = "A call that is over; told again it adds to what was told before")
record TelephonyMessage(
        @Schema(description = "the telephone system's own id of the call", requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable
        String callId,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        Direction direction,

        @Schema(
                type = "string",
                format = "date-time",
                description = "when it began, with offset",
                requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable
        Told startedAt,

        @Schema(type = "string", format = "date-time", description = "this or durationSeconds is needed") @Nullable
        Told endedAt,

        @Schema(description = "seconds of talk; 0: nobody answered. This or endedAt is needed", minimum = "0") @Nullable
        Integer durationSeconds,

        @Schema(description = "the caller's number; as people write it or E.164") @Nullable
        String from,

        @Schema(description = "the number called") @Nullable String to,

        @Schema(description = "who of us it was: e-mail address or extension") @Nullable
        String agent,

        @Schema(description = "how it ended, if the system knows") @Nullable
        CallOutcome outcome,

        @Schema(description = "where the recording is, http or https") @Nullable
        String recordingUrl,

        @Schema(description = "how much the agent's pitch varied, in semitones", minimum = "0", maximum = "48")
        @Nullable
        BigDecimal pitchVariation,

        @Schema(description = "what was said") @Nullable List<Segment> segments) {

    /** What one speaker said without a break. */
    @Schema(name = "Segment", description = "What one speaker said without a break")
    record Segment(
            @Schema(
                    description =
                            "rep, prospect, other, or the recogniser's own label, which a person is then asked about",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            @Nullable
            String speaker,

            @Schema(description = "seconds from the beginning of the call", requiredMode = Schema.RequiredMode.REQUIRED)
            @Nullable
            BigDecimal start,

            @Schema(description = "seconds, not before the start", requiredMode = Schema.RequiredMode.REQUIRED)
            @Nullable
            BigDecimal end,

            @Nullable String text) {}

    /** @throws InvalidValue at what is missing or cannot be */
    TelephonyEvent event() {
        Instant start = Needed.moment("startedAt", Needed.of("startedAt", startedAt));
        Direction way = Needed.of("direction", direction);
        return new TelephonyEvent(
                Needed.of("callId", callId),
                way,
                start,
                TelephonyEvent.duration(
                        start, endedAt == null ? null : Needed.moment("endedAt", endedAt), durationSeconds),
                way == Direction.OUTBOUND ? to : from,
                agent,
                outcome,
                recordingUrl,
                pitchVariation,
                segments == null ? null : utterances(segments));
    }

    private static List<Utterance> utterances(List<Segment> segments) {
        Utterances utterances = new Utterances();
        segments.forEach(segment -> utterances.add(segment.speaker(), segment.start(), segment.end(), segment.text()));
        return utterances.byStart();
    }
}
