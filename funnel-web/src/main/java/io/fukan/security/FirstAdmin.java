package io.fukan.security;

import io.fukan.organisation.Role;
import io.fukan.organisation.User;
import io.fukan.organisation.Users;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sees to it that somebody can sign in: without an administrator one is made, with no password known to the world. */
@Component
@Transactional
class FirstAdmin {

    static final String EMAIL = "admin@fukan.local";

    private static final String NAME = "Admin";

    private final Users users;
    private final ApiTokens tokens;
    private final PasswordEncoder encoder;
    private final Passwords passwords;
    private final JdbcClient jdbc;
    private final Clock clock;

    FirstAdmin(
            Users users, ApiTokens tokens, PasswordEncoder encoder, Passwords passwords, JdbcClient jdbc, Clock clock) {
        this.users = users;
        this.tokens = tokens;
        this.encoder = encoder;
        this.passwords = passwords;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What was drawn at random and has to be told.
     *
     * @param password null: given by the operator
     * @param token null: given by the operator
     */
    record Drawn(
            String email,
            @Nullable String password,
            @Nullable String token) {}

    /** Makes the administrator where there is none, and keeps the bootstrap token as the operator has it. */
    @Nullable
    Drawn prepare(FirstSignInSettings settings) {
        // Nodes that start together make one administrator.
        jdbc.sql("select pg_advisory_xact_lock(hashtext('fukan.first-admin'))")
                .query()
                .listOfRows();
        String email = null;
        String password = null;
        if (administrator().isEmpty()) {
            password = settings.adminPassword() == null ? passwords.draw() : null;
            email = create(password == null ? settings.adminPassword() : password);
        }
        long administrator = administrator().orElseThrow().id();
        tokens.bootstrap(administrator, settings.bootstrapToken());
        if (email == null) {
            return null;
        }
        String token = settings.bootstrapToken() == null ? tokens.create(administrator, "first-sign-in", null) : null;
        return new Drawn(email, password, token);
    }

    /** The longest-standing administrator who can sign in. */
    private Optional<User> administrator() {
        return users.lockAdministrators().stream().filter(User::canSignIn).findFirst();
    }

    private String create(@Nullable String password) {
        User admin = users.findByEmailIgnoreCase(EMAIL)
                .orElseGet(() -> users.save(User.member(NAME, EMAIL, Role.ADMIN, clock.instant())));
        admin.takeRole(Role.ADMIN);
        admin.activate();
        admin.changePassword(encoder.encode(password));
        return EMAIL;
    }
}
