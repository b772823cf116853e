package io.fukan.review;

import io.fukan.activity.CallOutcome;
import io.fukan.activity.Direction;
import io.fukan.conversation.Speech;
import io.fukan.records.Named;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a viewer may know of a call.
 *
 * @param leadId its lead; null where the viewer may read the call only because it is an example
 * @param occurredOn the day, where no time is known
 * @param outcome null: nobody has told yet
 * @param company null where unknown or not for this viewer, as person, note and recording
 * @param byTelephone whether a telephone system told of it
 * @param speech what was measured; null: there is no transcript with known speakers
 * @param pitchVariation in semitones; null: not told
 * @param hasTranscript whether there are words to read
 * @param example why colleagues should hear it; null: it is no example
 * @param comments oldest first
 */
public record CallSheet(
        long id,
        @Nullable Long leadId,
        Instant occurredAt,
        @Nullable LocalDate occurredOn,
        @Nullable Direction direction,
        @Nullable CallOutcome outcome,
        @Nullable Integer durationSeconds,
        @Nullable Named rep,
        @Nullable String company,
        @Nullable String person,
        @Nullable String note,
        @Nullable String recordingUrl,
        boolean byTelephone,
        @Nullable Speech speech,
        @Nullable BigDecimal pitchVariation,
        boolean hasTranscript,
        @Nullable Example example,
        List<Comment> comments) {

    public CallSheet {
        comments = List.copyOf(comments);
    }

    /** Whether the viewer may read the lead, and so knows whom the call was with. */
    public boolean isOfOwnScope() {
        return leadId != null;
    }

    /** お手本: put up for colleagues to learn from. */
    public record Example(String reason, Named by, Instant at) {}

    /**
     * What a colleague says of it.
     *
     * @param atSeconds the place it speaks of; null: the call as a whole
     */
    public record Comment(long id, @Nullable Integer atSeconds, String text, Named writer, Instant writtenAt) {}
}
