package io.fukan.ingest.file;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the purely numeric date patterns, which nearly all files use, several times faster than
 * {@link java.time.format.DateTimeFormatter} and with the same strictness: with a million rows that is seconds.
 */
final class NumericDatePattern {

    private static final Pattern PART = Pattern.compile("yyyy|uuuu|yy|uu|MM?|dd?|HH?|mm|ss|[^A-Za-z'\\[\\]{}#]");

    /** A number of {@code shortest} to {@code longest} digits, or a literal character (letter 0). */
    private record Part(char letter, char literal, int shortest, int longest) {}

    private final List<Part> parts;
    private final boolean timed;

    private NumericDatePattern(List<Part> parts) {
        this.parts = parts;
        this.timed = has(parts, 'H');
    }

    /** Empty for patterns with names, eras, offsets, fractions or optional parts. */
    static Optional<NumericDatePattern> of(String pattern) {
        List<Part> parts = new ArrayList<>();
        Matcher matcher = PART.matcher(pattern);
        int at = 0;
        while (matcher.lookingAt()) {
            parts.add(part(matcher.group()));
            at = matcher.end();
            matcher.region(at, pattern.length());
        }
        boolean whole = at == pattern.length() && has(parts, 'y') && has(parts, 'M') && has(parts, 'd');
        boolean time = has(parts, 'H') == has(parts, 'm') && (has(parts, 'H') || !has(parts, 's'));
        boolean onceEach = parts.stream()
                        .filter(part -> part.letter != 0)
                        .map(Part::letter)
                        .distinct()
                        .count()
                == parts.stream().filter(part -> part.letter != 0).count();
        return whole && time && onceEach && !hasVariableBesideNumber(parts)
                ? Optional.of(new NumericDatePattern(parts))
                : Optional.empty();
    }

    private static Part part(String text) {
        char first = text.charAt(0);
        if ("yuMdHms".indexOf(first) < 0) {
            return new Part((char) 0, first, 1, 1);
        }
        int longest = text.length() == 1 ? 2 : text.length();
        return new Part(first == 'u' ? 'y' : first, (char) 0, text.length(), longest);
    }

    private static boolean has(List<Part> parts, char letter) {
        return parts.stream().anyMatch(part -> part.letter == letter);
    }

    private static boolean hasVariableBesideNumber(List<Part> parts) {
        for (int i = 0; i + 1 < parts.size(); i++) {
            Part part = parts.get(i);
            if (part.letter != 0 && parts.get(i + 1).letter != 0 && part.shortest != part.longest) {
                return true;
            }
        }
        return false;
    }

    DateFormat.@Nullable Reading read(String text) {
        int at = 0;
        int year = 0;
        int month = 0;
        int day = 0;
        int hour = 0;
        int minute = 0;
        int second = 0;
        for (Part part : parts) {
            int end = end(part, text, at);
            if (end < 0) {
                return null;
            }
            switch (part.letter) {
                case 'y' -> year = part.longest == 2 ? century(number(text, at, end)) : number(text, at, end);
                case 'M' -> month = number(text, at, end);
                case 'd' -> day = number(text, at, end);
                case 'H' -> hour = number(text, at, end);
                case 'm' -> minute = number(text, at, end);
                case 's' -> second = number(text, at, end);
                default -> {}
            }
            at = end;
        }
        boolean sound = at == text.length() && isDate(year, month, day) && hour < 24 && minute < 60 && second < 60;
        return sound
                ? new DateFormat.Reading(
                        LocalDate.of(year, month, day), timed ? LocalTime.of(hour, minute, second) : null, null)
                : null;
    }

    /** Where the part ends that begins at {@code at}, or -1. */
    private static int end(Part part, String text, int at) {
        if (part.letter == 0) {
            return at < text.length() && text.charAt(at) == part.literal ? at + 1 : -1;
        }
        int end = at;
        while (end < text.length() && end - at < part.longest && isDigit(text.charAt(end))) {
            end++;
        }
        return end - at < part.shortest ? -1 : end;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }

    private static int century(int twoDigits) {
        return twoDigits < DateFormat.FIRST_YEAR_OF_1900S ? 2000 + twoDigits : 1900 + twoDigits;
    }

    static boolean isDate(int year, int month, int day) {
        return month >= 1
                && month <= 12
                && day >= 1
                && (day <= 28 || day <= YearMonth.of(year, month).lengthOfMonth());
    }
}
