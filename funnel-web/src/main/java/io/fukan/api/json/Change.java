package io.fukan.api.json;

import io.fukan.record.InvalidValue;
import org.jspecify.annotations.Nullable;

/**
 * What a PATCH says of one field: nothing, so it stays as it is; or a new value, where null means from now on unknown.
 *
 * @param isMade whether the body names the field
 * @param value the new value
 */
public record Change<T>(boolean isMade, @Nullable T value) {

    /** The field stays as it is. */
    public static <T> Change<T> none() {
        return new Change<>(false, null);
    }

    public static <T> Change<T> to(@Nullable T value) {
        return new Change<>(true, value);
    }

    /** The new value where there is one, else the present. */
    public @Nullable T over(@Nullable T present) {
        return isMade ? value : present;
    }

    /**
     * The new value of what can be exchanged but not taken away; null: it stays.
     *
     * @throws InvalidValue REQUIRED where it would be taken away
     */
    public @Nullable T exchanged(String field) {
        if (isMade && value == null) {
            throw new InvalidValue(field, "REQUIRED");
        }
        return value;
    }
}
