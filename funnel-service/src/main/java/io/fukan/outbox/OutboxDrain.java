package io.fukan.outbox;

import io.fukan.database.Sql;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what is due, one message per transaction: the row stays locked from the claim until the outcome is noted, so no
 * other node takes it, and a node that dies in between leaves it to be sent again under the same id.
 */
@Component
public class OutboxDrain {

    private static final Logger log = LoggerFactory.getLogger(OutboxDrain.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);
    /** Pauses after the first, second … refusal; after the last one nobody tries again by themselves. */
    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6),
            Duration.ofHours(12),
            Duration.ofHours(24));

    private static final int LONGEST_FAILURE = 500;

    private final List<Delivery> deliveries;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OutboxDrain(List<Delivery> deliveries, JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.deliveries = deliveries;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record Claimed(long id, OffsetDateTime queuedAt, String payload, int attempts) {}

    /**
     * Sends everything that is due now.
     *
     * @param stop asked between messages
     * @return how many were sent
     */
    public int drain(BooleanSupplier stop) {
        jdbc.sql(Sql.of("outbox/expire.sql")).param("now", now()).update();
        int sent = 0;
        for (Delivery delivery : deliveries) {
            if (delivery.obstacle().isEmpty() && !isPaused(delivery)) {
                sent += drain(delivery, stop);
            }
        }
        return sent;
    }

    private int drain(Delivery delivery, BooleanSupplier stop) {
        int sent = 0;
        try {
            while (!stop.getAsBoolean()) {
                Optional<Boolean> outcome = transaction.execute(status -> next(delivery));
                if (outcome == null || outcome.isEmpty()) {
                    return sent;
                }
                sent += outcome.get() ? 1 : 0;
            }
        } catch (Delivery.Unreachable down) {
            pause(delivery, down);
        }
        return sent;
    }

    /** @return whether the next message was sent; empty when none is due */
    private Optional<Boolean> next(Delivery delivery) {
        Optional<Claimed> due = jdbc.sql(Sql.of("outbox/claim.sql"))
                .param("channel", delivery.channel())
                .param("now", now())
                .query(Claimed.class)
                .optional();
        return due.map(message -> send(delivery, message));
    }

    private boolean send(Delivery delivery, Claimed message) {
        try {
            delivery.deliver(
                    new Delivery.Parcel(message.id(), message.queuedAt().toInstant(), message.payload()));
        } catch (Delivery.Refused refused) {
            refused(message, refused);
            return false;
        }
        jdbc.sql(Sql.of("outbox/sent.sql"))
                .param("id", message.id())
                .param("now", now())
                .update();
        jdbc.sql("delete from outbox_channel where channel = ?")
                .param(delivery.channel())
                .update();
        return true;
    }

    private void refused(Claimed message, Delivery.Refused refused) {
        boolean dead = refused.isForGood() || message.attempts() >= PAUSES.size();
        Instant now = clock.instant();
        Instant next = dead ? now : now.plus(PAUSES.get(message.attempts()));
        jdbc.sql(Sql.of("outbox/refused.sql"))
                .param("id", message.id())
                .param("failure", reason(refused))
                .param("dead", dead)
                .param("now", now())
                .param("next", next.atOffset(ZoneOffset.UTC))
                .update();
        if (dead) {
            log.warn("Outbox message {} is given up after {} attempts", message.id(), message.attempts() + 1);
        }
    }

    private void pause(Delivery delivery, Delivery.Unreachable down) {
        log.warn("Channel {} is unreachable; its messages wait", delivery.channel());
        jdbc.sql(Sql.of("outbox/channel-down.sql"))
                .param("channel", delivery.channel())
                .param("now", now())
                .param("first", FIRST_PAUSE.toSeconds())
                .param("longest", LONGEST_PAUSE.toSeconds())
                .param("failure", reason(down))
                .update();
    }

    private boolean isPaused(Delivery delivery) {
        return jdbc.sql("select exists (select from outbox_channel where channel = ? and next_try_at > ?)")
                .params(delivery.channel(), now())
                .query(Boolean.class)
                .single();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static String reason(RuntimeException failure) {
        String reason = String.valueOf(failure.getMessage()).replace('\0', ' ');
        return reason.length() > LONGEST_FAILURE ? reason.substring(0, LONGEST_FAILURE) : reason;
    }
}
