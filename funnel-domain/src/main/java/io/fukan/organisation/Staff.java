package io.fukan.organisation;

import io.fukan.record.IllegalMove;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes that concern more than one person: roles of administrators, transfers between teams. */
@Service
@Transactional
public class Staff {

    private final Users users;
    private final TeamMemberships memberships;

    Staff(Users users, TeamMemberships memberships) {
        this.users = users;
        this.memberships = memberships;
    }

    /**
     * Gives a user another role, or none.
     *
     * @throws IllegalMove LAST_ADMIN when no active administrator would remain
     */
    public User changeRole(Long userId, @Nullable Role role) {
        List<User> administrators = users.lockAdministrators();
        User user = users.get(userId);
        if (role != Role.ADMIN) {
            keepOne(administrators, user);
        }
        user.takeRole(role);
        return user;
    }

    /**
     * Shuts a user out.
     *
     * @throws IllegalMove LAST_ADMIN when no active administrator would remain
     */
    public User deactivate(Long userId) {
        List<User> administrators = users.lockAdministrators();
        User user = users.get(userId);
        keepOne(administrators, user);
        user.deactivate();
        return user;
    }

    /**
     * Lets a user belong to a team from a day on; on a day that already begins a membership, corrects it.
     *
     * @param team null: to no team
     */
    public TeamMembership transfer(User user, @Nullable Team team, LocalDate since) {
        return memberships
                .findByUserIdAndSince(user.id(), since)
                .map(present -> {
                    present.correct(team);
                    return present;
                })
                .orElseGet(() -> memberships.save(
                        team == null ? TeamMembership.ofNone(user, since) : TeamMembership.of(user, team, since)));
    }

    private static void keepOne(List<User> administrators, User leaving) {
        if (leaving.administers() && administrators.size() <= 1) {
            throw new IllegalMove("LAST_ADMIN", leaving.displayName());
        }
    }
}
