package io.fukan.diagnosis;

import java.math.BigDecimal;
import java.util.Map;

/** The limits in force: the company's own where it set some, else the defaults. */
public record Thresholds(Map<Threshold, BigDecimal> own) {

    /** The defaults. */
    public static final Thresholds USUAL = new Thresholds(Map.of());

    public Thresholds {
        own = Map.copyOf(own);
    }

    public BigDecimal of(Threshold threshold) {
        return own.getOrDefault(threshold, threshold.usual());
    }

    double value(Threshold threshold) {
        return of(threshold).doubleValue();
    }

    long fewest() {
        return of(Threshold.FEWEST_EVENTS).longValue();
    }
}
