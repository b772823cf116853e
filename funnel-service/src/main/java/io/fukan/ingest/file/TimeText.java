package io.fukan.ingest.file;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Times of day: {@code 9:05} {@code 09:05:30.5} {@code 9:05 PM} {@code 午後3:05} {@code 15時5分}. */
final class TimeText {

    private static final Pattern CLOCK = Pattern.compile("(午前|午後)? *(\\d{1,2})(?:[:時](\\d{1,2}))(?:[:分]"
            + "(?:(\\d{1,2})(?:\\.(\\d{1,9}))?秒?)?)? *([AaPp]\\.?[Mm]\\.?)?");

    private TimeText() {}

    static Optional<LocalTime> read(String text) {
        Matcher clock = CLOCK.matcher(text);
        if (!clock.matches() || clock.group(1) != null && clock.group(6) != null) {
            return Optional.empty();
        }
        try {
            int hour = hour(clock);
            int nanos = clock.group(5) == null ? 0 : Integer.parseInt((clock.group(5) + "00000000").substring(0, 9));
            return Optional.of(LocalTime.of(hour, number(clock.group(3)), number(clock.group(4)), nanos));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** 午後0時 is noon as 12 PM is; 午前12時 and 12 AM are midnight. */
    private static int hour(Matcher clock) {
        int hour = Integer.parseInt(clock.group(2));
        String half = clock.group(1) != null ? clock.group(1) : clock.group(6);
        if (half == null) {
            return hour;
        }
        if (hour > 12) {
            return -1;
        }
        boolean afternoon = half.equals("午後") || half.toLowerCase(Locale.ROOT).startsWith("p");
        return hour % 12 + (afternoon ? 12 : 0);
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
