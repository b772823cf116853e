package io.fukan.audit;

import io.fukan.database.Sql;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Writes down what was done, in the transaction of the deed: what was rolled back did not happen. */
@Component
@Transactional
public class AuditLog {

    private static final int LONGEST_NAME = 200;

    private final JdbcClient jdbc;
    private final ObjectProvider<Actor.Source> actors;
    private final JsonMapper json;
    private final Clock clock;

    AuditLog(JdbcClient jdbc, ObjectProvider<Actor.Source> actors, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.actors = actors;
        this.json = json;
        this.clock = clock;
    }

    /** A deed of whoever acts now, without more to tell. */
    public void record(AuditAction action, String subjectType, @Nullable Long subjectId, @Nullable String name) {
        record(action, subjectType, subjectId, name, Map.of());
    }

    /**
     * A deed of whoever acts now.
     *
     * @param subjectType kind of record, such as {@code user}; the message key is {@code auditSubject.} + type
     * @param subjectId its id; null where it has none
     * @param name how the record is called today; never a name of a prospect
     * @param details properties and what became of them; values of personal data are left out
     */
    public void record(
            AuditAction action,
            String subjectType,
            @Nullable Long subjectId,
            @Nullable String name,
            Map<String, ?> details) {
        Actor actor = actors.getIfAvailable(() -> () -> Actor.SYSTEM).current();
        write(actor, action, subjectType, subjectId, name, details);
    }

    /** A deed of somebody who is not, or not yet, signed in. */
    public void record(Actor actor, AuditAction action, @Nullable String name) {
        write(actor, action, "user", actor.userId(), name, Map.of());
    }

    private void write(
            Actor actor,
            AuditAction action,
            String subjectType,
            @Nullable Long subjectId,
            @Nullable String name,
            Map<String, ?> details) {
        jdbc.sql(Sql.of("audit/insert.sql"))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("actor", actor.userId(), java.sql.Types.BIGINT)
                .param("action", action.name())
                .param("type", subjectType)
                .param("id", subjectId, java.sql.Types.BIGINT)
                .param("name", shortened(name), java.sql.Types.VARCHAR)
                .param("details", json.writeValueAsString(details))
                .param("address", actor.address(), java.sql.Types.VARCHAR)
                .param("token", actor.viaToken())
                .update();
    }

    /** What somebody typed as an e-mail address can be anything: PostgreSQL takes no NUL, and nobody reads a novel. */
    private static @Nullable String shortened(@Nullable String name) {
        if (name == null) {
            return null;
        }
        String clean = name.replace("\0", "");
        return clean.codePointCount(0, clean.length()) <= LONGEST_NAME
                ? clean
                : clean.substring(0, clean.offsetByCodePoints(0, LONGEST_NAME));
    }
}
