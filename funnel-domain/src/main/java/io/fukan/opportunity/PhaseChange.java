package io.fukan.opportunity;

import io.fukan.record.Moment;
import io.fukan.record.Rooted;
import io.fukan.record.Saved;
import io.fukan.record.Stamp;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One line of a deal's history, never changed once written. */
@Entity
@Immutable
@Table(name = "phase_change")
public class PhaseChange implements Rooted {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_id")
    @SequenceGenerator(name = "record_id", sequenceName = "record_id", allocationSize = 1)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Opportunity opportunity;

    @Enumerated(EnumType.STRING)
    private @Nullable Phase fromPhase;

    @Enumerated(EnumType.STRING)
    private Phase toPhase;

    @Embedded
    @EmbeddedColumnNaming("occurred_%s")
    private Moment occurred;

    private Instant recordedAt;
    private @Nullable Long changedBy;
    private @Nullable String reason;

    protected PhaseChange() {}

    PhaseChange(Opportunity opportunity, @Nullable Phase from, Phase to, Stamp stamp, @Nullable String reason) {
        this.opportunity = opportunity;
        this.fromPhase = from;
        this.toPhase = to;
        this.occurred = stamp.occurred();
        this.recordedAt = stamp.recorded();
        this.changedBy = stamp.by();
        this.reason = reason;
    }

    public Long id() {
        return Saved.id(id);
    }

    /** Where the deal came from; empty for its first phase. */
    public Optional<Phase> from() {
        return Optional.ofNullable(fromPhase);
    }

    public Phase to() {
        return toPhase;
    }

    public Moment occurred() {
        return occurred;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public @Nullable Long changedBy() {
        return changedBy;
    }

    public @Nullable String reason() {
        return reason;
    }

    @Override
    public Long root() {
        return opportunity.root();
    }
}
