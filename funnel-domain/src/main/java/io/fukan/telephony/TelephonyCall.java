package io.fukan.telephony;

import io.fukan.activity.Activity;
import io.fukan.activity.CallOutcome;
import io.fukan.activity.Direction;
import io.fukan.conversation.Utterance;
import io.fukan.record.IllegalMove;
import io.fukan.record.Saved;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A call as the telephone system tells it. It becomes the call of one lead, or is put aside; else it waits for a person. */
@Entity
@Table(name = "telephony_call")
public class TelephonyCall {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_id")
    @SequenceGenerator(name = "record_id", sequenceName = "record_id", allocationSize = 1)
    private @Nullable Long id;

    private Long keyId;
    private String callRef;

    @Enumerated(EnumType.STRING)
    private Direction direction;

    private @Nullable String prospectNumber;
    private @Nullable String agent;
    private @Nullable Long repId;
    private Instant startedAt;
    private int durationSeconds;

    @Enumerated(EnumType.STRING)
    private @Nullable CallOutcome outcome;

    @Column(name = "recording_url")
    private @Nullable String recordingUrl;

    private @Nullable BigDecimal pitchVariation;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable List<Utterance> segments;

    private @Nullable Long leadId;
    private @Nullable Long callId;
    private @Nullable Instant ignoredAt;
    private @Nullable Long ignoredBy;
    private Instant receivedAt;

    @Version
    private int version;

    protected TelephonyCall() {}

    /**
     * Takes what the telephone system says; what it leaves out stays. Of a call that was put aside nothing is kept.
     *
     * @param rep whom the agent means; null: nobody we know
     */
    void tell(TelephonyEvent event, @Nullable Long rep) {
        if (ignoredAt != null) {
            return;
        }
        direction = event.direction();
        startedAt = event.startedAt();
        durationSeconds = event.durationSeconds();
        prospectNumber = event.prospectNumber() == null ? prospectNumber : event.prospectNumber();
        agent = event.agent() == null ? agent : event.agent();
        repId = rep == null ? repId : rep;
        outcome = event.outcome() == null ? outcome : event.outcome();
        recordingUrl = event.recordingUrl() == null ? recordingUrl : event.recordingUrl();
        pitchVariation = event.pitchVariation() == null ? pitchVariation : event.pitchVariation();
        segments = event.utterances() == null ? segments : event.utterances();
    }

    /** It is this call of this lead. */
    void belongTo(Activity call) {
        callId = call.id();
        leadId = call.leadId();
        repId = call.repId();
    }

    /** What was said, which is then kept with the call and nowhere else. */
    Optional<List<Utterance>> giveSegments() {
        List<Utterance> given = segments;
        segments = null;
        return Optional.ofNullable(given);
    }

    /**
     * Puts it aside: a private call, a wrong connection. What was told of it is forgotten, except that there was a call.
     *
     * @throws IllegalMove TELEPHONY_CALL_TAKEN when it is a lead's call by now
     */
    void ignore(Long by, Instant at) {
        requireWaiting();
        ignoredAt = at;
        ignoredBy = by;
        prospectNumber = null;
        recordingUrl = null;
        pitchVariation = null;
        segments = null;
        leadId = null;
    }

    /** @throws IllegalMove TELEPHONY_CALL_TAKEN, TELEPHONY_CALL_IGNORED */
    void requireWaiting() {
        if (callId != null) {
            throw new IllegalMove("TELEPHONY_CALL_TAKEN");
        }
        if (ignoredAt != null) {
            throw new IllegalMove("TELEPHONY_CALL_IGNORED", ignoredAt);
        }
    }

    /** Whether nobody knows yet whose call it is. */
    boolean isWaiting() {
        return callId == null && ignoredAt == null;
    }

    public Long id() {
        return Saved.id(id);
    }

    public Direction direction() {
        return direction;
    }

    /** E.164 where it can be read as a number; null: withheld. */
    public @Nullable String prospectNumber() {
        return prospectNumber;
    }

    /** Who of us it was; null: nobody we know. */
    public @Nullable Long repId() {
        return repId;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public int durationSeconds() {
        return durationSeconds;
    }

    public Optional<CallOutcome> outcome() {
        return Optional.ofNullable(outcome);
    }

    public Optional<String> recordingUrl() {
        return Optional.ofNullable(recordingUrl);
    }

    @Nullable
    BigDecimal pitchVariation() {
        return pitchVariation;
    }

    /** The lead it was found to concern; null: none yet. */
    public @Nullable Long leadId() {
        return leadId;
    }

    /** The call it is; null: it waits, was put aside, or was taken back. */
    public @Nullable Long callId() {
        return callId;
    }
}
