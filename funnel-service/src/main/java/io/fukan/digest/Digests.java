package io.fukan.digest;

import io.fukan.access.Right;
import io.fukan.database.Sql;
import io.fukan.organisation.Role;
import io.fukan.record.InvalidValue;
import io.fukan.record.NoSuchRecord;
import io.fukan.setting.Company;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is mailed when, and to whom. */
@Component
@Transactional
public class Digests {

    private static final int LAST_HOUR = 23;

    private final Company company;
    private final JdbcClient jdbc;
    private final Clock clock;

    Digests(Company company, JdbcClient jdbc, Clock clock) {
        this.company = company;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Somebody who can be sent a digest. */
    public record Colleague(long id, String name) {}

    /** A digest whose time has come. */
    public record Due(long id, long ownerId, String dashboard, String filter, Rhythm rhythm, int hour) {}

    /** Those that a person set up or gets. */
    @Transactional(readOnly = true)
    public List<Digest> of(long user) {
        return jdbc.sql(Sql.of("digest/of-person.sql"))
                .param("user", user)
                .query((row, n) -> new Digest(
                        row.getLong("id"),
                        row.getLong("owner_id"),
                        row.getString("owner"),
                        row.getString("dashboard"),
                        row.getString("filter"),
                        Rhythm.valueOf(row.getString("rhythm")),
                        row.getInt("hour"),
                        row.getTimestamp("next_at").toInstant(),
                        row.getString("recipients"),
                        row.getBoolean("received")))
                .list();
    }

    @Transactional(readOnly = true)
    public List<Colleague> colleagues() {
        String[] roles = Arrays.stream(Role.values())
                .filter(Right.DASHBOARDS_READ::isOf)
                .map(Enum::name)
                .toArray(String[]::new);
        return jdbc.sql(Sql.of("digest/colleagues.sql"))
                .param("roles", roles)
                .query(Colleague.class)
                .list();
    }

    /**
     * Sets one up, first to be mailed at the next hour of its own.
     *
     * @param filter as {@link Dashboards#kept} gives it
     * @param hour 0 to 23, in the business zone
     * @throws InvalidValue OUT_OF_RANGE at {@code hour}, RECIPIENT_MISSING, RECIPIENT_UNKNOWN for somebody who may not see dashboards
     */
    public long add(long owner, String dashboard, String filter, Rhythm rhythm, int hour, Collection<Long> recipients) {
        if (hour < 0 || hour > LAST_HOUR) {
            throw new InvalidValue("hour", "OUT_OF_RANGE", 0, LAST_HOUR);
        }
        Set<Long> known = colleagues().stream().map(Colleague::id).collect(Collectors.toSet());
        if (recipients.isEmpty()) {
            throw new InvalidValue("recipients", "RECIPIENT_MISSING");
        }
        if (!known.containsAll(recipients)) {
            throw new InvalidValue("recipients", "RECIPIENT_UNKNOWN");
        }
        long id = jdbc.sql(Sql.of("digest/add.sql"))
                .param("owner", owner)
                .param("dashboard", dashboard)
                .param("filter", filter)
                .param("rhythm", rhythm.name())
                .param("hour", hour)
                .param("next", next(rhythm, hour, clock.instant()).atOffset(ZoneOffset.UTC))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        Set.copyOf(recipients)
                .forEach(user -> jdbc.sql("insert into digest_recipient (digest_id, user_id) values (?, ?)")
                        .params(id, user)
                        .update());
        return id;
    }

    /** @throws NoSuchRecord when there is none that this person set up */
    public void delete(long id, long owner) {
        require(
                jdbc.sql("delete from digest where id = ? and owner_id = ?")
                        .params(id, owner)
                        .update(),
                id);
    }

    /**
     * Somebody does not want it any more. One that nobody gets is no longer kept.
     *
     * @throws NoSuchRecord when this person does not get it
     */
    public void leave(long id, long user) {
        require(
                jdbc.sql("delete from digest_recipient where digest_id = ? and user_id = ?")
                        .params(id, user)
                        .update(),
                id);
        jdbc.sql("delete from digest d where d.id = ? and not exists"
                        + " (select from digest_recipient r where r.digest_id = d.id)")
                .param(id)
                .update();
    }

    /** Takes some whose time has come, each for this transaction alone, and sets when they come next. */
    public List<Due> take(int most) {
        Instant now = clock.instant();
        List<Due> due = jdbc.sql(Sql.of("digest/due.sql"))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query(Due.class)
                .list();
        due.forEach(one -> jdbc.sql("update digest set next_at = ? where id = ?")
                .params(next(one.rhythm(), one.hour(), now).atOffset(ZoneOffset.UTC), one.id())
                .update());
        return due;
    }

    public List<Long> recipients(long digest) {
        return jdbc.sql(Sql.of("digest/recipients.sql"))
                .param("digest", digest)
                .query(Long.class)
                .list();
    }

    /** The first hour of its own after a moment. */
    private Instant next(Rhythm rhythm, int hour, Instant after) {
        LocalDate today = after.atZone(company.zone()).toLocalDate();
        LocalDate day = rhythm.onOrAfter(today, company.businessCalendar());
        ZonedDateTime at = day.atTime(hour, 0).atZone(company.zone());
        return at.toInstant().isAfter(after)
                ? at.toInstant()
                : rhythm.onOrAfter(day.plusDays(1), company.businessCalendar())
                        .atTime(hour, 0)
                        .atZone(company.zone())
                        .toInstant();
    }

    private static void require(int changed, long id) {
        if (changed == 0) {
            throw new NoSuchRecord("digest", id);
        }
    }
}
