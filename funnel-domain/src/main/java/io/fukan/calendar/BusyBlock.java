package io.fukan.calendar;

import io.fukan.record.InvalidValue;
import io.fukan.record.Saved;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** A time at which somebody cannot be met: once, or each week. */
@Entity
@Table(name = "busy_block")
public class BusyBlock {

    private static final Duration LONGEST = Duration.ofDays(366);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_id")
    @SequenceGenerator(name = "record_id", sequenceName = "record_id", allocationSize = 1)
    private @Nullable Long id;

    private Long userId;
    private @Nullable String title;
    private @Nullable Instant startsAt;
    private @Nullable Instant endsAt;
    private @Nullable Short weekday;
    private @Nullable LocalTime opens;
    private @Nullable LocalTime closes;
    private @Nullable LocalDate untilOn;

    protected BusyBlock() {}

    private BusyBlock(Long userId, @Nullable String title) {
        this.userId = userId;
        this.title = title;
    }

    /**
     * Busy from one moment to another.
     *
     * @throws InvalidValue ENDS_BEFORE_START, or BLOCK_TOO_LONG beyond a year, at {@code endsAt}
     */
    public static BusyBlock once(Long userId, @Nullable String title, Instant from, Instant until) {
        if (!from.isBefore(until)) {
            throw new InvalidValue("endsAt", "ENDS_BEFORE_START");
        }
        if (Duration.between(from, until).compareTo(LONGEST) > 0) {
            throw new InvalidValue("endsAt", "BLOCK_TOO_LONG");
        }
        BusyBlock block = new BusyBlock(userId, title);
        block.startsAt = from;
        block.endsAt = until;
        return block;
    }

    /**
     * Busy at the same time of each week.
     *
     * @param lastDay null: without end
     * @throws InvalidValue CLOSES_BEFORE_OPENING at {@code closes}
     */
    public static BusyBlock weekly(
            Long userId,
            @Nullable String title,
            DayOfWeek weekday,
            LocalTime from,
            LocalTime until,
            @Nullable LocalDate lastDay) {
        if (!from.isBefore(until)) {
            throw new InvalidValue("closes", "CLOSES_BEFORE_OPENING");
        }
        BusyBlock block = new BusyBlock(userId, title);
        block.weekday = (short) weekday.getValue();
        block.opens = from;
        block.closes = until;
        block.untilOn = lastDay;
        return block;
    }

    public Long id() {
        return Saved.id(id);
    }

    public Long userId() {
        return userId;
    }

    public @Nullable String title() {
        return title;
    }

    /** Whether it comes each week. */
    public boolean isWeekly() {
        return weekday != null;
    }

    /** From when, of one that comes once. */
    public @Nullable Instant startsAt() {
        return startsAt;
    }

    /** Until when, of one that comes once. */
    public @Nullable Instant endsAt() {
        return endsAt;
    }

    /** The day of the week, of one that comes each week. */
    public @Nullable DayOfWeek weekday() {
        return weekday == null ? null : DayOfWeek.of(weekday);
    }

    public @Nullable LocalTime opens() {
        return opens;
    }

    public @Nullable LocalTime closes() {
        return closes;
    }

    /** The last day of one that comes each week; null: without end. */
    public @Nullable LocalDate untilOn() {
        return untilOn;
    }
}
