package io.fukan.channel;

import io.fukan.record.InvalidValue;
import io.fukan.record.Saved;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A measure of marketing, usually on one channel. */
@Entity
@Table(name = "campaign")
public class Campaign {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_id")
    @SequenceGenerator(name = "record_id", sequenceName = "record_id", allocationSize = 1)
    private @Nullable Long id;

    private String name;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Channel channel;

    @Version
    private int version;

    protected Campaign() {}

    public Campaign(String name, @Nullable Channel channel) {
        revise(name, channel);
    }

    /** @throws InvalidValue when the name is blank */
    public final void revise(String newName, @Nullable Channel newChannel) {
        if (newName.isBlank()) {
            throw new InvalidValue("name", "NAME_MISSING");
        }
        name = newName.strip();
        channel = newChannel;
    }

    public Long id() {
        return Saved.id(id);
    }

    public String name() {
        return name;
    }

    public Optional<Channel> channel() {
        return Optional.ofNullable(channel);
    }

    public int version() {
        return version;
    }
}
