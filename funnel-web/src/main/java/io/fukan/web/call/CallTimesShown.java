package io.fukan.web.call;

import io.fukan.record.InvalidValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Places in a call and lengths of it, as people write them: 3:25, 1:02:05. */
public final class CallTimesShown {

    private static final int MINUTE = 60;
    private static final Pattern PLACE = Pattern.compile("(?:([0-9]{1,2}):)?([0-9]{1,3}):([0-5][0-9])");

    /** Seconds as minutes and seconds, with hours where there are any. */
    public String clock(@Nullable Integer seconds) {
        if (seconds == null) {
            return "—";
        }
        int hours = seconds / MINUTE / MINUTE;
        int minutes = seconds / MINUTE % MINUTE;
        return hours > 0
                ? "%d:%02d:%02d".formatted(hours, minutes, seconds % MINUTE)
                : "%d:%02d".formatted(minutes, seconds % MINUTE);
    }

    /** Milliseconds likewise, rounded down: the place where it begins. */
    public String place(long millis) {
        return clock((int) (millis / 1_000));
    }

    /** Milliseconds as seconds with a decimal. */
    public String seconds(long millis) {
        return BigDecimal.valueOf(millis, 3).setScale(1, RoundingMode.HALF_UP).toPlainString();
    }

    /**
     * A place as somebody types it, in seconds; full-width digits allowed.
     *
     * @throws InvalidValue PLACE_INVALID
     */
    static @Nullable Integer read(String field, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        Matcher place =
                PLACE.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC).strip());
        if (!place.matches()) {
            throw new InvalidValue(field, "PLACE_INVALID");
        }
        int hours = place.group(1) == null ? 0 : Integer.parseInt(place.group(1));
        return (hours * MINUTE + Integer.parseInt(place.group(2))) * MINUTE + Integer.parseInt(place.group(3));
    }
}
