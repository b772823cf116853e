package io.fukan.work;

import io.fukan.access.LeadScope;
import io.fukan.access.Viewer;
import io.fukan.database.Sql;
import io.fukan.organisation.Department;
import io.fukan.organisation.Role;
import io.fukan.organisation.User;
import io.fukan.organisation.Users;
import io.fukan.record.InvalidValue;
import io.fukan.records.Named;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** To whom work can be given. */
@Component
@Transactional(readOnly = true)
public class People {

    private final Users users;
    private final JdbcClient jdbc;

    People(Users users, JdbcClient jdbc) {
        this.users = users;
        this.jdbc = jdbc;
    }

    /** Active people to whom the viewer may give a lead or deal: everybody, or for a manager those of the own teams. */
    public List<Named> assignable(Viewer viewer) {
        return jdbc.sql(Sql.of("work/assignable.sql", Map.of("people", Sql.of("access/people.sql"))))
                .params(LeadScope.of(viewer).params())
                .query(Named.class)
                .list();
    }

    /** Active people of a department, or with its role, to whom a handoff or an appointment can be addressed. */
    public List<Named> of(Department department) {
        return jdbc.sql(Sql.of("work/people-of-department.sql"))
                .param("department", department.name())
                .param("role", role(department).name())
                .query(Named.class)
                .list();
    }

    /** What somebody is called. */
    String name(Long id) {
        return users.get(id).displayName();
    }

    /** Whether the viewer may say who owns what they enter; others own it themselves, or nobody does. */
    public static boolean mayNameOwner(Viewer viewer) {
        return viewer.role() == Role.ADMIN || viewer.role() == Role.MANAGER;
    }

    /** Who owns what the viewer enters: whom they may name, else a rep or manager themselves, else nobody. */
    @Nullable
    Long firstOwner(@Nullable Long named, Viewer viewer) {
        if (mayNameOwner(viewer) && named != null) {
            checkAssignable("owner", named, viewer);
            return named;
        }
        return viewer.role() == Role.ADMIN || viewer.role() == Role.MARKETING ? null : viewer.userId();
    }

    /** @throws InvalidValue CHOICE_MISSING for somebody to whom the viewer may not give it */
    void checkAssignable(String field, @Nullable Long id, Viewer viewer) {
        if (id != null && assignable(viewer).stream().noneMatch(person -> person.id() == id)) {
            throw new InvalidValue(field, "CHOICE_MISSING");
        }
    }

    /** @throws InvalidValue CHOICE_MISSING for nobody, or somebody who has left */
    void checkActive(String field, @Nullable Long id) {
        if (id != null && users.findById(id).filter(User::isActive).isEmpty()) {
            throw new InvalidValue(field, "CHOICE_MISSING");
        }
    }

    private static Role role(Department department) {
        return switch (department) {
            case MK -> Role.MARKETING;
            case SDR -> Role.SDR;
            case BDR -> Role.BDR;
            case FS -> Role.FIELD;
            case CS -> Role.CS;
            case PS -> Role.PARTNER;
        };
    }
}
