package io.fukan.proposal;

import io.fukan.record.Saved;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A line of what a deal is about. */
@Entity
@Table(name = "deal_item")
public class DealItem {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_id")
    @SequenceGenerator(name = "record_id", sequenceName = "record_id", allocationSize = 1)
    private @Nullable Long id;

    private Long opportunityId;

    @Embedded
    private Line line;

    private Instant createdAt;
    private Instant updatedAt;

    @Version
    private int version;

    protected DealItem() {}

    public DealItem(Long opportunityId, Line line, Instant now) {
        this.opportunityId = opportunityId;
        this.line = line;
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** Another product, quantity or price. */
    public void revise(Line other, Instant now) {
        line = other;
        updatedAt = now;
    }

    public Long id() {
        return Saved.id(id);
    }

    public Long opportunityId() {
        return opportunityId;
    }

    public Line line() {
        return line;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public int version() {
        return version;
    }
}
