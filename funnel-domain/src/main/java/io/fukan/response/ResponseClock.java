package io.fukan.response;

import io.fukan.activity.Activity;
import io.fukan.activity.ActivityKind;
import io.fukan.record.Rooted;
import io.fukan.record.Saved;
import io.fukan.time.BusinessHours;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The clock that an inquiry starts and only a human touch stops. Its term is working time: an inquiry at night is due
 * minutes after the next opening.
 */
@Entity
@Table(name = "response_clock")
public class ResponseClock implements Rooted {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_id")
    @SequenceGenerator(name = "record_id", sequenceName = "record_id", allocationSize = 1)
    private @Nullable Long id;

    private Long leadId;
    private int cycle;
    private Long inquiryId;
    private Instant startedAt;
    private Instant dueAt;
    private boolean inHours;
    private boolean callable;
    private @Nullable Instant answeredAt;
    private @Nullable Long answeredBy;
    private @Nullable Long answerId;
    private @Nullable Long workingSeconds;
    private @Nullable Long calledSeconds;
    private @Nullable Instant breachedAt;

    @Version
    private int version;

    protected ResponseClock() {}

    /**
     * Started by an inquiry of a lead.
     *
     * @param callable whether a number to call was known
     * @param term working time within which it is to be answered
     */
    ResponseClock(Activity inquiry, boolean callable, Duration term, BusinessHours hours) {
        this.leadId = Objects.requireNonNull(inquiry.leadId());
        this.cycle = inquiry.cycle();
        this.inquiryId = inquiry.id();
        this.startedAt = inquiry.occurred().at();
        this.dueAt = hours.plus(startedAt, term);
        this.inHours = hours.isOpen(startedAt);
        this.callable = callable;
    }

    /** Stops at the first human touch since the inquiry among these, or runs on if there is none. */
    void settle(List<Activity> touches, BusinessHours hours) {
        Optional<Activity> first = first(touches, Activity::isHumanTouch);
        calledSeconds = first(touches, touch -> touch.isHumanTouch() && touch.kind() == ActivityKind.CALL)
                .map(call -> workingSeconds(call, hours))
                .orElse(null);
        answerId = first.map(Activity::id).orElse(null);
        answeredAt = first.map(touch -> touch.occurred().at()).orElse(null);
        answeredBy = first.map(Activity::repId).orElse(null);
        workingSeconds = first.map(touch -> workingSeconds(touch, hours)).orElse(null);
        breachedAt = answeredAt == null ? breachedAt : answeredAt.isAfter(dueAt) ? dueAt : null;
    }

    private Optional<Activity> first(List<Activity> touches, Predicate<Activity> which) {
        return touches.stream()
                .filter(which)
                .filter(touch -> !touch.occurred().at().isBefore(startedAt))
                .min(Comparator.comparing(touch -> touch.occurred().at()));
    }

    private Long workingSeconds(Activity touch, BusinessHours hours) {
        return hours.between(startedAt, touch.occurred().at()).toSeconds();
    }

    public Long id() {
        return Saved.id(id);
    }

    @Override
    public Long root() {
        return leadId;
    }

    public Long leadId() {
        return leadId;
    }

    public int cycle() {
        return cycle;
    }

    /** The activity that started it. */
    public Long inquiryId() {
        return inquiryId;
    }

    public Instant startedAt() {
        return startedAt;
    }

    /** Until when, in working time, a touch is in time. */
    public Instant dueAt() {
        return dueAt;
    }

    /** Whether the inquiry came in while the company works. */
    public boolean isInHours() {
        return inHours;
    }

    /** Whether a number to call was known. */
    public boolean isCallable() {
        return callable;
    }

    /** Whether nobody has turned to them yet. */
    public boolean isRunning() {
        return answeredAt == null;
    }

    /** When it was answered; null: still running. */
    public @Nullable Instant answeredAt() {
        return answeredAt;
    }

    public @Nullable Long answeredBy() {
        return answeredBy;
    }

    /** Working time until it was answered; empty: still running. */
    public Optional<Duration> workingTime() {
        return Optional.ofNullable(workingSeconds).map(Duration::ofSeconds);
    }

    /** Working time until it was answered by a call; empty: nobody has called yet. */
    public Optional<Duration> workingTimeUntilCall() {
        return Optional.ofNullable(calledSeconds).map(Duration::ofSeconds);
    }

    /** When the term ran out; null: answered in time, or not out yet as far as recorded. */
    public @Nullable Instant breachedAt() {
        return breachedAt;
    }
}
