package io.fukan.hook;

import io.fukan.record.IllegalMove;
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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One sender's address and the secret with which it signs. */
@Entity
@Table(name = "hook_key")
public class HookKey {

    /** For so long after a rotation the former secret is good, too. */
    public static final Duration OVERLAP = Duration.ofHours(24);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_id")
    @SequenceGenerator(name = "record_id", sequenceName = "record_id", allocationSize = 1)
    private @Nullable Long id;

    @Enumerated(EnumType.STRING)
    private HookKind kind;

    private String name;
    private String address;
    private byte[] secret;
    private byte @Nullable [] formerSecret;
    private @Nullable Instant formerUntil;
    private Instant createdAt;
    private @Nullable Long createdBy;
    private @Nullable Instant lastUsedAt;
    private @Nullable Instant disabledAt;

    @Version
    private int version;

    protected HookKey() {}

    HookKey(HookKind kind, String name, String address, HookSecret secret, @Nullable Long by, Instant at) {
        this.kind = kind;
        this.name = name;
        this.address = address;
        this.secret = secret.bytes();
        this.createdBy = by;
        this.createdAt = at;
    }

    /**
     * From now on another secret signs; the former one is good for another day, so that nothing is lost while the sender is
     * changed.
     *
     * @throws IllegalMove HOOK_KEY_DISABLED
     */
    void rotate(HookSecret next, Instant at) {
        requireEnabled();
        formerSecret = secret;
        formerUntil = at.plus(OVERLAP);
        secret = next.bytes();
    }

    /** Nothing is taken from it any more, at once. */
    void disable(Instant at) {
        if (disabledAt == null) {
            disabledAt = at;
            formerSecret = null;
            formerUntil = null;
        }
    }

    /** It is good again. */
    void enable() {
        disabledAt = null;
    }

    private void requireEnabled() {
        if (disabledAt != null) {
            throw new IllegalMove("HOOK_KEY_DISABLED", disabledAt);
        }
    }

    /** The secrets that sign at that moment; none while disabled. */
    List<byte[]> secretsAt(Instant at) {
        if (disabledAt != null) {
            return List.of();
        }
        boolean overlap = formerUntil != null && at.isBefore(formerUntil);
        return Stream.of(Optional.of(secret), Optional.ofNullable(overlap ? formerSecret : null))
                .flatMap(Optional::stream)
                .toList();
    }

    public Long id() {
        return Saved.id(id);
    }

    public HookKind kind() {
        return kind;
    }

    public String name() {
        return name;
    }

    /** The last part of its address. */
    public String address() {
        return address;
    }

    /** The whole path that the sender calls. */
    public String path() {
        return "/hooks/" + kind.path() + "/" + address;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** Until when the former secret is good, too; null: there is none. */
    public @Nullable Instant formerUntil() {
        return formerUntil;
    }

    /** Exact to five minutes; null: never used. */
    public @Nullable Instant lastUsedAt() {
        return lastUsedAt;
    }

    public @Nullable Instant disabledAt() {
        return disabledAt;
    }

    public boolean isDisabled() {
        return disabledAt != null;
    }
}
