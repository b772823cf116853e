package io.fukan.record;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Custom fields by key. A blank is unknown, and what is unknown is absent. */
public final class Attributes {

    private Attributes() {}

    /** A copy of {@code present} with {@code key} set to {@code value}, or without it where the value is null or blank. */
    public static Map<String, Object> with(Map<String, Object> present, String key, @Nullable Object value) {
        Map<String, Object> changed = new HashMap<>(present);
        if (value == null || value instanceof String text && text.isBlank()) {
            changed.remove(key);
        } else {
            changed.put(key, value);
        }
        return changed;
    }
}
