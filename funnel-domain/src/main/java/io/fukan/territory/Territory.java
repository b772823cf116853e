package io.fukan.territory;

import io.fukan.criteria.Rule;
import io.fukan.criteria.RuleJson;
import io.fukan.record.InvalidValue;
import io.fukan.record.Saved;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Leads of one kind, and who looks after them in the field. */
@Entity
@Table(name = "territory")
public class Territory {

    private static final int LONGEST_NAME = 100;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_id")
    @SequenceGenerator(name = "record_id", sequenceName = "record_id", allocationSize = 1)
    private @Nullable Long id;

    private String name;
    private int position;

    @JdbcTypeCode(SqlTypes.JSON)
    private String rule;

    private @Nullable Long teamId;
    private boolean active = true;

    @ElementCollection
    @CollectionTable(name = "territory_person", joinColumns = @JoinColumn(name = "territory_id"))
    @Column(name = "user_id")
    private Set<Long> people = new HashSet<>();

    @Version
    private int version;

    protected Territory() {}

    public Territory(String name, int position, Rule rule) {
        this.position = position;
        revise(name, rule);
    }

    /**
     * Names it and says which leads belong to it.
     *
     * @throws InvalidValue NAME_MISSING, TEXT_TOO_LONG at {@code name}
     */
    public final void revise(String newName, Rule newRule) {
        if (newName.isBlank()) {
            throw new InvalidValue("name", "NAME_MISSING");
        }
        if (newName.strip().length() > LONGEST_NAME) {
            throw new InvalidValue("name", "TEXT_TOO_LONG", LONGEST_NAME);
        }
        name = newName.strip();
        // The database writes the same rule in its own way.
        if (rule == null || !rule().equals(newRule)) {
            rule = RuleJson.print(newRule);
        }
    }

    /**
     * Who looks after its leads.
     *
     * @param team all of that team; null: only the people named
     * @throws InvalidValue NOBODY_CHOSEN at {@code people} when neither is named
     */
    public void lookedAfterBy(@Nullable Long team, Collection<Long> persons) {
        if (team == null && persons.isEmpty()) {
            throw new InvalidValue("people", "NOBODY_CHOSEN");
        }
        teamId = team;
        people.retainAll(persons);
        people.addAll(persons);
    }

    /** Its place in the order in which territories are tried. */
    public void place(int newPosition) {
        position = newPosition;
    }

    /** Whether leads are given out by it. */
    public void activate(boolean use) {
        active = use;
    }

    public Long id() {
        return Saved.id(id);
    }

    public String name() {
        return name;
    }

    public int position() {
        return position;
    }

    /** Which leads belong to it. */
    public Rule rule() {
        return RuleJson.stored(rule);
    }

    /** The team that looks after its leads; null: only the people named. */
    public @Nullable Long teamId() {
        return teamId;
    }

    /** Single people who look after its leads. */
    public Set<Long> people() {
        return Set.copyOf(people);
    }

    public boolean isActive() {
        return active;
    }

    public int version() {
        return version;
    }
}
