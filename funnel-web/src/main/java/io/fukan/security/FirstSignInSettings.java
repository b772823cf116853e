package io.fukan.security;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the operator settles about the first sign-in.
 *
 * @param adminPassword password of the first administrator ({@code FUKAN_ADMIN_PASSWORD}); one is drawn where missing
 * @param bootstrapToken API token of an administrator for as long as it is set ({@code FUKAN_BOOTSTRAP_TOKEN}), at least 32
 *     characters
 * @param dataDir where the file with a drawn password goes, on the embedded database ({@code FUKAN_DATA_DIR})
 */
@ConfigurationProperties("fukan")
record FirstSignInSettings(
        @Nullable String adminPassword,
        @Nullable String bootstrapToken,
        @DefaultValue(".fukan-data") Path dataDir) {

    private static final int SHORTEST_TOKEN = 32;
    private static final int SHORTEST_PASSWORD = 8;
    /** More bytes than that bcrypt does not look at. */
    private static final int LONGEST_PASSWORD_BYTES = 72;

    /**
     * @throws Unusable when a secret is too short
     */
    FirstSignInSettings {
        adminPassword = orNull(adminPassword);
        bootstrapToken = orNull(bootstrapToken);
        if (bootstrapToken != null && bootstrapToken.length() < SHORTEST_TOKEN) {
            throw new Unusable("FUKAN_BOOTSTRAP_TOKEN", "has " + bootstrapToken.length() + " characters, but needs 32");
        }
        if (adminPassword != null && adminPassword.length() < SHORTEST_PASSWORD) {
            throw new Unusable("FUKAN_ADMIN_PASSWORD", "has " + adminPassword.length() + " characters, but needs 8");
        }
        if (adminPassword != null && adminPassword.getBytes(StandardCharsets.UTF_8).length > LONGEST_PASSWORD_BYTES) {
            throw new Unusable("FUKAN_ADMIN_PASSWORD", "is longer than 72 bytes");
        }
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** A secret given from outside that must not be used; the start fails with it. */
    static final class Unusable extends RuntimeException {

        private final String variable;

        Unusable(String variable, String reason) {
            super(variable + " " + reason);
            this.variable = variable;
        }

        String variable() {
            return variable;
        }
    }
}
