package io.fukan.web.admin;

import io.fukan.organisation.Role;
import io.fukan.organisation.User;
import io.fukan.security.StaffMember;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A user as typed in.
 *
 * @param role null: known from records only
 * @param teamId null: in no team
 * @param firmId the partner that somebody outside works for; null: none
 * @param active whether the user may sign in; a new one may
 * @param version the state that the form was filled from; 0 for a new user
 */
record UserForm(
        @NotBlank @Size(max = 100) String displayName,
        @Size(max = 100) @Nullable String kana,
        @Email @Size(max = 254) @Nullable String email,
        @Nullable Role role,
        @Nullable Long teamId,
        @Nullable Long firmId,
        boolean active,
        int version) {

    static UserForm empty() {
        return new UserForm("", null, null, Role.SDR, null, null, true, 0);
    }

    static UserForm of(User user, @Nullable Long teamId) {
        return new UserForm(
                user.displayName(),
                user.kana(),
                user.email(),
                user.role(),
                teamId,
                user.partnerId(),
                user.isActive(),
                user.version());
    }

    StaffMember member() {
        return new StaffMember(displayName, kana, email, role, teamId, firmId, active);
    }
}
