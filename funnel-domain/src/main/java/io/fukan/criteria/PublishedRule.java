package io.fukan.criteria;

import io.fukan.record.InvalidValue;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A rule with its name, as it was published: never changed afterwards. */
@Embeddable
public class PublishedRule {

    private static final int LONGEST_NAME = 100;

    private String name;

    @JdbcTypeCode(SqlTypes.JSON)
    private String rule;

    private Instant publishedAt;
    private @Nullable Long publishedBy;

    protected PublishedRule() {}

    /**
     * @param by id of the user; null if a program publishes
     * @throws InvalidValue if the name is blank or longer than 100 characters
     */
    public PublishedRule(String name, Rule rule, Instant at, @Nullable Long by) {
        if (name.isBlank()) {
            throw new InvalidValue("name", "NAME_MISSING");
        }
        if (name.strip().length() > LONGEST_NAME) {
            throw new InvalidValue("name", "TEXT_TOO_LONG", LONGEST_NAME);
        }
        this.name = name.strip();
        this.rule = RuleJson.print(rule);
        this.publishedAt = at;
        this.publishedBy = by;
    }

    public String name() {
        return name;
    }

    public Rule rule() {
        return RuleJson.stored(rule);
    }

    public Instant publishedAt() {
        return publishedAt;
    }

    public @Nullable Long publishedBy() {
        return publishedBy;
    }
}
