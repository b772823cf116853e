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
import java.util.Objects;
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

    @Embedded
    @EmbeddedColumnNaming("onboarded_%s")
    private @Nullable Moment onboarded;

    @Embedded
    @EmbeddedColumnNaming("first_value_%s")
    private @Nullable Moment firstValue;

    private @Nullable LocalDate renewsOn;

    @OneToMany(mappedBy = "customer", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<CustomerStageChange> history = new ArrayList<>();

    @OneToMany(mappedBy = "customer", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<CustomerMrrChange> mrrHistory = new ArrayList<>();

    @OneToMany(mappedBy = "customer", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<CustomerRenewal> renewals = new ArrayList<>();

    @OneToMany(mappedBy = "customer", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<CustomerJudgement> judgements = new ArrayList<>();

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

    /**
     * Moves to another stage of the customer's life; leaving has its own way: {@link #churn}. Who goes on from onboarding has
     * completed it.
     */
    public void moveTo(CustomerStage to, Stamp stamp) {
        requirePresent();
        if (!stage.reachable().contains(to)) {
            throw new IllegalMove("CUSTOMER_STAGE_UNREACHABLE", stage, to);
        }
        if (stage == CustomerStage.ONBOARDING && onboarded == null) {
            onboarded = sinceStart(stamp);
        }
        reach(to, stamp, null);
    }

    /**
     * Onboarding is completed, once; a customer that is still at it goes on to adoption.
     *
     * @throws IllegalMove ONBOARDING_COMPLETED, CUSTOMER_CHURNED
     * @throws InvalidValue BEFORE_CONTRACT at {@code occurredAt}
     */
    public void completeOnboarding(Stamp stamp) {
        requirePresent();
        if (onboarded != null) {
            throw new IllegalMove("ONBOARDING_COMPLETED", onboarded.at());
        }
        onboarded = sinceStart(stamp);
        if (stage == CustomerStage.ONBOARDING) {
            reach(CustomerStage.ADOPTION, stamp, null);
        }
        updatedAt = stamp.recorded();
    }

    /**
     * The customer has got out of the product for the first time what it was bought for.
     *
     * @throws IllegalMove FIRST_VALUE_KNOWN, CUSTOMER_CHURNED
     * @throws InvalidValue BEFORE_CONTRACT at {@code occurredAt}
     */
    public void reachValue(Stamp stamp) {
        requirePresent();
        if (firstValue != null) {
            throw new IllegalMove("FIRST_VALUE_KNOWN", firstValue.at());
        }
        firstValue = sinceStart(stamp);
        updatedAt = stamp.recorded();
    }

    /**
     * The monthly revenue changes by that much from the stamp's time on; the past keeps what it was.
     *
     * @param by in yen without tax, above zero whatever the kind
     * @throws IllegalMove MRR_UNKNOWN while nobody told what the customer pays; MRR_CHANGE_LATER_KNOWN when a later change is known
     * @throws InvalidValue AMOUNT_INVALID, AMOUNT_NOT_POSITIVE or CONTRACTION_TOO_LARGE at {@code amount}; BEFORE_CONTRACT
     */
    public void change(MrrMove move, BigDecimal by, Stamp stamp) {
        requirePresent();
        Amount.require("amount", by);
        if (by.signum() == 0) {
            throw new InvalidValue("amount", "AMOUNT_NOT_POSITIVE");
        }
        if (mrr == null) {
            throw new IllegalMove("MRR_UNKNOWN");
        }
        if (move.sign() < 0 && by.compareTo(mrr) > 0) {
            throw new InvalidValue("amount", "CONTRACTION_TOO_LARGE", mrr);
        }
        sinceStart(stamp);
        mrrHistory.stream()
                .map(CustomerMrrChange::occurred)
                .filter(Objects::nonNull)
                .filter(stamp.occurred()::isSurelyBefore)
                .findFirst()
                .ifPresent(later -> {
                    throw new IllegalMove("MRR_CHANGE_LATER_KNOWN", later.at());
                });
        BigDecimal now = move.sign() > 0 ? mrr.add(by) : mrr.subtract(by);
        Amount.require("amount", now);
        mrrHistory.add(new CustomerMrrChange(this, mrr, now, move, stamp));
        mrr = now;
        updatedAt = stamp.recorded();
    }

    /** Until when the present term runs; null: unknown. */
    public void renewableUntil(@Nullable LocalDate day, Instant now) {
        if (!Objects.equals(day, renewsOn)) {
            renewsOn = day;
            updatedAt = now;
        }
    }

    /**
     * The present term is renewed.
     *
     * @param next the day by which the next term must be renewed; null: a year after the present one
     * @throws IllegalMove RENEWAL_UNKNOWN while nobody told when the term ends; CUSTOMER_CHURNED
     * @throws InvalidValue RENEWAL_NOT_LATER at {@code nextRenewsOn}; BEFORE_CONTRACT at {@code occurredAt}
     */
    public void renew(@Nullable LocalDate next, Stamp stamp) {
        requirePresent();
        if (renewsOn == null) {
            throw new IllegalMove("RENEWAL_UNKNOWN");
        }
        LocalDate until = next == null ? renewsOn.plusYears(1) : next;
        if (!until.isAfter(renewsOn)) {
            throw new InvalidValue("nextRenewsOn", "RENEWAL_NOT_LATER", renewsOn);
        }
        sinceStart(stamp);
        renewals.add(new CustomerRenewal(this, renewsOn, until, stamp));
        renewsOn = until;
        updatedAt = stamp.recorded();
    }

    /**
     * What customer success thinks of the customer's health.
     *
     * @param judgement 1 (about to leave) to 5 (excellent)
     * @throws InvalidValue OUT_OF_RANGE at {@code judgement}; BEFORE_CONTRACT at {@code occurredAt}
     */
    public void judge(int judgement, @Nullable String note, Stamp stamp) {
        requirePresent();
        if (judgement < 1 || judgement > CustomerJudgement.BEST) {
            throw new InvalidValue("judgement", "OUT_OF_RANGE", 1, CustomerJudgement.BEST);
        }
        sinceStart(stamp);
        judgements.add(new CustomerJudgement(this, judgement, note, stamp));
        updatedAt = stamp.recorded();
    }

    private Moment sinceStart(Stamp stamp) {
        return sinceStart(stamp, "BEFORE_CONTRACT");
    }

    private Moment sinceStart(Stamp stamp, String otherwise) {
        if (started != null && stamp.occurred().isSurelyBefore(started)) {
            throw new InvalidValue("occurredAt", otherwise, started.at());
        }
        return stamp.occurred();
    }

    /**
     * The customer leaves; from any stage, once.
     *
     * @throws IllegalMove CUSTOMER_CHURNED when it has left already
     * @throws InvalidValue CHURN_BEFORE_START at {@code occurredAt}
     */
    public void churn(String reason, Stamp stamp) {
        requirePresent();
        Moment left = sinceStart(stamp, "CHURN_BEFORE_START");
        churnReason = Reason.required(reason);
        churned = left;
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
            mrrHistory.add(new CustomerMrrChange(this, mrr, monthly, null, stamp));
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

    /** When onboarding was completed; null: not yet, or unknown. */
    public @Nullable Moment onboarded() {
        return onboarded;
    }

    /** When the customer first got what it bought the product for; null: not yet, or unknown. */
    public @Nullable Moment firstValue() {
        return firstValue;
    }

    /** The day by which the present term must be renewed; null: unknown. */
    public @Nullable LocalDate renewsOn() {
        return renewsOn;
    }

    /** The terms that were renewed, in the order in which it was told. */
    public List<CustomerRenewal> renewals() {
        return Collections.unmodifiableList(renewals);
    }

    /** What was thought of its health, in the order in which it was told. */
    public List<CustomerJudgement> judgements() {
        return Collections.unmodifiableList(judgements);
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
