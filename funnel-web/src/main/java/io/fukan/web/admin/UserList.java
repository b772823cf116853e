package io.fukan.web.admin;

import io.fukan.database.Sql;
import io.fukan.organisation.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Everybody, with team and last sign-in, a page at a time. */
@Component
class UserList {

    static final int PAGE = 50;

    private final JdbcClient jdbc;
    private final Clock clock;

    UserList(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One line of the list.
     *
     * @param role null: known from records only
     * @param hasPassword whether the user could sign in
     * @param lastSignIn null: never
     * @param total users found on all pages
     */
    record Row(
            long id,
            String displayName,
            @Nullable String email,
            @Nullable Role role,
            @Nullable String team,
            boolean active,
            boolean hasPassword,
            @Nullable Instant lastSignIn,
            long total) {}

    /**
     * The users whose name or address holds the text, those who can sign in first.
     *
     * @param text empty: all
     * @param page from 0
     */
    List<Row> find(String text, int page) {
        return jdbc.sql(Sql.of("admin/users.sql"))
                .param("text", "%" + text.strip().replaceAll("([%_\\\\])", "\\\\$1") + "%")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("size", PAGE)
                .param("offset", Math.multiplyExact((long) page, PAGE))
                .query(Row.class)
                .list();
    }
}
