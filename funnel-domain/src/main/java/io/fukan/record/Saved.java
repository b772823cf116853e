package io.fukan.record;

import org.jspecify.annotations.Nullable;

/** Ids exist from the moment a record is saved; asking earlier is a mistake in the program. */
public final class Saved {

    private Saved() {}

    /** @return the id, never null */
    public static Long id(@Nullable Long id) {
        if (id == null) {
            throw new IllegalStateException("asked for the id of a record that was not saved yet");
        }
        return id;
    }
}
