package io.fukan.ingest.file;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The common ways of writing a date other than ISO, and which patterns could be meant by them. */
final class DatePatterns {

    private static final Pattern NUMERIC = Pattern.compile("(\\d{1,4})([/.-])(\\d{1,2})\\2(\\d{1,4})(?: +(.+))?");
    private static final Pattern COMPACT = Pattern.compile("(?:19|20)\\d{6}(\\d{6}|\\d{4})?");
    private static final Pattern JAPANESE = Pattern.compile("\\d{4}年\\d{1,2}月\\d{1,2}日(?: *(.+))?");
    private static final Pattern ERA = Pattern.compile("(?:明治|大正|昭和|平成|令和)(?:\\d{1,2}|元)年\\d{1,2}月\\d{1,2}日");
    private static final Pattern SHORT_ERA = Pattern.compile("[MTSHR]\\d{1,2}([/.-])\\d{1,2}\\1\\d{1,2}");
    private static final Pattern MONTH_FIRST = Pattern.compile("[A-Za-z]{3,9} \\d{1,2}(,?) \\d{4}(?: +(.+))?");
    private static final Pattern DAY_FIRST = Pattern.compile("\\d{1,2}([ -])[A-Za-z]{3}\\1(\\d{2}|\\d{4})(?: +(.+))?");
    private static final Pattern CLOCK =
            Pattern.compile("(\\d{1,2}):\\d{2}(:\\d{2}(?:\\.(\\d{1,9}))?)?( ?)([AaPp][Mm])?");

    private DatePatterns() {}

    /**
     * Patterns that a text written like this could follow; none if it does not look like a date. The order of day and month
     * cannot be known, so both are given.
     */
    static List<String> matching(String text) {
        if (text.length() < 6 || text.length() > 40) {
            return List.of();
        }
        char first = text.charAt(0);
        if (first >= '0' && first <= '9') {
            return startingWithDigit(text);
        }
        if (ERA.matcher(text).matches()) {
            return List.of("Gy年M月d日");
        }
        Matcher era = SHORT_ERA.matcher(text);
        if (era.matches()) {
            String separator = era.group(1);
            return List.of("GGGGGy" + separator + "M" + separator + "d");
        }
        Matcher named = MONTH_FIRST.matcher(text);
        if (named.matches()) {
            String month = text.indexOf(' ') > 3 ? "MMMM" : "MMM";
            return withTime(named.group(2), month + " d" + named.group(1) + " yyyy");
        }
        return List.of();
    }

    private static List<String> startingWithDigit(String text) {
        Matcher numeric = NUMERIC.matcher(text);
        if (numeric.matches()) {
            return numeric(numeric);
        }
        Matcher compact = COMPACT.matcher(text);
        if (compact.matches()) {
            String time = compact.group(1);
            return List.of("yyyyMMdd" + (time == null ? "" : time.length() == 6 ? "HHmmss" : "HHmm"));
        }
        Matcher japanese = JAPANESE.matcher(text);
        if (japanese.matches()) {
            return japanese(japanese.group(1), text.contains("日 "));
        }
        Matcher named = DAY_FIRST.matcher(text);
        if (named.matches()) {
            String separator = named.group(1);
            String year = named.group(2).length() == 2 ? "yy" : "yyyy";
            return withTime(named.group(3), "d" + separator + "MMM" + separator + year);
        }
        return List.of();
    }

    private static List<String> numeric(Matcher numeric) {
        String s = numeric.group(2);
        int first = numeric.group(1).length();
        int last = numeric.group(4).length();
        String time = numeric.group(5);
        if (first == 4 && last <= 2) {
            return withTime(time, "yyyy" + s + "M" + s + "d");
        }
        if (first > 2 || last == 1 || last == 3) {
            return List.of();
        }
        String year = last == 4 ? "yyyy" : "yy";
        String monthFirst = "M" + s + "d" + s + year;
        String dayFirst = "d" + s + "M" + s + year;
        return last == 2 && first == 2
                ? withTime(time, monthFirst, dayFirst, "yy" + s + "M" + s + "d")
                : withTime(time, monthFirst, dayFirst);
    }

    private static List<String> withTime(@Nullable String time, String... dates) {
        if (time == null) {
            return List.of(dates);
        }
        return clock(time)
                .map(clock -> Stream.of(dates).map(date -> date + " " + clock).toList())
                .orElse(List.of());
    }

    private static List<String> japanese(@Nullable String time, boolean gap) {
        String date = "yyyy年M月d日";
        if (time == null) {
            return List.of(date);
        }
        return clock(time)
                .map(clock -> List.of(date + (gap ? " " : "") + clock))
                .orElse(List.of());
    }

    private static Optional<String> clock(String time) {
        if (time.matches("\\d{1,2}時\\d{1,2}分")) {
            return Optional.of("H時m分");
        }
        Matcher clock = CLOCK.matcher(time);
        if (!clock.matches()) {
            return Optional.empty();
        }
        String half = clock.group(5);
        String fraction = clock.group(3);
        return Optional.of((half == null ? "H" : "h")
                + ":mm"
                + (clock.group(2) == null ? "" : ":ss")
                + (fraction == null ? "" : "." + "S".repeat(fraction.length()))
                + (half == null ? "" : clock.group(4) + "a"));
    }

    /** Whether the pattern gives a date between the years that a date of business can have. */
    static boolean reads(String pattern, String text) {
        return DateFormat.of(pattern)
                .read(text)
                .map(DateFormat.Reading::date)
                .filter(DatePatterns::isPlausible)
                .isPresent();
    }

    static boolean isPlausible(LocalDate date) {
        return date.getYear() >= 1900 && date.getYear() <= 2100;
    }

    /** Whether no pattern puts the month first while another puts the day first. */
    static boolean keepOneOrder(List<String> patterns) {
        return patterns.stream()
                        .filter(p -> p.charAt(0) != 'y' && p.charAt(0) != 'G')
                        .map(p -> p.charAt(0))
                        .distinct()
                        .count()
                <= 1;
    }
}
