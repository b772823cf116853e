package io.fukan.access;

import io.fukan.organisation.TeamMembership;
import io.fukan.organisation.TeamMemberships;
import io.fukan.organisation.User;
import io.fukan.organisation.Users;
import io.fukan.setting.Company;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** People as they would ask now, to decide what they may be told without their asking. */
@Component
@Transactional(readOnly = true)
public class Viewers {

    private final Users users;
    private final TeamMemberships memberships;
    private final Company company;

    Viewers(Users users, TeamMemberships memberships, Company company) {
        this.users = users;
        this.memberships = memberships;
        this.company = company;
    }

    /** The user with the rights held today; empty for who is shut out or has no role. */
    public Optional<Viewer> find(long userId) {
        return users.findById(userId).filter(User::isActive).flatMap(this::viewer);
    }

    private Optional<Viewer> viewer(User user) {
        Set<Long> teams = memberships
                .on(user.id(), company.today())
                .flatMap(TeamMembership::team)
                .map(team -> Set.of(team.id()))
                .orElse(Set.of());
        return Optional.ofNullable(user.role()).map(role -> new Viewer(user.id(), role, teams, user.locale()));
    }
}
