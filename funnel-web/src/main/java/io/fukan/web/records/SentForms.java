package io.fukan.web.records;

import io.fukan.record.IllegalMove;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Forms that are done once, however often they are sent: each carries a number of its own. */
@Component
@Transactional
class SentForms {

    /** Nobody sends a page again that was opened longer ago. */
    private static final Duration KEPT = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final Clock clock;

    SentForms(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Does it, unless that form was done before. Sent twice at one moment, the second waits for what becomes of the first.
     *
     * @param deed tells the id of the record that it made; null: it made none
     * @return the id of the record that the form made, now or before
     * @throws IllegalMove FORM_SENT_BEFORE with something else in it
     */
    @Nullable
    Long once(UUID number, Sent sent, Supplier<@Nullable Long> deed) {
        byte[] content = content(sent);
        int first = jdbc.sql("insert into sent_form (id, content, sent_at) values (?, ?, ?) on conflict do nothing")
                .params(number, content, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (first == 0) {
            return before(number, content).made();
        }
        Long made = deed.get();
        if (made != null) {
            jdbc.sql("update sent_form set made = ? where id = ?")
                    .params(made, number)
                    .update();
        }
        return made;
    }

    /** Deletes what has been kept long enough. */
    void forget() {
        jdbc.sql("delete from sent_form where sent_at < ?")
                .param(clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
    }

    private Before before(UUID number, byte[] content) {
        Before before = jdbc.sql("select content = ? as same, made from sent_form where id = ?")
                .params(content, number)
                .query(Before.class)
                .single();
        if (!before.same()) {
            throw new IllegalMove("FORM_SENT_BEFORE");
        }
        return before;
    }

    /** The form as it was done: whether with what it holds now, and the record that it made. */
    record Before(boolean same, @Nullable Long made) {}

    /** Of what was typed; the token against forgery is another one in each page. */
    private static byte[] content(Sent sent) {
        TreeMap<String, String> typed = new TreeMap<>(sent.values());
        typed.remove("_csrf");
        try {
            return MessageDigest.getInstance("SHA-256").digest(typed.toString().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
