package io.fukan.security;

import io.fukan.organisation.Role;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works with Fukan, as an administrator describes them.
 *
 * @param email by which they sign in; only who is known from records alone has none
 * @param role null: known from records only
 * @param teamId null: in no team
 * @param firmId the partner that somebody outside works for; null: none
 * @param active whether they may sign in; a new one may
 */
public record StaffMember(
        String displayName,
        @Nullable String kana,
        @Nullable String email,
        @Nullable Role role,
        @Nullable Long teamId,
        @Nullable Long firmId,
        boolean active) {}
