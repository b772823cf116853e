package io.fukan.targeting;

import io.fukan.account.Account;
import io.fukan.account.TargetTier;
import io.fukan.lead.DisqualifyReason;
import io.fukan.lead.Lead;
import io.fukan.lead.RecycleReason;
import io.fukan.record.IllegalMove;
import io.fukan.record.Moment;
import io.fukan.record.Rooted;
import io.fukan.record.Saved;
import io.fukan.record.Stamp;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/**
 * A stay of a company on the list of those that we approach unasked. Stage, owner and next action are those of its lead in
 * the BDR track; how dear it is stands at the company.
 */
@Entity
@Table(name = "account_target")
public class TargetAccount implements Rooted {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_id")
    @SequenceGenerator(name = "record_id", sequenceName = "record_id", allocationSize = 1)
    private @Nullable Long id;

    private Long accountId;
    private Long leadId;
    private @Nullable String reason;

    @Embedded
    @EmbeddedColumnNaming("added_%s")
    private Moment added;

    private @Nullable Long addedBy;
    private @Nullable Instant removedAt;
    private @Nullable Long removedBy;
    private @Nullable String removalReason;
    private Instant updatedAt;

    @Version
    private int version;

    protected TargetAccount() {}

    private TargetAccount(Account account, Lead lead, @Nullable String reason, Stamp stamp) {
        this.accountId = account.id();
        this.leadId = lead.id();
        this.reason = reason;
        this.added = stamp.occurred();
        this.addedBy = stamp.by();
        this.updatedAt = stamp.recorded();
    }

    /** Puts a company on the list, with the lead that carries its stage. */
    static TargetAccount of(Account account, TargetTier tier, Lead lead, @Nullable String reason, Stamp stamp) {
        account.target(tier, stamp.recorded());
        return new TargetAccount(account, lead, reason, stamp);
    }

    /** What is known of it was changed: tier, owner, next action, or why it is on the list. */
    public void change(@Nullable String newReason, Instant now) {
        reason = newReason;
        updatedAt = now;
    }

    /**
     * Takes it off the list for now.
     *
     * @throws IllegalMove TARGET_REMOVED when it is off already
     */
    void layAside(Account account, RecycleReason why, Stamp stamp) {
        remove(account, why.name(), stamp);
    }

    /** Takes it off the list for good. */
    void end(Account account, DisqualifyReason why, Stamp stamp) {
        remove(account, why.name(), stamp);
    }

    private void remove(Account account, String why, Stamp stamp) {
        if (!isOpen()) {
            throw new IllegalMove("TARGET_REMOVED", account.name());
        }
        removedAt = stamp.recorded();
        removedBy = stamp.by();
        removalReason = why;
        updatedAt = stamp.recorded();
        account.target(null, stamp.recorded());
    }

    public Long id() {
        return Saved.id(id);
    }

    @Override
    public Long root() {
        return leadId;
    }

    public Long accountId() {
        return accountId;
    }

    /** The lead that carries its stage, owner and next action. */
    public Long leadId() {
        return leadId;
    }

    /** Why it was chosen: in words, or the name of a list. */
    public @Nullable String reason() {
        return reason;
    }

    public Moment added() {
        return added;
    }

    public @Nullable Long addedBy() {
        return addedBy;
    }

    /** Whether it is on the list. */
    public boolean isOpen() {
        return removedAt == null;
    }

    public @Nullable Instant removedAt() {
        return removedAt;
    }

    public @Nullable Long removedBy() {
        return removedBy;
    }

    /** The name of a {@link RecycleReason} or {@link DisqualifyReason}; null while it is on the list. */
    public @Nullable String removalReason() {
        return removalReason;
    }

    public int version() {
        return version;
    }
}
