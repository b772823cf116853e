package io.fukan.guidance;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** That an item of guidance is done on a deal. */
@Entity
@Immutable
@Table(name = "guidance_tick")
public class GuidanceTick {

    @EmbeddedId
    private Id id;

    private @Nullable Long tickedBy;
    private Instant tickedAt;

    protected GuidanceTick() {}

    public GuidanceTick(Long opportunityId, Long itemId, @Nullable Long by, Instant at) {
        this.id = new Id(opportunityId, itemId);
        this.tickedBy = by;
        this.tickedAt = at;
    }

    /** Which item on which deal. */
    @Embeddable
    public record Id(Long opportunityId, Long itemId) implements Serializable {}

    public Long itemId() {
        return id.itemId();
    }

    public @Nullable Long tickedBy() {
        return tickedBy;
    }

    public Instant tickedAt() {
        return tickedAt;
    }
}
