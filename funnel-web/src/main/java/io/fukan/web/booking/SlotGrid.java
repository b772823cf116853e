package io.fukan.web.booking;

import io.fukan.calendar.FreeSlot;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Free times as a table: days across, times of day down.
 *
 * @param days those on which somebody can be met, in order
 * @param rows by time of day
 */
public record SlotGrid(List<LocalDate> days, List<Row> rows) {

    /**
     * One time of day.
     *
     * @param cells one for each day; null where nobody can be met then
     */
    public record Row(LocalTime time, List<@Nullable Cell> cells) {}

    /**
     * A time that can be chosen.
     *
     * @param at when it begins
     * @param people how many can be met then
     */
    public record Cell(Instant at, LocalDate day, int people) {

        /** The moment as forms send it. */
        public String value() {
            return at.toString();
        }
    }

    public static SlotGrid of(Collection<FreeSlot> slots, ZoneId zone) {
        Map<LocalDate, Map<LocalTime, Cell>> byDay = new TreeMap<>();
        Set<LocalTime> times = new TreeSet<>();
        for (FreeSlot slot : slots) {
            LocalDate day = LocalDate.ofInstant(slot.startsAt(), zone);
            LocalTime time = LocalTime.ofInstant(slot.startsAt(), zone);
            times.add(time);
            byDay.computeIfAbsent(day, any -> new TreeMap<>())
                    .merge(
                            time,
                            new Cell(slot.startsAt(), day, 1),
                            (present, one) -> new Cell(present.at(), day, present.people() + 1));
        }
        List<LocalDate> days = List.copyOf(byDay.keySet());
        List<Row> rows = new ArrayList<>();
        for (LocalTime time : times) {
            List<@Nullable Cell> cells = new ArrayList<>();
            days.forEach(day -> cells.add(byDay.get(day).get(time)));
            rows.add(new Row(time, cells));
        }
        return new SlotGrid(days, rows);
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }
}
