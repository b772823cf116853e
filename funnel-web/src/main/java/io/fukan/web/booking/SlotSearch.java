package io.fukan.web.booking;

import io.fukan.access.Viewer;
import io.fukan.booking.BookingDesk;
import io.fukan.setting.Company;
import io.fukan.time.Period;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the week to show on a grid of free times. */
@Component
class SlotSearch {

    private static final int DAYS_OF_WEEK = 7;
    /** Where nothing is asked for, the first week with a free time is shown, looked for so far ahead. */
    private static final int WEEKS_AHEAD = 4;

    private static final int FARTHEST_WEEKS = 52;

    private final BookingDesk desk;
    private final Company company;

    SlotSearch(BookingDesk desk, Company company) {
        this.desk = desk;
        this.company = company;
    }

    /**
     * What is asked for.
     *
     * @param rep who is to go; null: whoever suits the lead
     * @param minutes how long; null: as usual
     * @param week any day of it; null: the first with a free time
     * @param moving an appointment that is to be moved; null: none
     */
    record Wish(
            @Nullable Long rep,
            @Nullable Integer minutes,
            @Nullable LocalDate week,
            @Nullable Long moving) {}

    /**
     * A week.
     *
     * @param monday its first day
     * @param previous the week before; null: it is over
     * @param next the week after; null: too far off
     */
    record Week(
            LocalDate monday,
            @Nullable LocalDate previous,
            @Nullable LocalDate next,
            BookingDesk.Offer offer,
            SlotGrid grid) {

        /** Its seven days. */
        public Period days() {
            return new Period(monday, monday.plusDays(DAYS_OF_WEEK));
        }
    }

    Week find(long lead, Wish wish, Viewer viewer) {
        LocalDate present = monday(company.today());
        if (wish.week() != null) {
            LocalDate asked = monday(wish.week());
            LocalDate last = present.plusWeeks(FARTHEST_WEEKS);
            return week(lead, wish, asked.isBefore(present) ? present : asked.isAfter(last) ? last : asked, viewer);
        }
        Week first = week(lead, wish, present, viewer);
        for (int ahead = 1; first.grid().isEmpty() && ahead < WEEKS_AHEAD; ahead++) {
            first = week(lead, wish, present.plusWeeks(ahead), viewer);
        }
        return first;
    }

    private Week week(long lead, Wish wish, LocalDate monday, Viewer viewer) {
        Period days = new Period(monday, monday.plusDays(DAYS_OF_WEEK));
        BookingDesk.Offer offer = desk.offer(lead, wish.rep(), days, wish.minutes(), wish.moving(), viewer);
        LocalDate present = monday(company.today());
        return new Week(
                monday,
                monday.isAfter(present) ? monday.minusWeeks(1) : null,
                monday.isBefore(present.plusWeeks(FARTHEST_WEEKS)) ? monday.plusWeeks(1) : null,
                offer,
                SlotGrid.of(offer.slots(), company.zone()));
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
