package io.fukan.audit;

import org.jspecify.annotations.Nullable;

/**
 * Who acts at this moment.
 *
 * @param userId the signed-in user; null: nobody is, or the system works by itself
 * @param address where the request came from
 * @param viaToken whether it is a program with the user's token
 */
public record Actor(@Nullable Long userId, @Nullable String address, boolean viaToken) {

    /** Work without a request: jobs, imports in the background, start-up. */
    public static final Actor SYSTEM = new Actor(null, null, false);

    /** Tells who acts; the part of the application that knows requests provides it. */
    @FunctionalInterface
    public interface Source {
        Actor current();
    }
}
