package io.fukan.hearing;

import io.fukan.record.Saved;
import io.fukan.record.Stamp;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One answer as it was given; never changed. The latest to a question counts. */
@Entity
@Immutable
@Table(name = "hearing_answer")
public class HearingAnswer {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_id")
    @SequenceGenerator(name = "record_id", sequenceName = "record_id", allocationSize = 1)
    private @Nullable Long id;

    private @Nullable Long leadId;
    private @Nullable Long opportunityId;
    private int cycle;
    private Long questionId;
    private @Nullable Long choiceId;
    private @Nullable String note;
    private Instant answeredAt;
    private Instant recordedAt;
    private @Nullable Long answeredBy;
    private @Nullable Long activityId;

    protected HearingAnswer() {}

    HearingAnswer(Interview with, Long questionId, Heard heard, Stamp stamp, @Nullable Long activityId) {
        this.leadId = with.leadId();
        this.opportunityId = with.opportunityId();
        this.cycle = with.cycle();
        this.questionId = questionId;
        this.choiceId = heard.choice();
        this.note = heard.note();
        this.answeredAt = stamp.occurred().at();
        this.recordedAt = stamp.recorded();
        this.answeredBy = stamp.by();
        this.activityId = activityId;
    }

    Heard heard() {
        return new Heard(choiceId, note);
    }

    public Long id() {
        return Saved.id(id);
    }

    public @Nullable Long leadId() {
        return leadId;
    }

    public @Nullable Long opportunityId() {
        return opportunityId;
    }

    public int cycle() {
        return cycle;
    }

    public Long questionId() {
        return questionId;
    }

    public @Nullable Long choiceId() {
        return choiceId;
    }

    /** In their words. */
    public @Nullable String note() {
        return note;
    }

    public Instant answeredAt() {
        return answeredAt;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    /** Id of the user who asked; null: a program. */
    public @Nullable Long answeredBy() {
        return answeredBy;
    }

    /** The call in which it was said; null: none, or it was deleted. */
    public @Nullable Long activityId() {
        return activityId;
    }
}
