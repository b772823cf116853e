package io.fukan.api.repeat;

import io.fukan.database.Sql;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers to writes with a key, kept for a day. */
@Component
class KeptAnswers {

    private static final Duration KEPT = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final Clock clock;

    KeptAnswers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Takes the key for the present transaction. The lock goes with the transaction, so a crash leaves nothing behind.
     *
     * @return false where another request holds it
     */
    boolean take(long userId, String key) {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended(:name, 0))")
                .param("name", userId + ":" + key)
                .query(Boolean.class)
                .single();
    }

    Optional<KeptAnswer> find(long userId, String key) {
        return jdbc.sql(Sql.of("api/kept-answer.sql"))
                .param("user", userId)
                .param("key", key)
                .param("since", eldest())
                .query((row, number) -> new KeptAnswer(
                        row.getBytes("request_hash"),
                        row.getInt("status"),
                        row.getString("content_type"),
                        row.getString("location"),
                        new Seal.Closed(row.getBytes("nonce"), row.getBytes("body"))))
                .optional();
    }

    void keep(long userId, String key, KeptAnswer answer) {
        jdbc.sql(Sql.of("api/keep-answer.sql"))
                .param("user", userId)
                .param("key", key)
                .param("hash", answer.requestHash())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("status", answer.status())
                .param("content_type", answer.contentType(), Types.VARCHAR)
                .param("location", answer.location(), Types.VARCHAR)
                .param("nonce", answer.body().nonce())
                .param("body", answer.body().content())
                .param("since", eldest())
                .update();
    }

    /** Deletes what has been kept long enough. */
    void forget() {
        jdbc.sql("delete from idempotency_key where created_at < :since")
                .param("since", eldest())
                .update();
    }

    private OffsetDateTime eldest() {
        return clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC);
    }
}
