package io.fukan.customer;

import io.fukan.record.Moment;
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
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One step of a customer's life, never changed once written. */
@Entity
@Immutable
@Table(name = "customer_stage_change")
public class CustomerStageChange {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_id")
    @SequenceGenerator(name = "record_id", sequenceName = "record_id", allocationSize = 1)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Customer customer;

    @Enumerated(EnumType.STRING)
    private CustomerStage fromStage;

    @Enumerated(EnumType.STRING)
    private CustomerStage toStage;

    @Embedded
    @EmbeddedColumnNaming("occurred_%s")
    private Moment occurred;

    private Instant recordedAt;
    private @Nullable Long changedBy;
    private @Nullable String reason;

    protected CustomerStageChange() {}

    CustomerStageChange(Customer customer, CustomerStage from, CustomerStage to, Stamp stamp, @Nullable String reason) {
        this.customer = customer;
        this.fromStage = from;
        this.toStage = to;
        this.occurred = stamp.occurred();
        this.recordedAt = stamp.recorded();
        this.changedBy = stamp.by();
        this.reason = reason;
    }

    public Long id() {
        return Saved.id(id);
    }

    public CustomerStage from() {
        return fromStage;
    }

    public CustomerStage to() {
        return toStage;
    }

    public Moment occurred() {
        return occurred;
    }

    public @Nullable Long changedBy() {
        return changedBy;
    }

    public @Nullable String reason() {
        return reason;
    }
}
