package io.fukan.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.api.Caller.Answer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Another system that signs with one of our keys. */
public record SignedHook(String path, byte[] secret, Caller stranger, Clock clock) {

    /** With a new key of that kind. */
    public static SignedHook made(String kind, Caller admin, Caller stranger, Clock clock) {
        Answer made = admin.post("/api/v1/hook-keys", "{\"kind\": \"%s\", \"name\": \"検証\"}".formatted(kind));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        String url = made.at("/url");
        byte[] secret = Base64.getDecoder().decode(made.at("/secret").substring("whsec_".length()));
        return new SignedHook(url.substring(url.indexOf("/hooks/")), secret, stranger, clock);
    }

    public Answer tell(String body) {
        return tell(UUID.randomUUID().toString(), body, Duration.ZERO, secret);
    }

    public Answer tell(String id, String body, Duration ago, byte[] by) {
        String at = Long.toString(clock.instant().minus(ago).getEpochSecond());
        return stranger.post(
                path,
                body,
                "webhook-id",
                id,
                "webhook-timestamp",
                at,
                "webhook-signature",
                "v1," + signature(id + "." + at + "." + body, by));
    }

    static String signature(String text, byte[] secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
