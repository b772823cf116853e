package io.fukan.handoff;

import io.fukan.organisation.Department;
import io.fukan.organisation.User;
import io.fukan.record.IllegalMove;
import io.fukan.record.Moment;
import io.fukan.record.Rooted;
import io.fukan.record.Saved;
import io.fukan.record.Stamp;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/** A lead offered by one department to another, which accepts or returns it exactly once. */
@Entity
@Table(name = "handoff")
public class Handoff implements Rooted {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_id")
    @SequenceGenerator(name = "record_id", sequenceName = "record_id", allocationSize = 1)
    private @Nullable Long id;

    private @Nullable String externalId;
    private Long leadId;
    private int cycle;
    private @Nullable Long appointmentId;

    @Enumerated(EnumType.STRING)
    private Department fromDepartment;

    @Enumerated(EnumType.STRING)
    private Department toDepartment;

    private @Nullable Long offeredBy;
    private @Nullable Long offeredTo;

    @Embedded
    @EmbeddedColumnNaming("offered_%s")
    private Moment offered;

    private LocalDate dueOn;
    private LocalDate followOn;

    @Enumerated(EnumType.STRING)
    private HandoffStatus status = HandoffStatus.PENDING;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "decided_by")
    private @Nullable User decidedBy;

    @Embedded
    @EmbeddedColumnNaming("decided_%s")
    private @Nullable Moment decided;

    @Enumerated(EnumType.STRING)
    private @Nullable RejectionReason returnReason;

    private @Nullable String note;
    private @Nullable String comment;
    private Instant recordedAt;

    /** Somebody watches over the answer: this one was offered here and not told by a file. */
    @Column(updatable = false)
    private boolean escalates = true;

    @Version
    private int version;

    protected Handoff() {}

    Handoff(Offer offer, int cycle, @Nullable Long appointmentId, LocalDate dueOn, LocalDate followOn) {
        this.leadId = offer.leadId();
        this.cycle = cycle;
        this.appointmentId = appointmentId;
        this.fromDepartment = offer.from();
        this.toDepartment = offer.to();
        this.offeredBy = offer.stamp().by();
        this.offeredTo = offer.addressee();
        this.offered = offer.stamp().occurred();
        this.dueOn = dueOn;
        this.followOn = followOn;
        this.note = offer.note();
        this.recordedAt = offer.stamp().recorded();
    }

    void accept(@Nullable User decider, @Nullable String newComment, Stamp stamp) {
        decide(HandoffStatus.ACCEPTED, decider, newComment, stamp);
    }

    void giveBack(RejectionReason reason, @Nullable User decider, @Nullable String newComment, Stamp stamp) {
        decide(HandoffStatus.RETURNED, decider, newComment, stamp);
        returnReason = reason;
    }

    private void decide(HandoffStatus as, @Nullable User decider, @Nullable String newComment, Stamp stamp) {
        requirePending();
        status = as;
        decidedBy = decider;
        decided = stamp.occurred();
        comment = newComment;
    }

    private void requirePending() {
        if (decided != null) {
            String decider = decidedBy().map(User::displayName).orElse("?");
            throw new IllegalMove("HANDOFF_DECIDED", status, decider, decided.at());
        }
    }

    void readdress(@Nullable Long addressee) {
        requirePending();
        offeredTo = addressee;
    }

    /** What the answering side is to know; told until it has answered. */
    public void describe(@Nullable String newNote) {
        requirePending();
        note = newNote;
    }

    /** The id under which the source knows it. */
    public void knownAs(@Nullable String newExternalId) {
        externalId = newExternalId;
    }

    /** Whether inside sales offered it to field sales. */
    boolean isToFieldSales() {
        return fromDepartment.isInsideSales() && toDepartment == Department.FS;
    }

    /** Whether it passes a customer on to customer success. */
    boolean isToCustomerSuccess() {
        return toDepartment == Department.CS;
    }

    /** Whether marketing offered it to inside sales. */
    boolean isToInsideSales() {
        return fromDepartment == Department.MK && toDepartment.isInsideSales();
    }

    public Long id() {
        return Saved.id(id);
    }

    @Override
    public Long root() {
        return leadId;
    }

    public @Nullable String externalId() {
        return externalId;
    }

    public Long leadId() {
        return leadId;
    }

    public int cycle() {
        return cycle;
    }

    public @Nullable Long appointmentId() {
        return appointmentId;
    }

    public Department from() {
        return fromDepartment;
    }

    public Department to() {
        return toDepartment;
    }

    public @Nullable Long offeredBy() {
        return offeredBy;
    }

    /** Who is to answer; null: anybody in the department. */
    public @Nullable Long offeredTo() {
        return offeredTo;
    }

    public Moment offered() {
        return offered;
    }

    /** The last business day on which an answer is in time. */
    public LocalDate dueOn() {
        return dueOn;
    }

    /** The last business day on which inside sales is in time to turn to a lead from marketing. */
    public LocalDate followOn() {
        return followOn;
    }

    public HandoffStatus status() {
        return status;
    }

    /** Who answered; empty while pending. */
    public Optional<User> decidedBy() {
        return Optional.ofNullable(decidedBy);
    }

    /** When it was answered; null while pending. */
    public @Nullable Moment decided() {
        return decided;
    }

    public Optional<RejectionReason> returnReason() {
        return Optional.ofNullable(returnReason);
    }

    /** What the offering side wanted known. */
    public @Nullable String note() {
        return note;
    }

    /** What the answering side said. */
    public @Nullable String comment() {
        return comment;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public int version() {
        return version;
    }
}
