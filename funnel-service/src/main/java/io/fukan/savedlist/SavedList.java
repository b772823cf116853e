package io.fukan.savedlist;

import io.fukan.record.InvalidValue;
import io.fukan.record.Saved;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A filter under a name. It holds what was asked for, never what was found: whoever opens it sees what they may see. */
@Entity
@Table(name = "saved_list")
public class SavedList {

    private static final int LONGEST_NAME = 40;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_id")
    @SequenceGenerator(name = "record_id", sequenceName = "record_id", allocationSize = 1)
    private @Nullable Long id;

    @Enumerated(EnumType.STRING)
    private ListKind kind;

    private String name;
    private Long ownerId;
    private @Nullable Long teamId;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> filter;

    private Instant createdAt;

    @Version
    private int version;

    protected SavedList() {}

    /** @throws InvalidValue SAVED_LIST_EMPTY where nothing is asked for, NAME_MISSING, TEXT_TOO_LONG */
    SavedList(ListKind kind, String name, Long ownerId, Map<String, String> asked, Instant now) {
        this.kind = kind;
        this.ownerId = ownerId;
        this.filter = kind.filter(asked);
        this.createdAt = now;
        rename(name);
        if (filter.isEmpty()) {
            throw new InvalidValue("name", "SAVED_LIST_EMPTY");
        }
    }

    /** @throws InvalidValue NAME_MISSING, TEXT_TOO_LONG */
    final void rename(String newName) {
        String plain = newName.strip();
        if (plain.isEmpty()) {
            throw new InvalidValue("name", "NAME_MISSING");
        }
        if (plain.length() > LONGEST_NAME) {
            throw new InvalidValue("name", "TEXT_TOO_LONG", LONGEST_NAME);
        }
        name = plain;
    }

    /** With the people of a team; null: with nobody. */
    void share(@Nullable Long team) {
        teamId = team;
    }

    public Long id() {
        return Saved.id(id);
    }

    public ListKind kind() {
        return kind;
    }

    public String name() {
        return name;
    }

    public Long ownerId() {
        return ownerId;
    }

    /** The team with which it is shared; null: its owner's alone. */
    public @Nullable Long teamId() {
        return teamId;
    }

    /** Parameters of the list's address. */
    public Map<String, String> filter() {
        return Map.copyOf(filter);
    }

    public int version() {
        return version;
    }
}
