package io.fukan.security;

import io.fukan.access.Viewer;
import io.fukan.database.Sql;
import io.fukan.organisation.Role;
import io.fukan.organisation.Theme;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Users as they are at this moment, with the rights they hold now. */
@Component
class PresentUsers {

    private final JdbcClient jdbc;
    private final Clock clock;

    PresentUsers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The user, unless shut out or without a role. */
    Optional<SignedIn> find(long userId) {
        return jdbc.sql(Sql.of("security/present-user.sql"))
                .param("user", userId)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(PresentUsers::signedIn)
                .optional();
    }

    /** The user whose token this is, unless shut out, without a role, or the token expired or revoked. */
    Optional<SignedIn> findByToken(byte[] hash) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        return jdbc.sql(Sql.of("security/use-token.sql"))
                .param("hash", hash)
                .param("now", now)
                .query(Long.class)
                .optional()
                .flatMap(this::find);
    }

    private static SignedIn signedIn(ResultSet row, int number) throws SQLException {
        Array teams = row.getArray("team_ids");
        Viewer viewer = new Viewer(
                row.getLong("id"),
                Role.valueOf(row.getString("role")),
                Set.of((Long[]) teams.getArray()),
                Locale.forLanguageTag(row.getString("locale")));
        return new SignedIn(
                viewer,
                row.getString("display_name"),
                Theme.valueOf(row.getString("theme").toUpperCase(Locale.ROOT)));
    }
}
