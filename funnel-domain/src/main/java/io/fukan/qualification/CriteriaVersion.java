package io.fukan.qualification;

import io.fukan.criteria.PublishedRule;
import io.fukan.criteria.Rule;
import io.fukan.record.IllegalMove;
import io.fukan.record.InvalidValue;
import io.fukan.record.Saved;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A version of the criteria of one kind. Its rule never changes; it judges until it is withdrawn or another one follows. */
@Entity
@Table(name = "criteria_version")
public class CriteriaVersion {

    private static final BigDecimal MOST_YEN = BigDecimal.valueOf(1_000_000_000_000L);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_id")
    @SequenceGenerator(name = "record_id", sequenceName = "record_id", allocationSize = 1)
    private @Nullable Long id;

    @Enumerated(EnumType.STRING)
    private CriteriaKind kind;

    @Column(name = "version_no")
    private int versionNo;

    @Embedded
    private PublishedRule published;

    private @Nullable BigDecimal leastAmount;
    private @Nullable Instant withdrawnAt;
    private @Nullable Long withdrawnBy;

    protected CriteriaVersion() {}

    /** @throws InvalidValue at {@code leastAmount} for ENTERPRISE without a positive amount */
    CriteriaVersion(CriteriaKind kind, int versionNo, PublishedRule published, @Nullable BigDecimal leastAmount) {
        if (kind == CriteriaKind.ENTERPRISE
                && (leastAmount == null || leastAmount.signum() <= 0 || leastAmount.compareTo(MOST_YEN) > 0)) {
            throw new InvalidValue("leastAmount", "OUT_OF_RANGE", 1, MOST_YEN);
        }
        this.kind = kind;
        this.versionNo = versionNo;
        this.published = published;
        this.leastAmount = kind == CriteriaKind.ENTERPRISE ? leastAmount : null;
    }

    /** Asks for nothing from now on. */
    void withdraw(Instant now, @Nullable Long by) {
        if (withdrawnAt != null) {
            throw new IllegalMove("CRITERIA_WITHDRAWN", withdrawnAt);
        }
        withdrawnAt = now;
        withdrawnBy = by;
    }

    public Long id() {
        return Saved.id(id);
    }

    public CriteriaKind kind() {
        return kind;
    }

    /** 1 for v1 of its kind. */
    public int versionNo() {
        return versionNo;
    }

    public String name() {
        return published.name();
    }

    public Rule rule() {
        return published.rule();
    }

    /** From which expected deal size on it judges, in yen; null where size does not matter. */
    public @Nullable BigDecimal leastAmount() {
        return leastAmount;
    }

    public Instant publishedAt() {
        return published.publishedAt();
    }

    /** Id of the user; null if a program did. */
    public @Nullable Long publishedBy() {
        return published.publishedBy();
    }

    /** Null while it was not withdrawn. */
    public @Nullable Instant withdrawnAt() {
        return withdrawnAt;
    }

    public @Nullable Long withdrawnBy() {
        return withdrawnBy;
    }
}
