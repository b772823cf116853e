package io.fukan.records;

import org.jspecify.annotations.Nullable;

/**
 * A record chosen in a filter, or explicitly that there is none.
 *
 * @param id of the record; null: rows that have none
 */
public record Choice(@Nullable Long id) {

    static final String NONE = "none";

    /** Whether rows without such a record are meant. */
    public boolean isNone() {
        return id == null;
    }

    /** As in the address. */
    @Override
    public String toString() {
        return id == null ? NONE : id.toString();
    }
}
