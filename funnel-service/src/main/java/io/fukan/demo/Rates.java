package io.fukan.demo;

import io.fukan.quality.Quality;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** How often a lead gets over each step, by its quality and the chapter of the story: {@code demo/rates.csv}. */
final class Rates {

    private final Map<String, Map<String, Double>> steps = new HashMap<>();
    private final Odds odds = new Odds();
    private final Timeline timeline;

    Rates(Timeline timeline) {
        this.timeline = timeline;
        for (Lines line : Lines.of("rates")) {
            Map<String, Double> step = new HashMap<>();
            for (Era era : Era.values()) {
                for (Quality quality : Quality.values()) {
                    step.put(era + " " + quality, line.number(column(era, quality)));
                }
            }
            steps.put(line.text("step"), step);
        }
    }

    /** Whether the lead gets over the step that is decided at that moment. */
    boolean allow(String step, Quality quality, Instant when, Draw draw) {
        return allow(step, quality, when, 1, draw);
    }

    /** @param skill of who does it; 1 is usual */
    boolean allow(String step, Quality quality, Instant when, double skill, Draw draw) {
        double rate = steps.get(step).get(timeline.era(when) + " " + quality);
        return odds.happens(step + quality + timeline.quarterOf(when), Math.min(0.98, rate * skill), draw);
    }

    private static String column(Era era, Quality quality) {
        String name = quality.name();
        return era.name().toLowerCase(java.util.Locale.ROOT)
                + name.charAt(0)
                + name.substring(1).toLowerCase(java.util.Locale.ROOT);
    }
}
