package io.fukan.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Writes days and moments in the reader's language.
 *
 * @param locale language of the reader
 * @param zone business zone, in which instants get their day and time
 */
public record DateWords(Locale locale, ZoneId zone) {

    /** 2026/04/01(水) in Japanese, 1 Apr 2026 in English. */
    public String date(LocalDate date) {
        return DateTimeFormatter.ofPattern(isJapanese() ? "yyyy/MM/dd(E)" : "d MMM yyyy", locale)
                .format(date);
    }

    /** At the head of a day in a calendar: 4/1(水) in Japanese, Wed 1 Apr in English. */
    public String calendarDay(LocalDate date) {
        return DateTimeFormatter.ofPattern(isJapanese() ? "M/d(E)" : "E d MMM", locale)
                .format(date);
    }

    /** The same with the time of day. */
    public String moment(Instant instant) {
        return DateTimeFormatter.ofPattern(isJapanese() ? "yyyy/MM/dd(E) H:mm" : "d MMM yyyy, H:mm", locale)
                .format(instant.atZone(zone));
    }

    /** The time of day alone, 9:05. */
    public String time(Instant instant) {
        return DateTimeFormatter.ofPattern("H:mm").format(instant.atZone(zone));
    }

    private boolean isJapanese() {
        return locale.getLanguage().equals("ja");
    }
}
