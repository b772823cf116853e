package io.fukan.conversation;

import io.fukan.record.Rooted;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was measured of a call: what figures and lists read. */
@Entity
@Table(name = "call_speech")
public class CallSpeech implements Rooted {

    private static final int MILLI = 3;

    @Id
    private Long callId;

    private Long leadId;
    private @Nullable BigDecimal repSeconds;
    private @Nullable BigDecimal prospectSeconds;
    private @Nullable Integer repCharacters;
    private @Nullable Integer rallies;
    private @Nullable Integer silences;
    private @Nullable BigDecimal silenceSeconds;
    private @Nullable BigDecimal longestSilence;
    private @Nullable BigDecimal longestMonologue;
    private @Nullable Short silenceFrom;
    private @Nullable BigDecimal pitchVariation;

    protected CallSpeech() {}

    CallSpeech(Long callId, Long leadId) {
        this.callId = callId;
        this.leadId = leadId;
    }

    /**
     * Takes what a transcript gave.
     *
     * @param speech null: there is none with known speakers any more
     * @param silence from how long on a pause counted as a silence
     */
    void measured(@Nullable Speech speech, Duration silence) {
        silenceFrom = speech == null ? null : (short) silence.toSeconds();
        repSeconds = speech == null ? null : seconds(speech.repMillis());
        prospectSeconds = speech == null ? null : seconds(speech.prospectMillis());
        repCharacters = speech == null ? null : speech.repCharacters();
        rallies = speech == null ? null : speech.rallies();
        silences = speech == null ? null : speech.silences();
        silenceSeconds = speech == null ? null : seconds(speech.silenceMillis());
        longestSilence = speech == null ? null : seconds(speech.longestSilenceMillis());
        longestMonologue = speech == null ? null : seconds(speech.longestMonologueMillis());
    }

    /** How much the rep's pitch varies (抑揚), in semitones, as the telephone system measured it. */
    void varied(BigDecimal semitones) {
        pitchVariation = semitones;
    }

    boolean saysNothing() {
        return repSeconds == null && pitchVariation == null;
    }

    /** The measures of the transcript; empty where there is none. */
    public Optional<Speech> speech() {
        return repSeconds == null
                ? Optional.empty()
                : Optional.of(new Speech(
                        millis(repSeconds),
                        millis(prospectSeconds),
                        number(repCharacters),
                        number(rallies),
                        number(silences),
                        millis(silenceSeconds),
                        millis(longestSilence),
                        millis(longestMonologue)));
    }

    Long callId() {
        return callId;
    }

    /** In semitones; null: not told. */
    public @Nullable BigDecimal pitchVariation() {
        return pitchVariation;
    }

    @Override
    public Long root() {
        return leadId;
    }

    private static BigDecimal seconds(long millis) {
        return BigDecimal.valueOf(millis, MILLI);
    }

    private static long millis(@Nullable BigDecimal seconds) {
        return seconds == null ? 0 : seconds.movePointRight(MILLI).longValue();
    }

    private static int number(@Nullable Integer number) {
        return number == null ? 0 : number;
    }
}
