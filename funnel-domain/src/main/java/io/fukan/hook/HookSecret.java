package io.fukan.hook;

import java.security.SecureRandom;
import java.util.Base64;

/** A secret as Standard Webhooks writes it: {@code whsec_} and base64. Shown once, when it is made. */
public final class HookSecret {

    private static final String PREFIX = "whsec_";
    /** Between the 24 and 64 bytes that the standard allows. */
    private static final int BYTES = 32;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] bytes;

    private HookSecret(byte[] bytes) {
        this.bytes = bytes;
    }

    static HookSecret random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new HookSecret(bytes);
    }

    /** Letters and digits to name an address by; nothing depends on their being secret. */
    static String randomAddress() {
        byte[] bytes = new byte[15];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    byte[] bytes() {
        return bytes.clone();
    }

    /** The text to enter at the sender. */
    public String text() {
        return PREFIX + Base64.getEncoder().encodeToString(bytes);
    }

    /** Never the secret: this may end up in a log. */
    @Override
    public String toString() {
        return PREFIX + "…";
    }
}
