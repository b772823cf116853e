package io.fukan.booking;

import io.fukan.appointment.Appointment;
import io.fukan.appointment.Appointments;
import io.fukan.database.Sql;
import io.fukan.ics.IcsEvent;
import io.fukan.ics.IcsFile;
import io.fukan.organisation.User;
import io.fukan.organisation.Users;
import io.fukan.setting.SiteAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Feeds that calendar programs read: somebody's appointments and next actions. Such programs cannot sign in, so the address
 * itself is the key; it can be taken back, and ends with the account.
 */
@Service
@Transactional
public class CalendarFeeds {

    private static final int TOKEN_BYTES = 24;
    private static final Duration PAST = Duration.ofDays(60);
    private static final Duration ACTION = Duration.ofMinutes(15);

    private final Users users;
    private final Appointments appointments;
    private final MeetingCalendar calendar;
    private final SiteAddress site;
    private final MessageSource messages;
    private final JdbcClient jdbc;
    private final Clock clock;

    CalendarFeeds(
            Users users,
            Appointments appointments,
            MeetingCalendar calendar,
            SiteAddress site,
            MessageSource messages,
            JdbcClient jdbc,
            Clock clock) {
        this.users = users;
        this.appointments = appointments;
        this.calendar = calendar;
        this.site = site;
        this.messages = messages;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Something to do next. */
    private record Action(
            String kind,
            long id,
            String what,
            @Nullable String company,
            @Nullable LocalDate day,
            @Nullable Instant at) {}

    /** When somebody's feed was made; empty: there is none. */
    @Transactional(readOnly = true)
    public Optional<Instant> since(long userId) {
        return jdbc.sql("select created_at from calendar_feed where user_id = ?")
                .param(userId)
                .query((row, n) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .optional();
    }

    /** Makes a feed, in place of one there was; its address is told this once. */
    public String open(long userId) {
        byte[] drawn = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(drawn);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(drawn);
        jdbc.sql(Sql.of("booking/open-feed.sql"))
                .param("user", userId)
                .param("hash", hash(token))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return site.of("/calendar/" + token + ".ics");
    }

    /** Ends somebody's feed. */
    public void close(long userId) {
        jdbc.sql("delete from calendar_feed where user_id = ?").param(userId).update();
    }

    /** The feed of that token; empty for one that is no more, or whose owner is shut out. */
    @Transactional(readOnly = true)
    public Optional<String> read(String token) {
        return jdbc.sql("select user_id from calendar_feed where hash = ?")
                .param(hash(token))
                .query(Long.class)
                .optional()
                .flatMap(users::findById)
                .filter(user -> user.isActive() && user.role() != null)
                .map(this::feed);
    }

    private String feed(User user) {
        Instant since = clock.instant().minus(PAST);
        List<IcsEvent> events = new ArrayList<>();
        for (Appointment meeting : appointments.toCome(user.id(), since)) {
            calendar.forUs(meeting, user.locale()).ifPresent(events::add);
        }
        actions(user.id(), since).forEach(action -> events.add(event(action, user.locale())));
        String name = messages.getMessage("ics.feed", new Object[] {user.displayName()}, user.locale());
        return IcsFile.calendar(name, events);
    }

    private List<Action> actions(Long user, Instant since) {
        return jdbc.sql(Sql.of("booking/next-actions.sql"))
                .param("user", user)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((row, n) -> {
                    OffsetDateTime at = row.getObject("at", OffsetDateTime.class);
                    return new Action(
                            row.getString("kind"),
                            row.getLong("id"),
                            row.getString("what"),
                            row.getString("company"),
                            row.getObject("day", LocalDate.class),
                            at == null ? null : at.toInstant());
                })
                .list();
    }

    private IcsEvent event(Action action, Locale locale) {
        String summary = action.company() == null
                ? action.what()
                : messages.getMessage("ics.next", new Object[] {action.what(), action.company()}, locale);
        IcsEvent.Time time = action.at() != null
                ? new IcsEvent.Span(action.at(), action.at().plus(ACTION))
                : new IcsEvent.Day(action.day());
        String path = action.kind().equals("LEAD") ? "/leads/" : "/opportunities/";
        return new IcsEvent(
                "next-%s-%d@%s".formatted(action.kind().toLowerCase(Locale.ROOT), action.id(), site.host()),
                0,
                time,
                summary,
                null,
                null,
                site.of(path + action.id()),
                false,
                null,
                List.of(),
                clock.instant());
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
