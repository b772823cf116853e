package io.fukan.time;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Which days the company works. Off are Saturdays and Sundays, the {@link JapaneseHolidays}, the turn of the year from
 * December 29 to January 3, and the company's own days off.
 */
public final class BusinessCalendar {

    private static final int YEAR_END_FROM = 29;
    private static final int NEW_YEAR_TO = 3;

    private final Set<LocalDate> companyDaysOff;

    private BusinessCalendar(Set<LocalDate> companyDaysOff) {
        this.companyDaysOff = companyDaysOff;
    }

    /** The calendar without days off of the company's own. */
    public static BusinessCalendar japanese() {
        return new BusinessCalendar(Set.of());
    }

    /** The calendar with the company's own days off, such as summer holidays or its foundation day. */
    public static BusinessCalendar withDaysOff(Collection<LocalDate> companyDaysOff) {
        return new BusinessCalendar(Set.copyOf(companyDaysOff));
    }

    public boolean isBusinessDay(LocalDate date) {
        return !isWeekend(date)
                && !isTurnOfTheYear(date)
                && JapaneseHolidays.on(date).isEmpty()
                && !companyDaysOff.contains(date);
    }

    /** The business days of the period, in order. */
    public List<LocalDate> businessDays(Period period) {
        return period.from()
                .datesUntil(period.until())
                .filter(this::isBusinessDay)
                .toList();
    }

    /** Number of business days in the period. */
    public int businessDaysIn(Period period) {
        return (int) period.from()
                .datesUntil(period.until())
                .filter(this::isBusinessDay)
                .count();
    }

    /**
     * The day a term of business days ends on. The date itself is not counted, whether it is a business day or not: 2
     * business days from a Friday or from the Saturday after it both end on Tuesday.
     *
     * @param businessDays negative counts back; 0 gives the date itself, or the next business day if it is none
     */
    public LocalDate plusBusinessDays(LocalDate date, int businessDays) {
        if (businessDays == 0) {
            return isBusinessDay(date) ? date : step(date, 1);
        }
        LocalDate day = date;
        for (int left = Math.abs(businessDays); left > 0; left--) {
            day = step(day, Integer.signum(businessDays));
        }
        return day;
    }

    /**
     * Business days after {@code from} up to and with {@code to}: the counterpart of {@link #plusBusinessDays}. 0 if
     * {@code to} is not after {@code from}.
     */
    public int businessDaysBetween(LocalDate from, LocalDate to) {
        return to.isAfter(from) ? businessDaysIn(new Period(from.plusDays(1), to.plusDays(1))) : 0;
    }

    /**
     * Business days of the period that have come by the end of {@code today}, today included: 0 before the period, all
     * of them after it. Over {@link #businessDaysIn} it is the pace a target is measured by.
     */
    public int elapsedBusinessDays(Period period, LocalDate today) {
        if (today.isBefore(period.from())) {
            return 0;
        }
        return period.contains(today)
                ? businessDaysIn(Period.ofInclusive(period.from(), today))
                : businessDaysIn(period);
    }

    /**
     * What falls on a part of a period of the sum that is spread over it evenly by business days; all of it where the
     * period has none.
     */
    public BigDecimal share(BigDecimal sum, Period whole, Period part) {
        int all = businessDaysIn(whole);
        int some = businessDaysIn(part);
        return some == all || all == 0
                ? sum
                : sum.multiply(BigDecimal.valueOf(some)).divide(BigDecimal.valueOf(all), MathContext.DECIMAL64);
    }

    private LocalDate step(LocalDate from, int direction) {
        LocalDate day = from.plusDays(direction);
        while (!isBusinessDay(day)) {
            day = day.plusDays(direction);
        }
        return day;
    }

    private static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static boolean isTurnOfTheYear(LocalDate date) {
        return (date.getMonth() == Month.DECEMBER && date.getDayOfMonth() >= YEAR_END_FROM)
                || (date.getMonth() == Month.JANUARY && date.getDayOfMonth() <= NEW_YEAR_TO);
    }
}
