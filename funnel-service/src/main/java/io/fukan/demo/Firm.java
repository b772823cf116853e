package io.fukan.demo;

import org.jspecify.annotations.Nullable;

/**
 * A company that may buy.
 *
 * @param industry letter of the major group; null: not known
 * @param employees null: not known
 * @param site its part of the reserved domain {@code example.jp}
 * @param east whether the eastern field sales team looks after it
 */
record Firm(
        String id,
        String name,
        @Nullable String industry,
        @Nullable Integer employees,
        String region,
        @Nullable String phone,
        String site,
        boolean east,
        Fit fit) {

    /** How the firm looks to the quality rule. */
    enum Fit {
        /** Size and industry are in target. */
        TARGET,
        /** One of them is not. */
        OFF,
        /** One of them is not known. */
        UNKNOWN
    }
}
