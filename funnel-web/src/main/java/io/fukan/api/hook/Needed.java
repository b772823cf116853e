package io.fukan.api.hook;

import io.fukan.api.json.Told;
import io.fukan.record.InvalidValue;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a message must say. */
final class Needed {

    private Needed() {}

    static <T> T of(String field, @Nullable T value) {
        if (value == null) {
            throw new InvalidValue(field, "REQUIRED");
        }
        return value;
    }

    /** The instant; a day alone does not do. */
    static Instant moment(String field, Told told) {
        if (told.at() == null) {
            throw new InvalidValue(field, "TIME_UNREADABLE");
        }
        return told.at();
    }
}
