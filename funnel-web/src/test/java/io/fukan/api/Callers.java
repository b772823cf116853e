package io.fukan.api;

import io.fukan.organisation.Role;
import io.fukan.organisation.Staff;
import io.fukan.organisation.Team;
import io.fukan.organisation.TeamMembership;
import io.fukan.organisation.User;
import io.fukan.organisation.Users;
import io.fukan.security.ApiTokens;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** Makes people with a token who call the API. */
public class Callers {

    private final Users users;
    private final Staff staff;
    private final ApiTokens tokens;
    private final Clock clock;
    private final ApplicationContext context;

    Callers(Users users, Staff staff, ApiTokens tokens, Clock clock, ApplicationContext context) {
        this.users = users;
        this.staff = staff;
        this.tokens = tokens;
        this.clock = clock;
        this.context = context;
    }

    /** Somebody new in that role. */
    public Caller in(Role role) {
        String name = role.name() + " " + UUID.randomUUID();
        User user = users.save(User.member(name, name.replace(' ', '.') + "@example.com", role, clock.instant()));
        return calling(user);
    }

    /** Somebody new in that role and team. */
    public Caller in(Role role, Team team) {
        Caller caller = in(role);
        staff.transfer(users.get(caller.userId()), team, TeamMembership.EVER);
        return caller;
    }

    /** Nobody: a call without a token. */
    public Caller stranger() {
        return new Caller(port(), null, 0, "");
    }

    /** A call with this token. */
    public Caller with(String token) {
        return new Caller(port(), token, 0, "");
    }

    private Caller calling(User user) {
        return new Caller(port(), tokens.create(user.id(), "test", null), user.id(), user.displayName());
    }

    private int port() {
        return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
    }
}
