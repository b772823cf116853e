package io.fukan.telephony;

import io.fukan.database.Sql;
import io.fukan.organisation.User;
import io.fukan.organisation.Users;
import io.fukan.record.InvalidValue;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who of us the telephone system means: by e-mail, or by an extension that somebody was given. */
@Service
@Transactional
public class Extensions {

    private static final Pattern EXTENSION = Pattern.compile("[0-9A-Za-z*#_.-]{1,40}");

    private final Users users;
    private final JdbcClient jdbc;

    Extensions(Users users, JdbcClient jdbc) {
        this.users = users;
        this.jdbc = jdbc;
    }

    /** An extension and whose it is. */
    public record Line(String extension, long userId, String name) {}

    /** All of them in order. */
    @Transactional(readOnly = true)
    public List<Line> all() {
        return jdbc.sql(Sql.of("telephony/extensions.sql")).query(Line.class).list();
    }

    /**
     * Gives somebody an extension, and takes it from who had it before.
     *
     * @throws InvalidValue EXTENSION_INVALID
     */
    public void give(String extension, Long userId) {
        String number = extension.strip();
        if (!EXTENSION.matcher(number).matches()) {
            throw new InvalidValue("extension", "EXTENSION_INVALID");
        }
        users.get(userId);
        jdbc.sql(Sql.of("telephony/give-extension.sql"))
                .param("extension", number)
                .param("user", userId)
                .update();
    }

    /** Nobody has that extension any more. */
    public void take(String extension) {
        jdbc.sql("delete from phone_extension where extension = ?")
                .param(extension)
                .update();
    }

    /** Whom an agent means; empty: nobody we know. */
    @Transactional(readOnly = true)
    public Optional<Long> meant(@Nullable String agent) {
        if (agent == null) {
            return Optional.empty();
        }
        return agent.contains("@")
                ? users.findByEmailIgnoreCase(agent).map(User::id)
                : jdbc.sql("select user_id from phone_extension where extension = ?")
                        .param(agent)
                        .query(Long.class)
                        .optional();
    }
}
