package io.fukan.insight;

import io.fukan.record.Labelled;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How long an inquiry waited for the first human touch; in the order of waiting. */
public enum ResponseBand implements Labelled {
    WITHIN_5_MINUTES(0, 5),
    WITHIN_30_MINUTES(5, 30),
    WITHIN_60_MINUTES(30, 60),
    WITHIN_24_HOURS(60, 24 * 60),
    LATER(24 * 60, Integer.MAX_VALUE),
    /** Nobody has turned to them to this day. */
    UNANSWERED(-1, -1);

    private final int from;
    private final int to;

    ResponseBand(int from, int to) {
        this.from = from;
        this.to = to;
    }

    /** More minutes than these, but for the first band, which begins at once. */
    public int from() {
        return from;
    }

    /** So many minutes at most. */
    public int to() {
        return to;
    }

    /** The name in addresses and the API, such as {@code within-5-minutes}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<ResponseBand> named(String slug) {
        return Arrays.stream(values()).filter(band -> band.slug().equals(slug)).findFirst();
    }

    @Override
    public String messagePrefix() {
        return "responseBand";
    }
}
