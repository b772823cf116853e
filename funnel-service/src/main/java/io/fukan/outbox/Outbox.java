package io.fukan.outbox;

import io.fukan.database.Sql;
import io.fukan.text.Folding;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes messages to be sent. It joins the caller's transaction: if the deed is rolled back, nothing is sent; once it is
 * committed, the message will be.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Outbox {

    private final JdbcClient jdbc;
    private final Clock clock;

    Outbox(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Queues a message.
     *
     * @return false when there is one for that occasion already, in which case nothing happens
     */
    public boolean queue(Outgoing message) {
        return jdbc.sql(Sql.of("outbox/queue.sql"))
                        .param("channel", message.channel())
                        .param("occasion", message.occasion())
                        .param("recipient", message.recipient())
                        .param("title", message.title())
                        .param("payload", message.payload())
                        .param("lead", message.leadId())
                        .param("by", message.by())
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("due", message.due().atOffset(ZoneOffset.UTC))
                        .param("until", utc(message.usefulUntil()))
                        .update()
                == 1;
    }

    /**
     * Takes back what was not sent yet.
     *
     * @param occasions the beginning that the occasions to be dropped have in common
     * @param recipient only what is for them; null: whoever it is for
     * @return how many messages will not be sent
     */
    public int drop(String occasions, @Nullable String recipient) {
        return jdbc.sql(Sql.of("outbox/drop.sql"))
                .param("occasions", Folding.escapeLike(occasions) + "%")
                .param("recipient", recipient, Types.VARCHAR)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
