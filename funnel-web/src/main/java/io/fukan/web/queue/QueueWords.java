package io.fukan.web.queue;

import io.fukan.queue.QueueRow;
import io.fukan.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Says of a lead in the queue when it is due and why it is there. */
public final class QueueWords {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

    private final MessageSource messages;
    private final Locale locale;
    private final ZoneId zone;
    private final Instant now;
    private final LocalDate today;

    QueueWords(MessageSource messages, Locale locale, ZoneId zone, Instant now) {
        this.messages = messages;
        this.locale = locale;
        this.zone = zone;
        this.now = now;
        this.today = LocalDate.ofInstant(now, zone);
    }

    /** A word or two at the side: a time, a day, or what it is. */
    public String when(QueueRow row) {
        return switch (row.band()) {
            case CLOCK -> clock(row);
            case RETURNED, SIGNAL -> text("queue.when." + row.band());
            case UNPLANNED -> text(row.meetingOff() == null ? "queue.when.UNPLANNED" : "queue.when.rebook");
            case AGREED -> row.nextActionAt() == null ? "" : moment(row.nextActionAt());
            case DUE, LATER -> due(row);
        };
    }

    /** Whether that is late. */
    public boolean isLate(QueueRow row) {
        return switch (row.band()) {
            case CLOCK -> row.clockDueAt() != null && now.isAfter(row.clockDueAt());
            case RETURNED -> true;
            case AGREED -> row.nextActionAt() != null && now.isAfter(row.nextActionAt());
            case DUE -> row.nextActionOn() != null && row.nextActionOn().isBefore(today);
            case SIGNAL, UNPLANNED, LATER -> false;
        };
    }

    /** Why it stands there, in one line. */
    public String why(QueueRow row) {
        return switch (row.band()) {
            case CLOCK ->
                join(
                        text("queue.why.inquiry", row.inquiry() == null ? channel(row) : row.inquiry()),
                        row.inquiredAt() == null ? null : ago(row.inquiredAt()));
            case RETURNED ->
                join(
                        row.returnReason() == null ? null : messages.getMessage(row.returnReason(), locale),
                        row.returnComment());
            case SIGNAL ->
                row.signal() == null
                        ? ""
                        : join(what(row.signal()), ago(row.signal().at()));
            case UNPLANNED -> unplanned(row);
            case AGREED, DUE, LATER -> join(row.nextAction(), lastTime(row));
        };
    }

    private String unplanned(QueueRow row) {
        if (row.meetingOff() != null) {
            return text("queue.why.off." + row.meetingOff());
        }
        return row.attempts() == 0
                ? join(channel(row), text("queue.why.came", ago(row.acquiredAt())))
                : join(text("queue.why.unplanned"), lastTime(row));
    }

    private String clock(QueueRow row) {
        Duration left = Duration.between(now, row.clockDueAt());
        long seconds = Math.abs(left.toSeconds());
        if (seconds >= 3600) {
            return text(left.isNegative() ? "queue.when.over" : "queue.when.left", hours(seconds));
        }
        String time = "%02d:%02d".formatted(seconds / 60, seconds % 60);
        return left.isNegative() ? text("queue.clock.over") + " " + time : time;
    }

    private String hours(long seconds) {
        return seconds < 86_400 ? text("queue.hours", seconds / 3600) : text("queue.days", seconds / 86_400);
    }

    private String due(QueueRow row) {
        if (row.nextActionAt() != null && today.equals(row.nextActionOn())) {
            return moment(row.nextActionAt());
        }
        LocalDate on = row.nextActionOn();
        if (on == null) {
            return "";
        }
        if (on.equals(today)) {
            return text("queue.when.today");
        }
        return on.equals(today.plusDays(1))
                ? text("queue.when.tomorrow")
                : text(
                        "queue.when.on",
                        DateTimeFormatter.ofPattern(locale.getLanguage().equals("ja") ? "M/d" : "d MMM", locale)
                                .format(on));
    }

    private @Nullable String lastTime(QueueRow row) {
        return row.attempts() == 0 || row.lastOutcome() == null
                ? null
                : text("queue.why.last", messages.getMessage(row.lastOutcome(), locale), row.attempts());
    }

    private String channel(QueueRow row) {
        return row.channel() == null ? text("queue.why.noChannel") : row.channel();
    }

    private String moment(Instant at) {
        return TIME.format(at.atZone(zone));
    }

    private @Nullable String what(QueueRow.Signal signal) {
        if (signal.news() != null) {
            return join(text(signal.news().messageKey()), signal.subject());
        }
        return signal.subject() == null && signal.kind() != null
                ? text(signal.kind().messageKey())
                : signal.subject();
    }

    private String ago(Instant at) {
        Duration since = Duration.between(at, now);
        if (since.toMinutes() < 60) {
            return text("queue.ago.minutes", Math.max(1, since.toMinutes()));
        }
        LocalDate day = LocalDate.ofInstant(at, zone);
        if (day.equals(today)) {
            return text("queue.ago.hours", since.toHours());
        }
        return day.equals(today.minusDays(1)) ? text("queue.ago.yesterday") : new Words(locale, zone).date(day);
    }

    private String text(String key, Object... args) {
        return messages.getMessage(key, args, locale);
    }

    private static String join(@Nullable String... parts) {
        return Stream.of(parts)
                .filter(part -> part != null && !part.isBlank())
                .map(part -> part.replace('\n', ' '))
                .collect(Collectors.joining("・"));
    }
}
