package io.fukan.activity;

import io.fukan.record.Attributes;
import io.fukan.record.IllegalMove;
import io.fukan.record.InvalidValue;
import io.fukan.record.Moment;
import io.fukan.record.Rooted;
import io.fukan.record.Saved;
import io.fukan.record.Stamp;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AfterDomainEventPublication;
import org.springframework.data.domain.DomainEvents;

/** Something that was done with a lead, a company or a deal. */
@Entity
@Table(name = "activity")
public class Activity implements Rooted {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_id")
    @SequenceGenerator(name = "record_id", sequenceName = "record_id", allocationSize = 1)
    private @Nullable Long id;

    private @Nullable String externalId;

    @Enumerated(EnumType.STRING)
    private ActivityKind kind;

    @Enumerated(EnumType.STRING)
    private @Nullable Direction direction;

    private @Nullable Long leadId;
    private int cycle;
    private @Nullable Long accountId;
    private @Nullable Long contactId;
    private @Nullable Long opportunityId;
    private @Nullable Long repId;

    @Embedded
    @EmbeddedColumnNaming("occurred_%s")
    private Moment occurred;

    private Instant recordedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable CallOutcome outcome;

    private @Nullable Integer durationSeconds;
    private @Nullable String subject;
    private @Nullable String note;
    private @Nullable String link;
    private @Nullable String participants;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Object> attrs = new HashMap<>();

    @Version
    private int version;

    @Transient
    private boolean isNew;

    protected Activity() {}

    private Activity(ActivityKind kind, About about, @Nullable Direction direction, Stamp stamp) {
        this.kind = kind;
        this.direction = direction;
        this.leadId = about.leadId();
        this.cycle = about.cycle();
        this.accountId = about.accountId();
        this.contactId = about.contactId();
        this.opportunityId = about.opportunityId();
        this.repId = stamp.by();
        this.occurred = stamp.occurred();
        this.recordedAt = stamp.recorded();
        this.isNew = true;
    }

    /** Something other than a call; who did it is the stamp's user. */
    public static Activity of(ActivityKind kind, About about, @Nullable Direction direction, Stamp stamp) {
        if (kind == ActivityKind.CALL) {
            throw new IllegalArgumentException("a call has an outcome: use call()");
        }
        return new Activity(kind, about, direction, stamp);
    }

    /**
     * A call; who made or took it is the stamp's user.
     *
     * @param outcome null: nobody has told yet how it went
     */
    public static Activity call(About about, Direction direction, @Nullable CallOutcome outcome, Stamp stamp) {
        Activity call = new Activity(ActivityKind.CALL, about, direction, stamp);
        call.outcome = outcome;
        return call;
    }

    /** What it was about, in words. */
    public void describe(@Nullable String newSubject, @Nullable String newNote) {
        subject = newSubject;
        note = newNote;
    }

    /** Who of the customer's took part. */
    public void attendedBy(@Nullable String people) {
        participants = people;
    }

    /** Where its recording or document lies. */
    public void linkTo(@Nullable String address) {
        link = address;
    }

    /**
     * How long it took, in seconds; null: unknown.
     *
     * @throws InvalidValue when negative
     */
    public void lasted(@Nullable Integer seconds) {
        if (seconds != null && seconds < 0) {
            throw new InvalidValue("durationSeconds", "NEGATIVE");
        }
        durationSeconds = seconds;
    }

    /**
     * Corrects how a call ended. The lead stays where the call moved it: going back is a move of its own.
     *
     * @throws IllegalMove NOT_A_CALL for anything else
     */
    public void correctOutcome(CallOutcome right) {
        if (kind != ActivityKind.CALL) {
            throw new IllegalMove("NOT_A_CALL", kind);
        }
        outcome = right;
    }

    /** Corrects when it happened; figures follow. */
    public void correctOccurrence(Moment moment) {
        occurred = moment;
    }

    /** The id under which the source knows it. */
    public void knownAs(@Nullable String newExternalId) {
        externalId = newExternalId;
    }

    /** Sets a custom field; null or blank: unknown. */
    public void learn(String key, @Nullable Object value) {
        attrs = Attributes.with(attrs, key, value);
    }

    /**
     * Whether one of us turned to the prospect, or took a call: what stops the clock that an inquiry started. Mails that no
     * person sent, notes, and calls of theirs that nobody took are none. The SQL function {@code is_human_touch} says the same.
     */
    public boolean isHumanTouch() {
        return repId != null
                && switch (kind) {
                    case CALL -> direction != Direction.INBOUND || outcome != CallOutcome.NO_ANSWER;
                    case MEETING, VISIT, LETTER -> true;
                    case EMAIL -> direction == Direction.OUTBOUND;
                    default -> false;
                };
    }

    /** Whether the prospect showed interest of their own accord, be it by a mail to us or by looking around. */
    public boolean isSignOfInterest() {
        return repId == null && (kind.isProspectsOwn() || kind == ActivityKind.EMAIL && direction == Direction.INBOUND);
    }

    @DomainEvents
    Collection<ActivityRecorded> recorded() {
        return isNew ? List.of(new ActivityRecorded(this)) : List.of();
    }

    @AfterDomainEventPublication
    void told() {
        isNew = false;
    }

    public Long id() {
        return Saved.id(id);
    }

    @Override
    public Long root() {
        return leadId != null ? leadId : opportunityId != null ? opportunityId : id();
    }

    public @Nullable String externalId() {
        return externalId;
    }

    public ActivityKind kind() {
        return kind;
    }

    public Optional<Direction> direction() {
        return Optional.ofNullable(direction);
    }

    public @Nullable Long leadId() {
        return leadId;
    }

    /** The lead's cycle that was running. */
    public int cycle() {
        return cycle;
    }

    public @Nullable Long accountId() {
        return accountId;
    }

    public @Nullable Long contactId() {
        return contactId;
    }

    public @Nullable Long opportunityId() {
        return opportunityId;
    }

    /** Who did it; null for the prospect's own acts and where unknown. */
    public @Nullable Long repId() {
        return repId;
    }

    public Moment occurred() {
        return occurred;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    /** How a call ended; empty for anything else. */
    public Optional<CallOutcome> outcome() {
        return Optional.ofNullable(outcome);
    }

    public @Nullable Integer durationSeconds() {
        return durationSeconds;
    }

    public @Nullable String subject() {
        return subject;
    }

    public @Nullable String note() {
        return note;
    }

    /** Where its recording or document lies. */
    public @Nullable String link() {
        return link;
    }

    /** Who of the customer's took part. */
    public @Nullable String participants() {
        return participants;
    }

    /** Custom fields by key. */
    public Map<String, Object> attrs() {
        return Collections.unmodifiableMap(attrs);
    }

    public int version() {
        return version;
    }
}
