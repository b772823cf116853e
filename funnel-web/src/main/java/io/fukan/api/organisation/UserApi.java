package io.fukan.api.organisation;

import static java.util.Objects.requireNonNull;

import io.fukan.api.json.Partial;
import io.fukan.api.write.Made;
import io.fukan.api.write.Merging;
import io.fukan.api.write.When;
import io.fukan.organisation.Role;
import io.fukan.organisation.User;
import io.fukan.organisation.Users;
import io.fukan.security.StaffMember;
import io.fukan.security.UserAdministration;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What an administrator settles about users. */
@RestController
@RequestMapping(UserApi.PATH)
@Tag(name = "Organisation")
@Transactional
class UserApi {

    static final String PATH = "/api/v1/users";

    private final Users users;
    private final UserAdministration administration;
    private final Merging merging;
    private final When when;

    UserApi(Users users, UserAdministration administration, Merging merging, When when) {
        this.users = users;
        this.administration = administration;
        this.merging = merging;
        this.when = when;
    }

    /** A user to be settled. */
    @Schema(name = "UserTold")
    record Told(
            @NotBlank @Size(max = 100) String displayName,
            @Size(max = 100) @Nullable String kana,

            @Email @Size(max = 254) @Schema(description = "by which they sign in; nobody else may have it") @Nullable
            String email,

            @Schema(description = "of a new one needed; null: known from records only, and cannot sign in") @Nullable
            Role role,

            @Schema(description = "the team from today on; null: none") @Nullable
            Long teamId,

            @Schema(description = "the partner that somebody of the role PARTNER works for") @Nullable
            Long firmId,

            @Schema(description = "false: shut out at once", defaultValue = "true") @Nullable
            Boolean active,

            @Schema(description = "when changing: the version that was read") @Nullable
            Integer version) {

        private StaffMember member() {
            return new StaffMember(displayName, kana, email, role, teamId, firmId, active == null || active);
        }
    }

    /** A user as administrators see them. */
    @Schema(name = "User")
    record Entry(
            long id,
            @Nullable String externalId,
            String displayName,
            @Nullable String kana,
            @Nullable String email,
            @Nullable Role role,
            @Nullable Long teamId,
            @Nullable Long firmId,
            boolean active,
            int version,

            @Schema(description = "the first one, in this answer and nowhere else; null: none was made") @Nullable
            String password) {}

    /** A password to be told. */
    @Schema(name = "NewPassword")
    record NewPassword(
            @Schema(description = "in this answer and nowhere else")
            String password) {}

    @GetMapping("/{id}")
    @Transactional(readOnly = true)
    @Operation(summary = "One user")
    Entry get(@PathVariable long id) {
        return entry(users.get(id), null);
    }

    @PostMapping
    @Operation(summary = "Makes a user who can sign in, with a first password")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Entry> add(@Valid @RequestBody Told told) {
        UserAdministration.Invitation made = administration.invite(told.member());
        when.written();
        return Made.at(PATH, made.user().id(), Optional.of(entry(made.user(), made.password())));
    }

    @PatchMapping("/{id}")
    @Operation(summary = "Changes a user: name, role, team, or whether they may sign in")
    Entry change(@PathVariable long id, @RequestBody Partial<Told> change) {
        User user = users.get(id);
        Told told = merging.over(entry(user, null), change);
        int version = requireNonNull(told.version());
        administration.change(id, version, told.member());
        when.written();
        return entry(user, null);
    }

    @PostMapping("/{id}/password")
    @Operation(summary = "Draws a new password and signs the user out everywhere")
    NewPassword resetPassword(@PathVariable long id) {
        return new NewPassword(administration.resetPassword(id).password());
    }

    private Entry entry(User user, @Nullable String password) {
        return new Entry(
                user.id(),
                user.externalId(),
                user.displayName(),
                user.kana(),
                user.email(),
                user.role(),
                administration.presentTeam(user.id()),
                user.partnerId(),
                user.isActive(),
                user.version(),
                password);
    }
}
