package io.fukan.insight;

import io.fukan.kpi.Measure;
import io.fukan.record.Labelled;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** By which clock waiting is told. */
public enum ResponseClockChoice implements Labelled {
    /** As the prospect waits. */
    WALL(Measure.INQUIRY_ANSWERED),
    /** Only while the company works. */
    WORKING(Measure.INQUIRY_ANSWERED_WORKING);

    private final Measure answered;

    ResponseClockChoice(Measure answered) {
        this.answered = answered;
    }

    Measure answered() {
        return answered;
    }

    /** The name in addresses and the API. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ResponseClockChoice> named(String slug) {
        return Arrays.stream(values())
                .filter(choice -> choice.slug().equals(slug))
                .findFirst();
    }

    @Override
    public String messagePrefix() {
        return "responseClock";
    }
}
