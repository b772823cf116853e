package io.fukan.ingest.file;

import java.util.Arrays;
import java.util.Optional;

/** A repair that the sender of a file may ask for; nothing is repaired unasked. */
public enum Repair {
    /** Rows that are wrapped whole in one pair of quotes are unwrapped. */
    WRAPPED_ROWS("wrappedRows");

    private final String key;

    Repair(String key) {
        this.key = key;
    }

    /** The name in the mapping's JSON. */
    public String key() {
        return key;
    }

    static Optional<Repair> byKey(String key) {
        return Arrays.stream(values()).filter(r -> r.key.equals(key)).findFirst();
    }
}
