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
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What customer success thought of a customer's health at a time, from 1 (about to leave) to 5 (excellent); never changed. */
@Entity
@Immutable
@Table(name = "customer_judgement")
public class CustomerJudgement {

    /** The best that can be said. */
    public static final int BEST = 5;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_id")
    @SequenceGenerator(name = "record_id", sequenceName = "record_id", allocationSize = 1)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Customer customer;

    private short judgement;
    private @Nullable String note;

    @Embedded
    @EmbeddedColumnNaming("occurred_%s")
    private Moment occurred;

    private Instant recordedAt;
    private @Nullable Long changedBy;

    protected CustomerJudgement() {}

    CustomerJudgement(Customer customer, int judgement, @Nullable String note, Stamp stamp) {
        this.customer = customer;
        this.judgement = (short) judgement;
        this.note = note;
        this.occurred = stamp.occurred();
        this.recordedAt = stamp.recorded();
        this.changedBy = stamp.by();
    }

    public Long id() {
        return Saved.id(id);
    }

    public int judgement() {
        return judgement;
    }

    public @Nullable String note() {
        return note;
    }

    public Moment occurred() {
        return occurred;
    }
}
