package io.fukan.customer;

import io.fukan.record.Moment;
import io.fukan.record.Saved;
import io.fukan.record.Stamp;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A term of a contract that was renewed, never changed once written. */
@Entity
@Immutable
@Table(name = "customer_renewal")
public class CustomerRenewal {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_id")
    @SequenceGenerator(name = "record_id", sequenceName = "record_id", allocationSize = 1)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Customer customer;

    private LocalDate dueOn;
    private @Nullable LocalDate nextDueOn;

    @Embedded
    @EmbeddedColumnNaming("occurred_%s")
    private Moment occurred;

    private Instant recordedAt;
    private @Nullable Long changedBy;

    protected CustomerRenewal() {}

    CustomerRenewal(Customer customer, LocalDate dueOn, @Nullable LocalDate nextDueOn, Stamp stamp) {
        this.customer = customer;
        this.dueOn = dueOn;
        this.nextDueOn = nextDueOn;
        this.occurred = stamp.occurred();
        this.recordedAt = stamp.recorded();
        this.changedBy = stamp.by();
    }

    public Long id() {
        return Saved.id(id);
    }

    /** The day by which it had to be renewed. */
    public LocalDate dueOn() {
        return dueOn;
    }

    /** The same of the term that began with it; null: unknown. */
    public @Nullable LocalDate nextDueOn() {
        return nextDueOn;
    }

    public Moment occurred() {
        return occurred;
    }
}
