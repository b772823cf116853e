package io.fukan.ingest.file;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.chrono.IsoChronology;
import java.time.chrono.JapaneseChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One pattern for dates or times, read strictly: 31 February is no date. {@code y} means the year as people count it (the
 * strict reading of Java's {@code y} would ask for an era too); with {@code G} it counts in Japanese eras. Two-digit years
 * from 69 mean the 1900s. Month and weekday names may be English or Japanese.
 */
final class DateFormat {

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})"
            + "(?:(?:[Tt]| +)(\\d{2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9}))?)?"
            + "(?: ?(Z|z|UTC|[+-]\\d{2}(?::?\\d{2})?))?)?");

    private static final NumericDatePattern ISO_DAY =
            NumericDatePattern.of("yyyy-MM-dd").orElseThrow();
    private static final ZonedDateTime SPECIMEN = ZonedDateTime.of(2021, 3, 24, 15, 46, 57, 0, ZoneOffset.ofHours(9));
    private static final Map<String, DateFormat> CACHE = new ConcurrentHashMap<>();

    /** Two-digit years from here on are of the last century. */
    static final int FIRST_YEAR_OF_1900S = 69;

    private final String pattern;
    private final Optional<NumericDatePattern> numeric;
    private final boolean era;
    private final boolean twoDigitYear;
    private final List<DateTimeFormatter> formatters = new ArrayList<>();

    /** What a text says: a date, a time or both. */
    record Reading(
            @Nullable LocalDate date,
            @Nullable LocalTime time,
            @Nullable ZoneId zone) {}

    private DateFormat(String pattern) {
        this.pattern = pattern;
        this.numeric = NumericDatePattern.of(pattern);
        String letters = pattern.replaceAll("'[^']*'", "");
        this.era = letters.indexOf('G') >= 0;
        this.twoDigitYear =
                Pattern.compile("(?<![yu])(yy|uu)(?![yu])").matcher(letters).find() && !era;
        boolean names = letters.matches(".*(MMM|LLL|[EaGB]).*");
        if (!era) {
            formatters.add(formatter(Locale.ENGLISH));
        }
        if (names) {
            formatters.add(formatter(Locale.JAPAN));
        }
    }

    /** @throws IllegalArgumentException if Java does not know the pattern */
    static DateFormat of(String pattern) {
        return CACHE.computeIfAbsent(pattern, DateFormat::new);
    }

    /** What is wrong with a pattern that someone wrote, if it cannot tell a whole date or a time of day. */
    static Optional<Problem> check(String path, String pattern) {
        try {
            DateFormat format = new DateFormat(pattern);
            String written = format.formatters.get(0).format(SPECIMEN);
            Optional<Reading> back = format.read(written);
            boolean sound = back.isPresent()
                    && (back.get().date() == null
                            ? back.get().time() != null
                            : SPECIMEN.toLocalDate().equals(back.get().date()));
            return sound ? Optional.empty() : Optional.of(badPattern(path, pattern));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.of(badPattern(path, pattern));
        }
    }

    private static Problem badPattern(String path, String pattern) {
        return Problem.at(path, ProblemCode.BAD_DATE_FORMAT, pattern);
    }

    String pattern() {
        return pattern;
    }

    Optional<Reading> read(String text) {
        return numeric.isPresent() ? Optional.ofNullable(numeric.get().read(text)) : readByFormatter(text);
    }

    Optional<Reading> readByFormatter(String text) {
        String prepared = era ? text.replace("元年", "1年") : text;
        for (DateTimeFormatter formatter : formatters) {
            // Asking first is much cheaper than the exception that a mismatch would throw on every row.
            ParsePosition position = new ParsePosition(0);
            if (formatter.parseUnresolved(prepared, position) != null && position.getIndex() == prepared.length()) {
                try {
                    return Optional.of(reading(formatter.parse(prepared)));
                } catch (DateTimeException e) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    private Reading reading(TemporalAccessor parsed) {
        LocalDate date = parsed.query(TemporalQueries.localDate());
        if (twoDigitYear && date != null && date.getYear() >= 2000 + FIRST_YEAR_OF_1900S) {
            date = date.minusYears(100);
        }
        return new Reading(date, parsed.query(TemporalQueries.localTime()), parsed.query(TemporalQueries.zone()));
    }

    /** Reads an ISO date, or date and time with T or a blank between, with or without seconds, fractions and offset. */
    static Optional<Reading> readIso(String text) {
        if (text.length() < 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return Optional.empty();
        }
        if (text.length() == 10) {
            return Optional.ofNullable(ISO_DAY.read(text));
        }
        Matcher iso = ISO.matcher(text);
        if (!iso.matches()) {
            return Optional.empty();
        }
        try {
            LocalDate date = LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3));
            LocalTime time = iso.group(4) == null
                    ? null
                    : LocalTime.of(number(iso, 4), number(iso, 5), number(iso, 6), nanos(iso.group(7)));
            return Optional.of(new Reading(date, time, offset(iso.group(8))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(Matcher matcher, int group) {
        String digits = matcher.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static int nanos(@Nullable String fraction) {
        return fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9));
    }

    private static @Nullable ZoneId offset(@Nullable String text) {
        if (text == null) {
            return null;
        }
        return text.equals("UTC") || text.equalsIgnoreCase("Z") ? ZoneOffset.UTC : ZoneOffset.of(text);
    }

    private DateTimeFormatter formatter(Locale locale) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(era ? pattern : yearsWithoutEra(pattern))
                .toFormatter(locale)
                .withChronology(era ? JapaneseChronology.INSTANCE : IsoChronology.INSTANCE)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    private static String yearsWithoutEra(String pattern) {
        StringBuilder converted = new StringBuilder();
        boolean literal = false;
        for (char c : pattern.toCharArray()) {
            literal ^= c == '\'';
            converted.append(c == 'y' && !literal ? 'u' : c);
        }
        return converted.toString();
    }
}
