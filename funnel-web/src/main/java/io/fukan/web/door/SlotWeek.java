package io.fukan.web.door;

import io.fukan.calendar.FreeSlot;
import io.fukan.time.Period;
import io.fukan.web.booking.SlotGrid;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A week of free times for a prospect.
 *
 * @param monday its first day
 * @param previous the week before; null: it is over
 * @param next the week after; null: beyond what is offered
 */
record SlotWeek(
        LocalDate monday,
        @Nullable LocalDate previous,
        @Nullable LocalDate next,
        SlotGrid grid) {

    private static final int DAYS = 7;

    /**
     * The week asked for, else the first with a free time.
     *
     * @param asked any day of it; null: none in particular
     * @param last the last day that is offered
     * @param slots free times of some days
     */
    static SlotWeek of(
            @Nullable LocalDate asked,
            LocalDate today,
            LocalDate last,
            ZoneId zone,
            Function<Period, List<FreeSlot>> slots) {
        LocalDate first = monday(today);
        LocalDate end = monday(last);
        if (asked != null) {
            LocalDate week = monday(asked);
            return at(week.isBefore(first) ? first : week.isAfter(end) ? end : week, first, end, zone, slots);
        }
        SlotWeek week = at(first, first, end, zone, slots);
        while (week.grid().isEmpty() && week.next() != null) {
            week = at(week.next(), first, end, zone, slots);
        }
        return week;
    }

    /** Its seven days. */
    public Period days() {
        return new Period(monday, monday.plusDays(DAYS));
    }

    private static SlotWeek at(
            LocalDate monday, LocalDate first, LocalDate end, ZoneId zone, Function<Period, List<FreeSlot>> slots) {
        return new SlotWeek(
                monday,
                monday.isAfter(first) ? monday.minusWeeks(1) : null,
                monday.isBefore(end) ? monday.plusWeeks(1) : null,
                SlotGrid.of(slots.apply(new Period(monday, monday.plusDays(DAYS))), zone));
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
