package io.fukan.security;

import io.fukan.organisation.Role;
import io.fukan.organisation.Staff;
import io.fukan.organisation.Team;
import io.fukan.organisation.TeamMembership;
import io.fukan.organisation.TeamMemberships;
import io.fukan.organisation.Teams;
import io.fukan.organisation.User;
import io.fukan.organisation.Users;
import io.fukan.partner.Partners;
import io.fukan.record.IllegalMove;
import io.fukan.record.InvalidValue;
import io.fukan.setting.Company;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an administrator does to a user, each deed whole or not at all. */
@Service
@Transactional
public class UserAdministration {

    private final Users users;
    private final Staff staff;
    private final Teams teams;
    private final TeamMemberships memberships;
    private final Partners partners;
    private final Passwords passwords;
    private final OpenSessions sessions;
    private final Company company;
    private final Clock clock;

    UserAdministration(
            Users users,
            Staff staff,
            Teams teams,
            TeamMemberships memberships,
            Partners partners,
            Passwords passwords,
            OpenSessions sessions,
            Company company,
            Clock clock) {
        this.users = users;
        this.staff = staff;
        this.teams = teams;
        this.memberships = memberships;
        this.partners = partners;
        this.passwords = passwords;
        this.sessions = sessions;
        this.company = company;
        this.clock = clock;
    }

    /** A password made for somebody, to be told once. */
    public record Invitation(User user, String password) {}

    /**
     * Makes a user who can sign in.
     *
     * @throws InvalidValue at the field, also when the address is taken
     */
    public Invitation invite(StaffMember member) {
        String email = required(member.email());
        checkFree(email, null);
        User user = User.member(member.displayName(), email, requiredRole(member.role()), clock.instant());
        user.rename(member.displayName(), blankToNull(member.kana()));
        user.workFor(firm(member.firmId()));
        users.save(user);
        joinTeam(user, member.teamId());
        return new Invitation(user, passwords.reset(user.id()));
    }

    /**
     * Changes a user.
     *
     * @param version that was changed; another one means that somebody else was faster
     * @throws IllegalMove LAST_ADMIN when no active administrator would remain
     * @throws InvalidValue at the field
     * @throws ObjectOptimisticLockingFailureException when somebody else was faster
     */
    public void change(long id, int version, StaffMember member) {
        User user = staff.changeRole(id, member.role());
        if (user.version() != version) {
            throw new ObjectOptimisticLockingFailureException(User.class, id);
        }
        if (member.role() != null) {
            checkFree(required(member.email()), id);
        }
        user.rename(member.displayName(), blankToNull(member.kana()));
        user.reachAt(member.email());
        user.workFor(firm(member.firmId()));
        if (member.active()) {
            user.activate();
        } else if (user.isActive()) {
            staff.deactivate(id);
        }
        if (!user.isActive() || user.role() == null) {
            sessions.end(id, null);
        }
        joinTeam(user, member.teamId());
    }

    /** Draws a new password and signs the user out everywhere. */
    public Invitation resetPassword(long id) {
        return new Invitation(users.get(id), passwords.reset(id));
    }

    /** Id of the team the user is in today; null: in none. */
    @Transactional(readOnly = true)
    public @Nullable Long presentTeam(long userId) {
        return memberships
                .on(userId, company.today())
                .flatMap(TeamMembership::team)
                .map(Team::id)
                .orElse(null);
    }

    private void joinTeam(User user, @Nullable Long teamId) {
        List<TeamMembership> past = memberships.findByUserIdOrderBySinceDesc(user.id());
        if (Objects.equals(presentTeam(user.id()), teamId)) {
            return;
        }
        Team team = teamId == null ? null : teams.get(teamId);
        // The first team known of counts for all that the user ever did; a transfer, from today on.
        staff.transfer(user, team, past.isEmpty() ? TeamMembership.EVER : company.today());
    }

    private @Nullable Long firm(@Nullable Long id) {
        if (id != null && partners.findById(id).isEmpty()) {
            throw new InvalidValue("firmId", "CHOICE_MISSING");
        }
        return id;
    }

    private void checkFree(String email, @Nullable Long owner) {
        users.findByEmailIgnoreCase(email)
                .filter(other -> !Objects.equals(other.id(), owner))
                .ifPresent(other -> {
                    throw new InvalidValue("email", "EMAIL_TAKEN", other.displayName());
                });
    }

    private static String required(@Nullable String email) {
        if (email == null || email.isBlank()) {
            throw new InvalidValue("email", "EMAIL_MISSING");
        }
        return email.strip();
    }

    private static Role requiredRole(@Nullable Role role) {
        if (role == null) {
            throw new InvalidValue("role", "ROLE_MISSING");
        }
        return role;
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
