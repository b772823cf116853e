package io.fukan.record;

import org.jspecify.annotations.Nullable;

/** Some moves are only allowed with a reason, so that history tells why. */
public final class Reason {

    private Reason() {}

    /** @throws InvalidValue REASON_MISSING when there is none */
    public static String required(@Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            throw new InvalidValue("reason", "REASON_MISSING");
        }
        return reason.strip();
    }
}
