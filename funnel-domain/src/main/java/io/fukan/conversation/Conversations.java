package io.fukan.conversation;

import io.fukan.activity.Activity;
import io.fukan.record.InvalidValue;
import io.fukan.record.NoSuchRecord;
import io.fukan.setting.Company;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what was said in calls, and what can be measured of it, in step with each other. */
@Service
@Transactional
public class Conversations {

    private static final BigDecimal MOST_SEMITONES = BigDecimal.valueOf(48);
    private static final Limit AT_ONCE = Limit.of(100);

    private final Transcripts transcripts;
    private final CallSpeeches speeches;
    private final Company company;
    private final Clock clock;

    Conversations(Transcripts transcripts, CallSpeeches speeches, Company company, Clock clock) {
        this.transcripts = transcripts;
        this.speeches = speeches;
        this.company = company;
        this.clock = clock;
    }

    /**
     * Keeps the words of a call, instead of any before; it is measured if the labels say who is who.
     *
     * @param rep name of the rep, which may stand as a label; null: unknown
     * @param by who uploaded it; null: no person
     */
    public Transcript keep(
            Activity call,
            TranscriptSource source,
            List<Utterance> utterances,
            @Nullable String rep,
            @Nullable Long by) {
        Long lead = Objects.requireNonNull(call.leadId());
        Transcript transcript = transcripts.findById(call.id()).orElseGet(() -> new Transcript(call.id(), lead));
        transcript.take(source, utterances, SpeakerLabels.meant(utterances, rep), by, clock.instant());
        transcripts.save(transcript);
        measure(transcript);
        return transcript;
    }

    /**
     * Says who speaks under which label; the call is measured by it.
     *
     * @throws InvalidValue SPEAKER_UNCLEAR, SPEAKER_REP_MISSING
     */
    public Transcript name(Long callId, Map<String, Speaker> who) {
        Transcript transcript =
                transcripts.findById(callId).orElseThrow(() -> new NoSuchRecord("transcript of call", callId));
        transcript.name(who);
        measure(transcript);
        return transcript;
    }

    /** Forgets the words of a call and what was measured of them. */
    public void erase(Long callId) {
        transcripts.findById(callId).ifPresent(transcripts::delete);
        speeches.findById(callId).ifPresent(speech -> settle(speech, null));
    }

    /**
     * Keeps how much the rep's pitch varied.
     *
     * @throws InvalidValue outside 0 to 48 semitones
     */
    public void pitch(Activity call, BigDecimal semitones) {
        if (semitones.signum() < 0 || semitones.compareTo(MOST_SEMITONES) > 0) {
            throw new InvalidValue("pitchVariation", "OUT_OF_RANGE", 0, MOST_SEMITONES);
        }
        CallSpeech speech = speechOf(call.id(), Objects.requireNonNull(call.leadId()));
        speech.varied(semitones);
        speeches.save(speech);
    }

    /**
     * Measures calls again whose silences were counted by another setting than the present one.
     *
     * @return how many; as many as there are may be left for the next time
     */
    public int measureAgain() {
        List<Long> calls =
                speeches.measuredOtherwise((short) company.setting().silence().toSeconds(), AT_ONCE);
        calls.forEach(call -> transcripts.findById(call).ifPresent(this::measure));
        return calls.size();
    }

    private void measure(Transcript transcript) {
        Speech measured = transcript.isNamed()
                ? Speech.of(
                        transcript.utterances(),
                        transcript.speakers(),
                        company.setting().silence())
                : null;
        settle(speechOf(transcript.callId(), transcript.leadId()), measured);
    }

    private CallSpeech speechOf(Long callId, Long leadId) {
        return speeches.findById(callId).orElseGet(() -> new CallSpeech(callId, leadId));
    }

    private void settle(CallSpeech speech, @Nullable Speech measured) {
        speech.measured(measured, company.setting().silence());
        if (!speech.saysNothing()) {
            speeches.save(speech);
        } else if (speeches.findById(speech.callId()).isPresent()) {
            speeches.delete(speech);
        }
    }
}
