package io.fukan.security;

import io.fukan.audit.AuditAction;
import io.fukan.audit.AuditLog;
import io.fukan.organisation.User;
import io.fukan.organisation.Users;
import io.fukan.record.InvalidValue;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes passwords. Whoever was signed in with the old one, elsewhere, is signed out. */
@Component
@Transactional
public class Passwords {

    /** Fewest characters of a password that a person chooses. */
    public static final int SHORTEST = 12;

    /** More bytes than that bcrypt does not look at. */
    public static final int LONGEST_BYTES = 72;

    // Without what looks alike when copied by hand.
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int DRAWN_LENGTH = 20;

    /** Who came by a token or a session of somebody must not find out the password by it. */
    private static final RateLimits.Limit GUESSES = new RateLimits.Limit("password", 10, Duration.ofMinutes(15));

    private final Users users;
    private final PasswordEncoder encoder;
    private final OpenSessions sessions;
    private final RateLimits limits;
    private final AuditLog audit;
    private final SecureRandom random = new SecureRandom();

    Passwords(Users users, PasswordEncoder encoder, OpenSessions sessions, RateLimits limits, AuditLog audit) {
        this.users = users;
        this.encoder = encoder;
        this.sessions = sessions;
        this.limits = limits;
        this.audit = audit;
    }

    /**
     * Changes a user's own password.
     *
     * @param presentSession the session that goes on; null: none does
     * @throws DoorThrottle.TooMany when the present one was guessed wrong time and again
     * @throws InvalidValue PASSWORD_WRONG, PASSWORD_TOO_SHORT, PASSWORD_TOO_LONG or PASSWORD_SAME
     */
    public void change(long userId, String present, String wanted, @Nullable String presentSession) {
        String who = Long.toString(userId);
        limits.take(GUESSES, who).ifPresent(wait -> {
            throw new DoorThrottle.TooMany(wait);
        });
        User user = users.get(userId);
        if (!encoder.matches(present, user.passwordHash())) {
            throw new InvalidValue("present", "PASSWORD_WRONG");
        }
        limits.forget(GUESSES, who);
        check(wanted);
        if (present.equals(wanted)) {
            throw new InvalidValue("wanted", "PASSWORD_SAME");
        }
        store(user, wanted, presentSession);
    }

    /** Gives a user a drawn password, to be told once. */
    public String reset(long userId) {
        String drawn = draw();
        store(users.get(userId), drawn, null);
        return drawn;
    }

    /** A password that nobody can guess. */
    String draw() {
        return random.ints(DRAWN_LENGTH, 0, LETTERS.length())
                .mapToObj(i -> String.valueOf(LETTERS.charAt(i)))
                .collect(Collectors.joining());
    }

    private static void check(String wanted) {
        if (wanted.codePointCount(0, wanted.length()) < SHORTEST) {
            throw new InvalidValue("wanted", "PASSWORD_TOO_SHORT", SHORTEST);
        }
        if (wanted.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            throw new InvalidValue("wanted", "PASSWORD_TOO_LONG", LONGEST_BYTES);
        }
    }

    private void store(User user, String password, @Nullable String presentSession) {
        user.changePassword(encoder.encode(password));
        sessions.end(user.id(), presentSession);
        audit.record(AuditAction.PASSWORD_CHANGED, "user", user.id(), user.displayName());
    }
}
