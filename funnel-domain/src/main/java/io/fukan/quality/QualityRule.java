package io.fukan.quality;

import io.fukan.criteria.Rule;
import io.fukan.criteria.RuleJson;
import io.fukan.record.InvalidValue;
import io.fukan.record.Saved;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A version of the definition of a quality lead: v1, v2 … Never changed once published. */
@Entity
@Table(name = "quality_rule")
public class QualityRule {

    private static final int LONGEST_NAME = 100;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_id")
    @SequenceGenerator(name = "record_id", sequenceName = "record_id", allocationSize = 1)
    private @Nullable Long id;

    @Column(name = "version_no")
    private int versionNo;

    private String name;

    @JdbcTypeCode(SqlTypes.JSON)
    private String rule;

    @Enumerated(EnumType.STRING)
    private Applies applies;

    private Instant publishedAt;

    private @Nullable Long publishedBy;

    protected QualityRule() {}

    QualityRule(int versionNo, String name, Rule rule, Applies applies, Instant publishedAt, @Nullable Long by) {
        if (name.isBlank()) {
            throw new InvalidValue("name", "NAME_MISSING");
        }
        if (name.strip().length() > LONGEST_NAME) {
            throw new InvalidValue("name", "TEXT_TOO_LONG", LONGEST_NAME);
        }
        this.versionNo = versionNo;
        this.name = name.strip();
        this.rule = RuleJson.print(rule);
        this.applies = applies;
        this.publishedAt = publishedAt;
        this.publishedBy = by;
    }

    public Long id() {
        return Saved.id(id);
    }

    /** 1 for v1. */
    public int versionNo() {
        return versionNo;
    }

    public String name() {
        return name;
    }

    /** The definition itself. */
    public Rule rule() {
        return RuleJson.stored(rule);
    }

    public Applies applies() {
        return applies;
    }

    /** Leads acquired from then on are judged by it; if it restates history, all are. */
    public Instant publishedAt() {
        return publishedAt;
    }

    /** Id of the user; null if a program did. */
    public @Nullable Long publishedBy() {
        return publishedBy;
    }
}
