package io.fukan.quality;

import io.fukan.record.Saved;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What a lead was judged to be in one of its cycles. Written by {@link QualityJudge} only; all are kept. */
@Entity
@Immutable
@Table(name = "quality_judgement")
public class QualityJudgement {

    @Id
    private @Nullable Long id;

    private Long leadId;

    private int cycle;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "rule_id")
    private @Nullable QualityRule rule;

    @Enumerated(EnumType.STRING)
    private Quality quality;

    @Enumerated(EnumType.STRING)
    private Cause cause;

    @JdbcTypeCode(SqlTypes.JSON)
    private String evidence;

    private Instant judgedAt;

    private @Nullable Long judgedBy;

    private @Nullable String reason;

    private boolean effective;

    protected QualityJudgement() {}

    public Long id() {
        return Saved.id(id);
    }

    public Long leadId() {
        return leadId;
    }

    /** 1 for the lead's first time through the funnel. */
    public int cycle() {
        return cycle;
    }

    /** The version that judged; empty where a person did. */
    public Optional<QualityRule> rule() {
        return Optional.ofNullable(rule);
    }

    public Quality quality() {
        return quality;
    }

    public Cause cause() {
        return cause;
    }

    /** JSON: {@code values}, the fields as seen, and {@code leaves}, a mark T, F or U per comparison. Empty by hand. */
    String evidence() {
        return evidence;
    }

    public Instant judgedAt() {
        return judgedAt;
    }

    /** Id of the person who judged by hand. */
    public @Nullable Long judgedBy() {
        return judgedBy;
    }

    /** Why a person judged so. */
    public @Nullable String reason() {
        return reason;
    }

    /** Whether it is the one that counts for its cycle. */
    public boolean isEffective() {
        return effective;
    }
}
