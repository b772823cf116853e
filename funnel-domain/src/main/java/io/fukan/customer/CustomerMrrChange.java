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
import java.math.BigDecimal;
import java.time.Instant;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What a customer's monthly revenue was changed to, in yen without tax; never changed once written. */
@Entity
@Immutable
@Table(name = "customer_mrr_change")
public class CustomerMrrChange {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_id")
    @SequenceGenerator(name = "record_id", sequenceName = "record_id", allocationSize = 1)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Customer customer;

    private @Nullable BigDecimal mrrBefore;
    private @Nullable BigDecimal mrr;

    @Enumerated(EnumType.STRING)
    private @Nullable MrrMove kind;

    @Embedded
    @EmbeddedColumnNaming("occurred_%s")
    private @Nullable Moment occurred;

    private Instant recordedAt;
    private @Nullable Long changedBy;

    protected CustomerMrrChange() {}

    /** @param kind null: the amount was told anew, and holds for the past as well */
    CustomerMrrChange(
            Customer customer,
            @Nullable BigDecimal before,
            @Nullable BigDecimal mrr,
            @Nullable MrrMove kind,
            Stamp stamp) {
        this.customer = customer;
        this.mrrBefore = before;
        this.mrr = mrr;
        this.kind = kind;
        this.occurred = kind == null ? null : stamp.occurred();
        this.recordedAt = stamp.recorded();
        this.changedBy = stamp.by();
    }

    public Long id() {
        return Saved.id(id);
    }

    /** Null: it was unknown. */
    public @Nullable BigDecimal before() {
        return mrrBefore;
    }

    /** Null: it is unknown from then on. */
    public @Nullable BigDecimal mrr() {
        return mrr;
    }

    /** Null: it was told anew rather than changed. */
    public @Nullable MrrMove kind() {
        return kind;
    }

    /** When it changed; null where it was merely told anew. */
    public @Nullable Moment occurred() {
        return occurred;
    }
}
