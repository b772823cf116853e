package io.fukan.api.repeat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Closes an answer so that only who sends the same key with the same token can open it. The database knows tokens by their
 * hashes alone, so whoever reads it reads no secret that was told once.
 */
final class Seal {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec secret;

    private Seal(SecretKeySpec secret) {
        this.secret = secret;
    }

    /**
     * @param token of the caller
     * @param key that the answer is kept under
     */
    static Seal of(String token, String key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] derived = mac.doFinal(("kept answer " + key).getBytes(StandardCharsets.UTF_8));
            return new Seal(new SecretKeySpec(derived, "AES"));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What was closed, and what it was mixed with. */
    record Closed(byte[] nonce, byte[] content) {}

    Closed close(byte[] content) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            return new Closed(nonce, cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(content));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The content; empty where it was closed with another token. */
    Optional<byte[]> open(Closed closed) {
        try {
            return Optional.of(cipher(Cipher.DECRYPT_MODE, closed.nonce()).doFinal(closed.content()));
        } catch (AEADBadTagException anotherToken) {
            return Optional.empty();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, secret, new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }
}
