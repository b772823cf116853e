package io.fukan.lead;

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
import org.jspecify.annotations.Nullable;

/** One line of a lead's history. Once written, only that it was taken back is ever said of it. */
@Entity
@Table(name = "stage_change")
public class StageChange implements Rooted {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_id")
    @SequenceGenerator(name = "record_id", sequenceName = "record_id", allocationSize = 1)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Lead lead;

    private int cycle;

    @Enumerated(EnumType.STRING)
    private Track track;

    @Enumerated(EnumType.STRING)
    private @Nullable Stage fromStage;

    @Enumerated(EnumType.STRING)
    private Stage toStage;

    private boolean skipped;
    private boolean startsCycle;

    @Embedded
    @EmbeddedColumnNaming("occurred_%s")
    private Moment occurred;

    private Instant recordedAt;
    private @Nullable Long changedBy;
    private @Nullable String reason;
    private boolean takenBack;

    protected StageChange() {}

    StageChange(Lead lead, @Nullable Stage from, Manner manner, Stamp stamp, @Nullable String reason) {
        this.lead = lead;
        this.cycle = lead.cycle();
        this.track = lead.track();
        this.fromStage = from;
        this.toStage = lead.stage();
        this.skipped = manner == Manner.SKIP;
        this.startsCycle = manner == Manner.NEW_CYCLE;
        this.occurred = stamp.occurred();
        this.recordedAt = stamp.recorded();
        this.changedBy = stamp.by();
        this.reason = reason;
    }

    /** How a lead came to its stage. */
    enum Manner {
        STEP,
        /** The prospect's own act, or inside sales that goes on without field sales, jumped over stages. */
        SKIP,
        /** A recycled lead came back. */
        NEW_CYCLE
    }

    public Long id() {
        return Saved.id(id);
    }

    /** What brought it about was a mistake, or it is the way back from one. */
    void takeBack() {
        takenBack = true;
    }

    /** The cycle of the lead that the stage reached belongs to. */
    public int cycle() {
        return cycle;
    }

    /** The track of the stage reached. */
    public Track track() {
        return track;
    }

    /** Where the lead came from; empty for its first stage. */
    public Optional<Stage> from() {
        return Optional.ofNullable(fromStage);
    }

    public Stage to() {
        return toStage;
    }

    /** Whether a hand-raise or a self-booked calendar jumped over stages. */
    public boolean isSkipped() {
        return skipped;
    }

    /** Whether a recycled lead came back with this change. */
    public boolean startsCycle() {
        return startsCycle;
    }

    public Moment occurred() {
        return occurred;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    /** Who did it; null for the system or the prospect. */
    public @Nullable Long changedBy() {
        return changedBy;
    }

    /** Why: free text, or the name of a {@link RecycleReason} or {@link DisqualifyReason}. */
    public @Nullable String reason() {
        return reason;
    }

    /** Whether it came of a mistake that was taken back, or is the way back from one: it counts nowhere. */
    public boolean isTakenBack() {
        return takenBack;
    }

    @Override
    public Long root() {
        return lead.root();
    }
}
