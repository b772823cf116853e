package io.fukan.security;

import io.fukan.organisation.Role;

/** Where the day of each role begins: whoever signs in without asking for a page is there at once. */
final class FirstPage {

    private FirstPage() {}

    /** The path; the overview for those who look after the whole. */
    static String of(Role role) {
        return switch (role) {
            case SDR, BDR -> "/queue";
            case FIELD -> "/inbox";
            case CS -> "/customers";
            case MARKETING -> "/channels";
            case PARTNER -> "/firm";
            case ADMIN, MANAGER -> "/";
        };
    }
}
