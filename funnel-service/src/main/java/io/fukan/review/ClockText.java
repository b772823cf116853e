package io.fukan.review;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a place in a call as recognisers write it: seconds, or hours, minutes and seconds. */
final class ClockText {

    private static final Pattern SECONDS = Pattern.compile("-?[0-9]{1,9}(?:\\.[0-9]{1,9})?");
    private static final Pattern CLOCK =
            Pattern.compile("(-?)(?:([0-9]{1,3}):)?([0-9]{1,3}):([0-9]{1,2}(?:[.,][0-9]{1,9})?)");
    private static final BigDecimal SIXTY = BigDecimal.valueOf(60);

    private ClockText() {}

    /** Seconds; null where this is no place in a call. */
    static @Nullable BigDecimal seconds(@Nullable JsonNode told) {
        if (told == null || told.isNull()) {
            return null;
        }
        return told.isNumber() || told.isString() ? seconds(told.asString()) : null;
    }

    /** Seconds; null where this is no place in a call. */
    static @Nullable BigDecimal seconds(String told) {
        String text = Normalizer.normalize(told, Normalizer.Form.NFKC).strip();
        if (SECONDS.matcher(text).matches()) {
            return new BigDecimal(text);
        }
        Matcher clock = CLOCK.matcher(text);
        if (!clock.matches()) {
            return null;
        }
        BigDecimal hours = clock.group(2) == null ? BigDecimal.ZERO : new BigDecimal(clock.group(2));
        BigDecimal whole = hours.multiply(SIXTY)
                .add(new BigDecimal(clock.group(3)))
                .multiply(SIXTY)
                .add(new BigDecimal(clock.group(4).replace(',', '.')));
        return clock.group(1).isEmpty() ? whole : whole.negate();
    }
}
