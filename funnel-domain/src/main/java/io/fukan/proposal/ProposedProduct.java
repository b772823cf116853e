package io.fukan.proposal;

import io.fukan.activity.Activity;
import io.fukan.record.Rooted;
import io.fukan.record.Saved;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A product that a proposal proposed, as it stood then: what becomes of the deal's lines later does not change it. */
@Entity
@Immutable
@Table(name = "proposed_product")
public class ProposedProduct implements Rooted {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_id")
    @SequenceGenerator(name = "record_id", sequenceName = "record_id", allocationSize = 1)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Activity activity;

    @Embedded
    private Line line;

    protected ProposedProduct() {}

    public ProposedProduct(Activity proposal, Line line) {
        this.activity = proposal;
        this.line = line;
    }

    public Long id() {
        return Saved.id(id);
    }

    /** The proposal. */
    public Long activityId() {
        return activity.id();
    }

    public Line line() {
        return line;
    }

    @Override
    public Long root() {
        return activity.root();
    }
}
