package io.fukan.channel;

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
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** A medium that brings leads, named as the source names it. */
@Entity
@Table(name = "channel")
public class Channel {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_id")
    @SequenceGenerator(name = "record_id", sequenceName = "record_id", allocationSize = 1)
    private @Nullable Long id;

    private String name;

    @Column(name = "class")
    @Enumerated(EnumType.STRING)
    private ChannelClass kind = ChannelClass.OTHER;

    private boolean active = true;

    @Version
    private int version;

    protected Channel() {}

    public Channel(String name, ChannelClass kind) {
        revise(name, kind);
    }

    /** @throws InvalidValue when the name is blank */
    public final void revise(String newName, ChannelClass newKind) {
        if (newName.isBlank()) {
            throw new InvalidValue("name", "NAME_MISSING");
        }
        name = newName.strip();
        kind = newKind;
    }

    /** Whether the channel is offered for choice; the figures of one that is not stay. */
    public void activate(boolean offered) {
        active = offered;
    }

    public Long id() {
        return Saved.id(id);
    }

    public String name() {
        return name;
    }

    public ChannelClass kind() {
        return kind;
    }

    public boolean isActive() {
        return active;
    }

    public int version() {
        return version;
    }
}
