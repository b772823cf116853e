package io.fukan.outbox;

import io.fukan.database.Sql;
import io.fukan.record.NoSuchRecord;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What administrators see of the outbox, and how they have things tried again. */
@Component
@Transactional(readOnly = true)
public class OutboxList {

    private final List<Delivery> deliveries;
    private final JdbcClient jdbc;
    private final Clock clock;

    OutboxList(List<Delivery> deliveries, JdbcClient jdbc, Clock clock) {
        this.deliveries = deliveries;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * How many messages are where.
     *
     * @param waiting due and not sent yet
     * @param later not due before a later moment
     * @param oldest since when the longest waiting one is due; null: none waits
     */
    public record Counts(
            long waiting,
            long later,
            long sent,
            long dead,
            @Nullable Instant oldest) {}

    /** A message without what it says. */
    public record Line(
            long id,
            String channel,
            String recipient,
            String title,
            OutboxStatus status,
            int attempts,
            @Nullable String failure,
            Instant queuedAt,
            Instant dueAt,
            @Nullable Instant settledAt,
            @Nullable Long leadId) {}

    /**
     * How a channel is.
     *
     * @param obstacle key of the message that says what is not set up; null: nothing
     * @param failure what the other side said last; null: it is reachable
     * @param failedSince since when it is unreachable
     * @param nextTryAt when it is tried again
     */
    public record Channel(
            String name,
            @Nullable String obstacle,
            @Nullable String failure,
            @Nullable Instant failedSince,
            @Nullable Instant nextTryAt) {}

    public Counts counts() {
        return jdbc.sql(Sql.of("outbox/counts.sql"))
                .param("now", now())
                .query((row, n) -> new Counts(
                        row.getLong("waiting"),
                        row.getLong("later"),
                        row.getLong("sent"),
                        row.getLong("dead"),
                        instant(row.getObject("oldest", OffsetDateTime.class))))
                .single();
    }

    /** Messages of that status: queued ones in the order in which they go out, others latest first. */
    public List<Line> page(OutboxStatus status, int page, int size) {
        return jdbc.sql(Sql.of("outbox/list.sql"))
                .param("status", status.name())
                .param("size", size)
                .param("offset", (long) page * size)
                .query((row, n) -> new Line(
                        row.getLong("id"),
                        row.getString("channel"),
                        row.getString("recipient"),
                        row.getString("title"),
                        OutboxStatus.valueOf(row.getString("status")),
                        row.getInt("attempts"),
                        row.getString("failure"),
                        row.getObject("queued_at", OffsetDateTime.class).toInstant(),
                        row.getObject("due_at", OffsetDateTime.class).toInstant(),
                        instant(row.getObject("settled_at", OffsetDateTime.class)),
                        row.getObject("lead_id", Long.class)))
                .list();
    }

    public List<Channel> channels() {
        return deliveries.stream().map(this::channel).toList();
    }

    /**
     * Has a message that was given up tried again.
     *
     * @throws NoSuchRecord when there is no such message, or it was not given up
     */
    @Transactional
    public void retry(long id) {
        if (again(id) == 0) {
            throw new NoSuchRecord("outbox message", id);
        }
    }

    /** Has everything that was given up tried again, and unreachable channels at once. */
    @Transactional
    public int retryAll() {
        jdbc.sql("update outbox_channel set next_try_at = ?").param(now()).update();
        return again(null);
    }

    private int again(@Nullable Long id) {
        return jdbc.sql(Sql.of("outbox/again.sql"))
                .param("id", id)
                .param("now", now())
                .update();
    }

    private Channel channel(Delivery delivery) {
        Optional<Channel> down = jdbc.sql("select * from outbox_channel where channel = ?")
                .param(delivery.channel())
                .query((row, n) -> new Channel(
                        row.getString("channel"),
                        delivery.obstacle().orElse(null),
                        row.getString("failure"),
                        row.getObject("failed_since", OffsetDateTime.class).toInstant(),
                        row.getObject("next_try_at", OffsetDateTime.class).toInstant()))
                .optional();
        return down.orElseGet(
                () -> new Channel(delivery.channel(), delivery.obstacle().orElse(null), null, null, null));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
