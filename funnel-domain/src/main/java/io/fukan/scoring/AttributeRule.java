package io.fukan.scoring;

import io.fukan.criteria.Rule;
import io.fukan.criteria.RuleJson;
import io.fukan.record.Saved;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Points for what a lead is: given where the condition holds; unknown gives none. */
@Entity
@Table(name = "scoring_attribute_rule")
public class AttributeRule {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_id")
    @SequenceGenerator(name = "record_id", sequenceName = "record_id", allocationSize = 1)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private ScoringModel model;

    private @Nullable String name;

    @JdbcTypeCode(SqlTypes.JSON)
    private String rule;

    private int points;
    private int position;

    protected AttributeRule() {}

    AttributeRule(ScoringModel model, int position, AttributeDetails details) {
        this.model = model;
        this.position = position;
        revise(details);
    }

    final void revise(AttributeDetails details) {
        name = ScoringModel.name(details.name());
        rule = RuleJson.print(details.rule());
        points = ScoringModel.points(details.points());
    }

    AttributeDetails details() {
        return new AttributeDetails(name, rule(), points);
    }

    int position() {
        return position;
    }

    public Long id() {
        return Saved.id(id);
    }

    /** Null: the condition speaks for itself. */
    public @Nullable String name() {
        return name;
    }

    public Rule rule() {
        return RuleJson.stored(rule);
    }

    /** −100 to 100, never 0. */
    public int points() {
        return points;
    }
}
