package io.fukan.intake;

import io.fukan.record.InvalidValue;

/** The last part of the address of a page or form that strangers use. */
public final class PublicKey {

    private PublicKey() {}

    /**
     * The key as somebody typed it.
     *
     * @throws InvalidValue KEY_INVALID at {@code key} for anything but 3 to 60 small letters, digits and hyphens
     */
    public static String of(String typed) {
        String key = typed.strip();
        if (!key.matches("[a-z0-9-]{3,60}")) {
            throw new InvalidValue("key", "KEY_INVALID");
        }
        return key;
    }
}
