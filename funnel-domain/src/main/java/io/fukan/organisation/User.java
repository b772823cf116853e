package io.fukan.organisation;

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
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works with leads, deals or customers. Without a role and a password it is a rep known from imported records
 * only: figures name them, but they cannot sign in.
 */
@Entity
@Table(name = "app_user")
public class User {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_id")
    @SequenceGenerator(name = "record_id", sequenceName = "record_id", allocationSize = 1)
    private @Nullable Long id;

    private @Nullable String externalId;
    private String displayName;
    private @Nullable String kana;
    private @Nullable String email;

    @Enumerated(EnumType.STRING)
    private @Nullable Role role;

    private @Nullable String passwordHash;
    private boolean active = true;
    private Locale locale = Locale.JAPANESE;
    private Theme theme = Theme.AUTO;
    private @Nullable LocalDate hiredOn;
    private @Nullable Long managerId;
    private @Nullable Long partnerId;

    @Column(updatable = false)
    private Instant createdAt;

    @Version
    private int version;

    protected User() {}

    private User(String displayName, Instant createdAt) {
        this.displayName = named(displayName);
        this.createdAt = createdAt;
    }

    /** A rep whom a record names and who cannot sign in. */
    public static User known(String displayName, Instant now) {
        return new User(displayName, now);
    }

    /** Somebody who shall sign in; can do so once a password is set. */
    public static User member(String displayName, String email, Role role, Instant now) {
        User user = new User(displayName, now);
        user.reachAt(email);
        user.role = role;
        return user;
    }

    /** Renames the user and says how the name sorts. */
    public void rename(String newName, @Nullable String newKana) {
        displayName = named(newName);
        kana = newKana;
    }

    /** Sets the address that is also the name to sign in with. */
    public void reachAt(@Nullable String address) {
        email = address == null || address.isBlank() ? null : address.strip();
    }

    /** Gives another role, or none. Administrators are changed through {@link Staff}, so that one always remains. */
    public void takeRole(@Nullable Role newRole) {
        role = newRole;
    }

    /** Stores the hash of a new password; null takes the sign-in away. */
    public void changePassword(@Nullable String hash) {
        passwordHash = hash;
    }

    /** Shuts the user out from the next request on; records keep their name. */
    public void deactivate() {
        active = false;
    }

    /** Lets the user in again. */
    public void activate() {
        active = true;
    }

    /** How this user likes the screens. */
    public void prefer(Locale language, Theme colours) {
        locale = language;
        theme = colours;
    }

    /** When the user joined, from which the ramp counts, and who manages them. */
    public void employ(@Nullable LocalDate from, @Nullable Long byManager) {
        hiredOn = from;
        managerId = byManager;
    }

    /** The firm of somebody outside, whose leads and deals they see; null: none. Only the role PARTNER has one. */
    public void workFor(@Nullable Long partner) {
        partnerId = role == Role.PARTNER ? partner : null;
    }

    /** The id under which the source knows this user. */
    public void knownAs(@Nullable String id) {
        externalId = id;
    }

    /** Whether the user is active, has a role and a password. */
    public boolean canSignIn() {
        return active && role != null && passwordHash != null;
    }

    /** Whether this user is an active administrator. */
    public boolean administers() {
        return active && role == Role.ADMIN;
    }

    public Long id() {
        return Saved.id(id);
    }

    public @Nullable String externalId() {
        return externalId;
    }

    public String displayName() {
        return displayName;
    }

    public @Nullable String kana() {
        return kana;
    }

    public @Nullable String email() {
        return email;
    }

    public @Nullable Role role() {
        return role;
    }

    public @Nullable String passwordHash() {
        return passwordHash;
    }

    public boolean isActive() {
        return active;
    }

    public Locale locale() {
        return locale;
    }

    public Theme theme() {
        return theme;
    }

    public @Nullable LocalDate hiredOn() {
        return hiredOn;
    }

    public @Nullable Long managerId() {
        return managerId;
    }

    /** The firm of somebody of the role PARTNER. */
    public @Nullable Long partnerId() {
        return partnerId;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public int version() {
        return version;
    }

    private static String named(String name) {
        String stripped = Objects.requireNonNull(name).strip();
        if (stripped.isEmpty()) {
            throw new InvalidValue("displayName", "NAME_MISSING");
        }
        return stripped;
    }
}
