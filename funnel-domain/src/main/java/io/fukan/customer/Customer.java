package io.fukan.customer;

import io.fukan.opportunity.OpportunityWon;
import io.fukan.record.Amount;
import io.fukan.record.IllegalMove;
import io.fukan.record.InvalidValue;
import io.fukan.record.Knowledge;
import io.fukan.record.Moment;
import io.fukan.record.Reason;
import io.fukan.record.Rooted;
import io.fukan.record.Saved;
import io.fukan.record.Stamp;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/** A company under contract, from the win until it leaves. */
@Entity
@Table(name = "customer")
public class Customer implements Rooted {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_id")
    @SequenceGenerator(name = "record_id", sequenceName = "record_id", allocationSize = 1)
    private @Nullable Long id;

    private @Nullable String externalId;
    private @Nullable Long accountId;
    private @Nullable Long leadId;
    private int cycle = 1;
    private @Nullable Long opportunityId;
    private @Nullable Long ownerId;

    @Enumerated(EnumType.STRING)
    private CustomerStage stage = CustomerStage.ONBOARDING;

    @Embedded
    @EmbeddedColumnNaming("started_%s")
    private @Nullable Moment started;

    private @Nullable BigDecimal mrr;

    @Embedded
    @EmbeddedColumnNaming("churned_%s")
    private @Nullable Moment churned;

    private @Nullable String churnReason;

    @OneToMany(mappedBy = "customer", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<CustomerStageChange> history = new ArrayList<>();

    @OneToMany(mappedBy = "customer", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<CustomerMrrChange> mrrHistory = new ArrayList<>();

    @Embedded
    private Knowledge knowledge = new Knowledge();

    private Instant createdAt;
    private Instant updatedAt;

    @Version
    private int version;

    protected Customer() {}

    private Customer(@Nullable Long accountId, Stamp stamp) {
        this.accountId = accountId;
        this.started = stamp.occurred();
        this.createdAt = stamp.recorded();
        this.updatedAt = stamp.recorded();
    }

    /** A customer that no deal here tells about; the stamp says when the contract started. */
    public static Customer started(@Nullable Long accountId, Stamp stamp) {
        return new Customer(accountId, stamp);
    }

    /** A customer by a deal that was just won, in onboarding. */
    public static Customer by(OpportunityWon win) {
        Customer customer = new Customer(win.accountId(), win.stamp());
        customer.leadId = win.leadId();
        customer.cycle = win.cycle();
        customer.opportunityId = win.opportunityId();
        return customer;
    }

    /** Moves to another stage of the customer's life; leaving has its own way: {@link #churn}. */
    public void moveTo(CustomerStage to, Stamp stamp) {
        requirePresent();
        if (!stage.reachable().contains(to)) {
            throw new IllegalMove("CUSTOMER_STAGE_UNREACHABLE", stage, to);
        }
        reach(to, stamp, null);
    }

    /**
     * The customer leaves; from any stage, once.
     *
     * @throws IllegalMove CUSTOMER_CHURNED when it has left already
     * @throws InvalidValue CHURN_BEFORE_START at {@code occurredAt}
     */
    public void churn(String reason, Stamp stamp) {
        requirePresent();
        if (started != null && stamp.occurred().isSurelyBefore(started)) {
            throw new InvalidValue("occurredAt", "CHURN_BEFORE_START", started.at());
        }
        churnReason = Reason.required(reason);
        churned = stamp.occurred();
        reach(CustomerStage.CHURNED, stamp, churnReason);
    }

    private void reach(CustomerStage to, Stamp stamp, @Nullable String reason) {
        history.add(new CustomerStageChange(this, stage, to, stamp, reason));
        stage = to;
        updatedAt = stamp.recorded();
    }

    /**
     * Sets the monthly recurring revenue in yen without tax; null: unknown.
     *
     * @throws InvalidValue AMOUNT_INVALID when negative, too large or finer than four decimals
     */
    public void pay(@Nullable BigDecimal monthly, Stamp stamp) {
        if (monthly != null) {
            Amount.require("mrr", monthly);
        }
        boolean same = mrr == null ? monthly == null : monthly != null && mrr.compareTo(monthly) == 0;
        if (!same) {
            mrrHistory.add(new CustomerMrrChange(this, mrr, monthly, stamp));
            mrr = monthly;
            updatedAt = stamp.recorded();
        }
    }

    /** Who looks after the customer. */
    public void assignTo(@Nullable Long owner, Instant now) {
        ownerId = owner;
        updatedAt = now;
    }

    /** The id under which the source knows it. */
    public void knownAs(@Nullable String newExternalId) {
        externalId = newExternalId;
    }

    /**
     * Sets a custom field; null or blank: unknown.
     *
     * @param knownOn the day it became known, if that was after the record began
     */
    public void learn(String key, @Nullable Object value, @Nullable LocalDate knownOn, Instant now) {
        knowledge.learn(key, value, knownOn);
        updatedAt = now;
    }

    private void requirePresent() {
        if (stage == CustomerStage.CHURNED) {
            throw churned == null
                    ? new IllegalMove("CUSTOMER_CHURNED", stage)
                    : new IllegalMove("CUSTOMER_CHURNED", stage, churned.at());
        }
    }

    public Long id() {
        return Saved.id(id);
    }

    @Override
    public Long root() {
        return leadId != null ? leadId : opportunityId != null ? opportunityId : id();
    }

    public @Nullable String externalId() {
        return externalId;
    }

    public @Nullable Long accountId() {
        return accountId;
    }

    public @Nullable Long leadId() {
        return leadId;
    }

    public int cycle() {
        return cycle;
    }

    public @Nullable Long opportunityId() {
        return opportunityId;
    }

    public @Nullable Long ownerId() {
        return ownerId;
    }

    public CustomerStage stage() {
        return stage;
    }

    /** When the contract started; null: unknown. */
    public @Nullable Moment started() {
        return started;
    }

    /** Monthly recurring revenue in yen without tax; null: unknown. */
    public @Nullable BigDecimal mrr() {
        return mrr;
    }

    /** When it left; null: still there, or unknown. */
    public @Nullable Moment churned() {
        return churned;
    }

    public @Nullable String churnReason() {
        return churnReason;
    }

    /** The steps of its life so far, in the order in which they were told. */
    public List<CustomerStageChange> history() {
        return Collections.unmodifiableList(history);
    }

    /** What its monthly revenue was, in the order in which it was told. */
    public List<CustomerMrrChange> mrrHistory() {
        return Collections.unmodifiableList(mrrHistory);
    }

    /** Custom fields, and when they became known. */
    public Knowledge knowledge() {
        return knowledge;
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
