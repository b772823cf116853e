package io.fukan.work;

import io.fukan.access.Viewer;
import io.fukan.organisation.Role;
import io.fukan.organisation.Staff;
import io.fukan.organisation.Team;
import io.fukan.organisation.User;
import io.fukan.organisation.Users;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** People who do the work in tests. */
record Crew(Users users, Staff staff, EntityManager entities) {

    Viewer person(String name, Role role, @Nullable Team team) {
        User user = users.save(User.known(name, Instant.EPOCH));
        user.takeRole(role);
        if (team != null) {
            staff.transfer(user, team, LocalDate.of(2020, 1, 1));
        }
        entities.flush();
        return new Viewer(user.id(), role, team == null ? Set.of() : Set.of(team.id()), Locale.JAPANESE);
    }
}
