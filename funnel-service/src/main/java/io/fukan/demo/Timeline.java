package io.fukan.demo;

import io.fukan.time.BusinessCalendar;
import io.fukan.time.FiscalCalendar;
import io.fukan.time.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which days the story covers: the six quarters before the present one, and the present one up to now.
 *
 * @param now the last moment anything can have happened
 * @param present the quarter of now
 */
record Timeline(Instant now, ZoneId zone, BusinessCalendar calendar, FiscalCalendar fiscal, Period present) {

    /** Quarters before the present one. */
    static final int PAST = 6;

    private static final int RECENT = 2;

    static Timeline until(Instant now, ZoneId zone, BusinessCalendar calendar, FiscalCalendar fiscal) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        return new Timeline(now, zone, calendar, fiscal, fiscal.quarterContaining(today));
    }

    /** The quarter that many quarters after the present one; negative: before it. */
    Period quarter(int offset) {
        return fiscal.quarterContaining(present.from().plusMonths(3L * offset));
    }

    /** The quarters of the story from {@code -PAST}, the present one last. */
    List<Integer> offsets() {
        return IntStream.rangeClosed(-PAST, 0).boxed().toList();
    }

    LocalDate today() {
        return day(now);
    }

    LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    ZonedDateTime local(Instant moment) {
        return moment.atZone(zone);
    }

    Instant at(LocalDate day, int minuteOfDay) {
        return day.atStartOfDay(zone).plusMinutes(minuteOfDay).toInstant();
    }

    boolean hasCome(Instant moment) {
        return !moment.isAfter(now);
    }

    Era era(Instant moment) {
        return day(moment).isBefore(quarter(-RECENT).from()) ? Era.EARLY : Era.RECENT;
    }

    /** The company has agreed on criteria for appointments and deals for the present quarter and the two before it. */
    LocalDate criteriaSince() {
        return quarter(-RECENT).from();
    }

    /** The sheet came two weeks before what is judged by it. */
    boolean asksByTheSheet(Instant moment) {
        return !day(moment).isBefore(criteriaSince().minusWeeks(2));
    }

    boolean asksForCriteria(Instant moment) {
        return !day(moment).isBefore(criteriaSince());
    }

    /** Names the quarter of a moment, for counting by it. */
    String quarterOf(Instant moment) {
        return fiscal.quarterContaining(day(moment)).from().toString();
    }

    /** The last first of April, on which people change teams. */
    LocalDate lastApril() {
        LocalDate april = LocalDate.of(today().getYear(), Month.APRIL, 1);
        return april.isAfter(today()) ? april.minusYears(1) : april;
    }
}
