package io.fukan.api.call;

import io.fukan.activity.CallOutcome;
import io.fukan.activity.Direction;
import io.fukan.conversation.Speech;
import io.fukan.records.Named;
import io.fukan.review.CallSheet;
import io.fukan.words.PlainNumber;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that the caller may know of a call. */
@Schema(name = "Call")
record CallEntry(
        long id,

        @Schema(description = "null: the call may be read only because it is an example, so that nobody is named")
        @Nullable
        Long leadId,

        Instant occurredAt,

        @Schema(description = "the day, where no time is known") @Nullable
        LocalDate occurredOn,

        @Nullable Direction direction,

        @Schema(description = "null: nobody has told yet") @Nullable
        CallOutcome outcome,

        @Nullable Integer durationSeconds,
        @Nullable Named rep,
        @Nullable String company,
        @Nullable String person,
        @Nullable String note,
        @Nullable String recordingUrl,

        @Schema(description = "whether a telephone system told of it")
        boolean byTelephone,

        boolean hasTranscript,

        @Schema(description = "null: there is no transcript of which it is known who speaks") @Nullable
        Analysis analysis,

        @Schema(description = "how much the rep's pitch varies (抑揚), in semitones; null: not told") @Nullable
        BigDecimal pitchVariation,

        @Schema(description = "null: it is no example") @Nullable
        Example example,

        @Schema(description = "oldest first") List<Comment> comments) {

    /** What was measured of the words. */
    @Schema(name = "CallAnalysis")
    record Analysis(
            @Schema(description = "the rep's share of the time in which anybody speaks, a fraction of one") @Nullable
            BigDecimal talkRatio,

            @Schema(description = "characters that the rep says in a minute of speaking") @Nullable
            BigDecimal speechRate,

            BigDecimal repSeconds,
            BigDecimal prospectSeconds,

            @Schema(description = "how often the word passes between rep and prospect")
            int rallies,

            @Schema(description = "pauses as long as the company's setting or longer")
            int silences,

            @Schema(description = "how long they last together")
            BigDecimal silenceSeconds,

            BigDecimal longestSilenceSeconds,

            @Schema(description = "the longest stretch in which the rep goes on")
            BigDecimal longestMonologueSeconds) {

        static Analysis of(Speech speech) {
            return new Analysis(
                    PlainNumber.of(speech.talkRatio().orElse(null)),
                    PlainNumber.of(speech.speechRate().orElse(null)),
                    seconds(speech.repMillis()),
                    seconds(speech.prospectMillis()),
                    speech.rallies(),
                    speech.silences(),
                    seconds(speech.silenceMillis()),
                    seconds(speech.longestSilenceMillis()),
                    seconds(speech.longestMonologueMillis()));
        }
    }

    /** お手本: what colleagues should hear it for. */
    @Schema(name = "CallExample")
    record Example(String reason, Named by, Instant at) {}

    /** What a colleague says of it. */
    @Schema(name = "CallComment")
    record Comment(
            long id,

            @Schema(description = "the place it speaks of; null: the call as a whole") @Nullable
            Integer atSeconds,

            String text,
            Named writer,
            Instant writtenAt) {

        static Comment of(CallSheet.Comment comment) {
            return new Comment(
                    comment.id(), comment.atSeconds(), comment.text(), comment.writer(), comment.writtenAt());
        }
    }

    static CallEntry of(CallSheet call) {
        CallSheet.Example example = call.example();
        return new CallEntry(
                call.id(),
                call.leadId(),
                call.occurredAt(),
                call.occurredOn(),
                call.direction(),
                call.outcome(),
                call.durationSeconds(),
                call.rep(),
                call.company(),
                call.person(),
                call.note(),
                call.recordingUrl(),
                call.byTelephone(),
                call.hasTranscript(),
                call.speech() == null ? null : Analysis.of(call.speech()),
                call.pitchVariation(),
                example == null ? null : new Example(example.reason(), example.by(), example.at()),
                call.comments().stream().map(Comment::of).toList());
    }

    private static BigDecimal seconds(long millis) {
        return BigDecimal.valueOf(millis, 3);
    }
}
