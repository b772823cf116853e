package io.fukan.opportunity;

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
import java.util.Optional;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/**
 * A deal. The record exists from the moment field sales accepts the handoff (entered); as an opportunity (商談) it counts
 * from its confirmation after the first meeting. Open deals go forward one phase at a time; closed ones stay closed.
 */
@Entity
@Table(name = "opportunity")
public class Opportunity implements Rooted {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_id")
    @SequenceGenerator(name = "record_id", sequenceName = "record_id", allocationSize = 1)
    private @Nullable Long id;

    private @Nullable String externalId;
    private @Nullable String name;
    private @Nullable Long leadId;
    private int cycle = 1;
    private @Nullable Long accountId;
    private @Nullable Long appointmentId;
    private @Nullable String product;

    @Enumerated(EnumType.STRING)
    private Source source;

    @Enumerated(EnumType.STRING)
    private Phase phase = Phase.FIRST_MEETING;

    @Enumerated(EnumType.STRING)
    private @Nullable YomiRank yomi;

    @Enumerated(EnumType.STRING)
    private Outcome outcome = Outcome.OPEN;

    private @Nullable BigDecimal amount;

    @Embedded
    @EmbeddedColumnNaming("entered_%s")
    private @Nullable Moment entered;

    @Embedded
    @EmbeddedColumnNaming("confirmed_%s")
    private @Nullable Moment confirmed;

    @Embedded
    @EmbeddedColumnNaming("closed_%s")
    private @Nullable Moment closed;

    private @Nullable LocalDate expectedCloseOn;
    private @Nullable LocalDate resumeOn;
    private @Nullable String lostReason;
    private @Nullable Long ownerId;
    private @Nullable Long setBy;
    private @Nullable Long partnerId;
    private @Nullable String nextAction;
    private @Nullable LocalDate nextActionOn;
    private @Nullable String meetingLink;

    @Embedded
    private Knowledge knowledge = new Knowledge();

    private Instant createdAt;
    private Instant updatedAt;

    @Version
    private int version;

    @OneToMany(mappedBy = "opportunity", cascade = CascadeType.PERSIST)
    @OrderBy("occurred.at, id")
    private List<PhaseChange> history = new ArrayList<>();

    @OneToMany(mappedBy = "opportunity", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<OpportunityAmount> amounts = new ArrayList<>();

    protected Opportunity() {}

    private Opportunity(Source source, Stamp stamp) {
        this.source = source;
        this.entered = stamp.occurred();
        this.createdAt = stamp.recorded();
        this.updatedAt = stamp.recorded();
        history.add(new PhaseChange(this, null, phase, stamp, null));
    }

    /** A deal that field sales takes up, in its first phase and not yet confirmed. */
    public static Opportunity entered(Source source, Stamp stamp) {
        return new Opportunity(source, stamp);
    }

    // what is known of it ------------------------------------------------------------------------------------------

    /** The lead it came from, in which cycle, and the appointment it is linked to. */
    public void comesFrom(Long lead, int leadCycle, @Nullable Long appointment) {
        leadId = lead;
        cycle = leadCycle;
        appointmentId = appointment;
    }

    /** The company that may buy. */
    public void concerns(@Nullable Long account) {
        accountId = account;
    }

    /** Who works on it, and which inside-sales person booked it: both are credited. */
    public void credit(@Nullable Long owner, @Nullable Long setter) {
        ownerId = owner;
        setBy = setter;
    }

    /** The id under which the source knows it. */
    public void knownAs(@Nullable String newExternalId) {
        externalId = newExternalId;
    }

    /** What it is called and what is to be bought. */
    public void describe(@Nullable String newName, @Nullable String newProduct, Instant now) {
        if (!Objects.equals(newName, name) || !Objects.equals(newProduct, product)) {
            name = newName;
            product = newProduct;
            updatedAt = now;
        }
    }

    /** Gives it to somebody else. */
    public void assignTo(@Nullable Long owner, Instant now) {
        ownerId = owner;
        updatedAt = now;
    }

    /** Corrects who contributed it. */
    public void correctSource(Source right, Instant now) {
        if (right != source) {
            source = right;
            updatedAt = now;
        }
    }

    /** Which partner it came through; null: its lead's, if that has one. */
    public void broughtBy(@Nullable Long partner, Instant now) {
        if (!Objects.equals(partner, partnerId)) {
            partnerId = partner;
            updatedAt = now;
        }
    }

    /** What was agreed with the customer to happen next, and by when. */
    public void plan(@Nullable String action, @Nullable LocalDate on, Instant now) {
        if (!Objects.equals(action, nextAction) || !Objects.equals(on, nextActionOn)) {
            nextAction = action;
            nextActionOn = on;
            updatedAt = now;
        }
    }

    /** Where its web meetings take place; null: nowhere fixed. */
    public void meetAt(@Nullable String link, Instant now) {
        meetingLink = link;
        updatedAt = now;
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

    // moves ---------------------------------------------------------------------------------------------------------

    /** Field sales confirms after the first meeting that it is an opportunity: 商談化. */
    public void confirm(Stamp stamp) {
        requireOpen();
        if (confirmed != null) {
            throw new IllegalMove("OPPORTUNITY_CONFIRMED", confirmed.at());
        }
        confirmed = stamp.occurred();
        updatedAt = stamp.recorded();
    }

    /**
     * Moves one phase forward, or back with a reason. Going forward confirms a deal that was not: what is agreed beyond the
     * first meeting is an opportunity.
     *
     * @throws IllegalMove OPPORTUNITY_PHASE_SKIP, OPPORTUNITY_PHASE_UNREACHABLE, OPPORTUNITY_CLOSED
     */
    public void moveTo(Phase to, Stamp stamp, @Nullable String reason) {
        requireOpen();
        if (phase.requireMoveTo(to) == Phase.Move.FORWARD) {
            confirmIfEntered(stamp);
            enter(to, stamp, reason);
        } else {
            enter(to, stamp, Reason.required(reason));
            yomi = yomi == null ? null : yomi.cappedAt(phase);
        }
    }

    /** The customer wants to go on later. A deal on hold has no yomi. */
    public void hold(@Nullable LocalDate until, Stamp stamp, @Nullable String reason) {
        requireOpen();
        if (phase == Phase.ON_HOLD) {
            throw new IllegalMove("OPPORTUNITY_PHASE_UNREACHABLE", phase, Phase.ON_HOLD);
        }
        if (until == null) {
            throw new InvalidValue("resumeOn", "RESUME_DATE_MISSING");
        }
        enter(Phase.ON_HOLD, stamp, reason);
        resumeOn = until;
        yomi = null;
    }

    /** Goes on in the phase in which it was put on hold. */
    public void resume(Stamp stamp) {
        requireOpen();
        if (phase != Phase.ON_HOLD) {
            throw new IllegalMove("OPPORTUNITY_NOT_ON_HOLD", phase);
        }
        enter(phaseBeforeHold(), stamp, null);
        resumeOn = null;
    }

    /** How sure the rep is, and when the deal is expected to close; null: no opinion. */
    public void forecast(@Nullable YomiRank rank, @Nullable LocalDate closeOn, Instant now) {
        requireOpen();
        if (rank != null) {
            rank.require(phase, closeOn);
        }
        if (rank != yomi || !Objects.equals(closeOn, expectedCloseOn)) {
            yomi = rank;
            expectedCloseOn = closeOn;
            updatedAt = now;
        }
    }

    /**
     * What the deal is worth from {@code effective} on, in yen without tax.
     *
     * @throws InvalidValue AMOUNT_INVALID when negative, too large or finer than four decimals
     */
    public void value(BigDecimal worth, Moment effective, Instant now) {
        requireOpen();
        setAmount(new OpportunityAmount(this, worth, effective));
        updatedAt = now;
    }

    /**
     * Corrects what a closed deal is on record to have been worth when it closed, in yen without tax; the amount as it was stays
     * in its history. An open deal is worth something else from now on instead: {@link #value}.
     *
     * @throws InvalidValue AMOUNT_INVALID when negative, too large or finer than four decimals
     * @throws IllegalMove OPPORTUNITY_OPEN when it is neither won nor lost
     */
    public void correctAmount(BigDecimal right, Stamp correction) {
        if (closed == null) {
            throw new IllegalMove("OPPORTUNITY_OPEN", phase);
        }
        if (setAmount(OpportunityAmount.corrected(this, right, closed, correction))) {
            updatedAt = correction.recorded();
        }
    }

    /** {@link Deals#win} is the way in, which also makes a customer. */
    void win(@Nullable BigDecimal wonFor, Stamp stamp) {
        requireOpen();
        if (wonFor != null) {
            setAmount(new OpportunityAmount(this, wonFor, stamp.occurred()));
        }
        confirmIfEntered(stamp);
        close(Outcome.WON, Phase.WON, stamp, null);
    }

    /** {@link Deals#lose} is the way in, which also proposes when to come back. */
    void lose(String reason, Stamp stamp) {
        lose(reason, null, stamp);
    }

    /** @param said what is to stand in the history beside the reason; null: nothing */
    void lose(String reason, @Nullable String said, Stamp stamp) {
        requireOpen();
        lostReason = Reason.required(reason);
        close(Outcome.LOST, Phase.LOST, stamp, said == null ? lostReason : said);
    }

    private void close(Outcome as, Phase to, Stamp stamp, @Nullable String reason) {
        enter(to, stamp, reason);
        outcome = as;
        closed = stamp.occurred();
        resumeOn = null;
        nextAction = null;
        nextActionOn = null;
    }

    private void enter(Phase to, Stamp stamp, @Nullable String reason) {
        history.add(new PhaseChange(this, phase, to, stamp, reason));
        phase = to;
        updatedAt = stamp.recorded();
    }

    // An imported deal whose beginning is unknown stays unknown: it must not appear as an opportunity of today.
    private void confirmIfEntered(Stamp stamp) {
        if (confirmed == null && entered != null) {
            confirmed = stamp.occurred();
        }
    }

    /** @return whether it is another one than before */
    private boolean setAmount(OpportunityAmount worth) {
        Amount.require("amount", worth.amount());
        if (amount != null && amount.compareTo(worth.amount()) == 0) {
            return false;
        }
        amount = worth.amount();
        amounts.add(worth);
        return true;
    }

    /** Where a deal on hold goes on. */
    public Phase phaseBeforeHold() {
        return history.stream()
                .filter(change -> change.to() == Phase.ON_HOLD)
                .reduce((earlier, later) -> later)
                .flatMap(PhaseChange::from)
                .orElse(Phase.FIRST_MEETING);
    }

    /** @throws IllegalMove OPPORTUNITY_CLOSED when it was won or lost */
    public void requireOpen() {
        if (closed != null) {
            throw new IllegalMove("OPPORTUNITY_CLOSED", outcome, closed.at());
        }
    }

    // state ---------------------------------------------------------------------------------------------------------

    /** Every phase so far, in the order in which it occurred. */
    public List<PhaseChange> history() {
        return Collections.unmodifiableList(history);
    }

    /** What it was worth from when on, in the order in which we were told. */
    public List<OpportunityAmount> amounts() {
        return Collections.unmodifiableList(amounts);
    }

    public Long id() {
        return Saved.id(id);
    }

    @Override
    public Long root() {
        return leadId != null ? leadId : id();
    }

    public @Nullable String externalId() {
        return externalId;
    }

    public @Nullable String name() {
        return name;
    }

    public @Nullable Long leadId() {
        return leadId;
    }

    public int cycle() {
        return cycle;
    }

    public @Nullable Long accountId() {
        return accountId;
    }

    public @Nullable Long appointmentId() {
        return appointmentId;
    }

    public @Nullable String product() {
        return product;
    }

    public Source source() {
        return source;
    }

    /** The partner of this very deal; null: see its lead. */
    public @Nullable Long partnerId() {
        return partnerId;
    }

    public Phase phase() {
        return phase;
    }

    public Optional<YomiRank> yomi() {
        return Optional.ofNullable(yomi);
    }

    public Outcome outcome() {
        return outcome;
    }

    /** In yen without tax, exact; null: unknown. */
    public @Nullable BigDecimal amount() {
        return amount;
    }

    /** When field sales took it up; null: unknown. */
    public @Nullable Moment entered() {
        return entered;
    }

    /** When it became an opportunity (商談化); null: not yet, or unknown. */
    public @Nullable Moment confirmed() {
        return confirmed;
    }

    /** When it was won or lost; null: open. */
    public @Nullable Moment closed() {
        return closed;
    }

    public @Nullable LocalDate expectedCloseOn() {
        return expectedCloseOn;
    }

    public @Nullable LocalDate resumeOn() {
        return resumeOn;
    }

    public @Nullable String lostReason() {
        return lostReason;
    }

    public @Nullable Long ownerId() {
        return ownerId;
    }

    /** The inside-sales person who booked it. */
    public @Nullable Long setBy() {
        return setBy;
    }

    public @Nullable String nextAction() {
        return nextAction;
    }

    public @Nullable LocalDate nextActionOn() {
        return nextActionOn;
    }

    /** Where its web meetings take place. */
    public @Nullable String meetingLink() {
        return meetingLink;
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
