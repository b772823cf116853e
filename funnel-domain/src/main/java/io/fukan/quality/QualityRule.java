package io.fukan.quality;

import io.fukan.criteria.PublishedRule;
import io.fukan.criteria.Rule;
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
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A version of the definition of a quality lead: v1, v2 … Never changed once published. */
@Entity
@Table(name = "quality_rule")
public class QualityRule {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_id")
    @SequenceGenerator(name = "record_id", sequenceName = "record_id", allocationSize = 1)
    private @Nullable Long id;

    @Column(name = "version_no")
    private int versionNo;

    @Embedded
    private PublishedRule published;

    @Enumerated(EnumType.STRING)
    private Applies applies;

    protected QualityRule() {}

    QualityRule(int versionNo, PublishedRule published, Applies applies) {
        this.versionNo = versionNo;
        this.published = published;
        this.applies = applies;
    }

    public Long id() {
        return Saved.id(id);
    }

    /** 1 for v1. */
    public int versionNo() {
        return versionNo;
    }

    public String name() {
        return published.name();
    }

    /** The definition itself. */
    public Rule rule() {
        return published.rule();
    }

    public Applies applies() {
        return applies;
    }

    /** Leads acquired from then on are judged by it; if it restates history, all are. */
    public Instant publishedAt() {
        return published.publishedAt();
    }

    /** Id of the user; null if a program did. */
    public @Nullable Long publishedBy() {
        return published.publishedBy();
    }
}
