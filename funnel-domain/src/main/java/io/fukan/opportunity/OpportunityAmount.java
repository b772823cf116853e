package io.fukan.opportunity;

import io.fukan.record.Moment;
import io.fukan.record.Rooted;
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
import java.math.BigDecimal;
import java.time.Instant;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What a deal was worth from when on, so that a past pipeline is what it was then. */
@Entity
@Immutable
@Table(name = "opportunity_amount")
public class OpportunityAmount implements Rooted {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_id")
    @SequenceGenerator(name = "record_id", sequenceName = "record_id", allocationSize = 1)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Opportunity opportunity;

    private BigDecimal amount;

    @Embedded
    @EmbeddedColumnNaming("effective_%s")
    private @Nullable Moment effective;

    private @Nullable Instant correctedAt;
    private @Nullable Long correctedBy;

    protected OpportunityAmount() {}

    OpportunityAmount(Opportunity opportunity, BigDecimal amount, @Nullable Moment effective) {
        this.opportunity = opportunity;
        this.amount = amount;
        this.effective = effective;
    }

    /** What it should have been on record to be worth. */
    static OpportunityAmount corrected(
            Opportunity opportunity, BigDecimal right, @Nullable Moment effective, Stamp correction) {
        OpportunityAmount amount = new OpportunityAmount(opportunity, right, effective);
        amount.correctedAt = correction.recorded();
        amount.correctedBy = correction.by();
        return amount;
    }

    public Long id() {
        return Saved.id(id);
    }

    /** In yen without tax, exact. */
    public BigDecimal amount() {
        return amount;
    }

    /** From when on; null: from ever. */
    public @Nullable Moment effective() {
        return effective;
    }

    /** When an amount on record was found wrong and replaced by this one; null: it corrects none. */
    public @Nullable Instant correctedAt() {
        return correctedAt;
    }

    /** Who corrected it; null as {@link #correctedAt}. */
    public @Nullable Long correctedBy() {
        return correctedBy;
    }

    @Override
    public Long root() {
        return opportunity.root();
    }
}
