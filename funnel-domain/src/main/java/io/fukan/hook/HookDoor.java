package io.fukan.hook;

import io.fukan.database.Sql;
import io.fukan.hook.HookRefused.Reason;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets messages in that are signed by one of our keys, are of now, and did not come before: Standard Webhooks
 * (https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md), symmetric signatures.
 */
@Service
public class HookDoor {

    /** How far the sender's clock, and the way, may differ from ours. */
    static final Duration TOLERANCE = Duration.ofMinutes(5);

    private static final String VERSION = "v1,";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int MOST_SIGNATURES = 10;
    private static final Pattern ID = Pattern.compile("[\\x21-\\x7e]{1,255}");
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,11}");

    private final HookKeys keys;
    private final JdbcClient jdbc;
    private final Clock clock;

    HookDoor(HookKeys keys, JdbcClient jdbc, Clock clock) {
        this.keys = keys;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Whose message it is. Says nothing about whether it came before; see {@link #isNew}.
     *
     * @throws HookRefused for a message that is not to be heard
     */
    @Transactional(readOnly = true)
    public HookKey open(HookKind kind, SignedMessage message) {
        if (message.id() == null
                || message.timestamp() == null
                || message.signature() == null
                || !ID.matcher(message.id()).matches()
                || !SECONDS.matcher(message.timestamp()).matches()) {
            throw new HookRefused(Reason.HEADERS);
        }
        Optional<HookKey> key = keys.findByKindAndAddress(kind, message.address());
        Instant now = clock.instant();
        if (key.isEmpty() || key.get().secretsAt(now).stream().noneMatch(secret -> isSigned(message, secret))) {
            throw new HookRefused(Reason.SIGNATURE);
        }
        // After the signature: what an unsigned message says of its time is nobody's word.
        Duration off = Duration.between(Instant.ofEpochSecond(Long.parseLong(message.timestamp())), now);
        if (off.abs().compareTo(TOLERANCE) > 0) {
            throw new HookRefused(Reason.TIMESTAMP);
        }
        return key.get();
    }

    /**
     * Notes that a message takes effect in the present transaction. Of several that come at once the others wait for that
     * transaction, and are new only if it fails.
     *
     * @return whether it is the first time
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean isNew(HookKey key, String messageId) {
        boolean first = jdbc.sql(Sql.of("hook/take.sql"))
                        .param("key", key.id())
                        .param("message", messageId)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
        if (first) {
            jdbc.sql(Sql.of("hook/used.sql"))
                    .param("key", key.id())
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        }
        return first;
    }

    /** Forgets which messages came before that moment: their timestamps are too old to be heard again. */
    @Transactional
    public void forget(Instant before) {
        jdbc.sql("delete from hook_delivery where received_at < ?")
                .param(before.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static boolean isSigned(SignedMessage message, byte[] secret) {
        byte[] expected = sign(message, secret);
        return Arrays.stream(text(message.signature()).split(" ", MOST_SIGNATURES))
                .filter(signature -> signature.startsWith(VERSION))
                .map(signature -> signature.substring(VERSION.length()).getBytes(StandardCharsets.US_ASCII))
                .anyMatch(given -> MessageDigest.isEqual(given, expected));
    }

    private static byte[] sign(SignedMessage message, byte[] secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            mac.update((message.id() + "." + message.timestamp() + ".").getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encode(mac.doFinal(message.body()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
