package io.fukan.digest;

import io.fukan.record.Labelled;
import io.fukan.time.BusinessCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** How often a digest is mailed; never on a day off. */
public enum Rhythm implements Labelled {
    /** On every business day. */
    DAILY {
        @Override
        LocalDate opening(LocalDate day) {
            return day;
        }

        @Override
        LocalDate following(LocalDate opening) {
            return opening.plusDays(1);
        }
    },
    /** On the first business day of each week. */
    WEEKLY {
        @Override
        LocalDate opening(LocalDate day) {
            return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        }

        @Override
        LocalDate following(LocalDate opening) {
            return opening.plusWeeks(1);
        }
    },
    /** On the first business day of each month. */
    MONTHLY {
        @Override
        LocalDate opening(LocalDate day) {
            return day.withDayOfMonth(1);
        }

        @Override
        LocalDate following(LocalDate opening) {
            return opening.plusMonths(1);
        }
    };

    abstract LocalDate opening(LocalDate day);

    abstract LocalDate following(LocalDate opening);

    /** The first day of its own on or after a day. */
    LocalDate onOrAfter(LocalDate day, BusinessCalendar calendar) {
        LocalDate opening = opening(day);
        while (calendar.plusBusinessDays(opening, 0).isBefore(day)) {
            opening = following(opening);
        }
        return calendar.plusBusinessDays(opening, 0);
    }

    @Override
    public String messagePrefix() {
        return "rhythm";
    }
}
