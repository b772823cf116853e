package io.fukan.security;

import io.fukan.audit.AuditAction;
import io.fukan.audit.AuditLog;
import io.fukan.database.Sql;
import io.swagger.v3.oas.annotations.media.Schema;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The tokens with which programs act as a user. Only their hashes are stored, so a token is shown once, when made. */
@Component
@Transactional
public class ApiTokens {

    private static final String PREFIX = "fukan_";
    private static final int RANDOM_BYTES = 32;
    private static final int HINT_LENGTH = 4;

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ApiTokens(JdbcClient jdbc, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A token as its owner sees it in the list.
     *
     * @param hint the last characters
     * @param expiresOn last day on which it works; null: for ever
     * @param lastUsedAt null: never used
     */
    @Schema(name = "Token")
    public record Listed(
            long id,
            String name,
            String hint,
            Instant createdAt,
            @Nullable LocalDate expiresOn,
            @Nullable Instant lastUsedAt) {}

    /** The user's tokens that are not revoked, newest first; the bootstrap token is the operator's and not among them. */
    @Transactional(readOnly = true)
    public List<Listed> of(long userId) {
        return jdbc.sql(Sql.of("security/tokens.sql"))
                .param("user", userId)
                .query(Listed.class)
                .list();
    }

    /**
     * Makes a token.
     *
     * @param expiresOn last day on which it works; null: for ever
     * @return the token itself, which nobody can be shown again
     */
    public String create(long userId, String name, @Nullable LocalDate expiresOn) {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        String token = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        long id = insert(userId, "PERSONAL", name, token, expiresOn);
        audit.record(AuditAction.TOKEN_CREATED, "token", id, name);
        return token;
    }

    /** Ends a token of this user at once; one of somebody else's stays as it is. */
    public void revoke(long userId, long tokenId) {
        jdbc.sql(Sql.of("security/revoke-token.sql"))
                .param("id", tokenId)
                .param("user", userId)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(String.class)
                .optional()
                .ifPresent(name -> audit.record(AuditAction.TOKEN_REVOKED, "token", tokenId, name));
    }

    /** Makes {@code token} the only bootstrap token, acting as that user; null: there shall be none. */
    void bootstrap(long userId, @Nullable String token) {
        jdbc.sql("delete from api_token where kind = 'BOOTSTRAP'").update();
        if (token != null) {
            jdbc.sql("delete from api_token where hash = :hash")
                    .param("hash", hash(token))
                    .update();
            insert(userId, "BOOTSTRAP", "FUKAN_BOOTSTRAP_TOKEN", token, null);
        }
    }

    static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private long insert(long userId, String kind, String name, String token, @Nullable LocalDate expiresOn) {
        return jdbc.sql(Sql.of("security/insert-token.sql"))
                .param("user", userId)
                .param("kind", kind)
                .param("name", name)
                .param("hash", hash(token))
                .param("hint", token.substring(token.length() - HINT_LENGTH))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("expires", expiresOn, java.sql.Types.DATE)
                .query(Long.class)
                .single();
    }
}
