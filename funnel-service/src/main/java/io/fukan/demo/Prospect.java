package io.fukan.demo;

import org.jspecify.annotations.Nullable;

/**
 * The person behind a lead.
 *
 * @param firm null: only the address is known
 */
record Prospect(
        String id,
        @Nullable Firm firm,
        String lastName,
        String firstName,
        String lastKana,
        String firstKana,
        String email,
        @Nullable String phone,
        @Nullable String department,
        @Nullable String title) {}
