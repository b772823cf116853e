package io.fukan.kpi;

import io.fukan.quality.Quality;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which events stand behind a figure.
 *
 * @param which SQL file that says so of a fact f
 * @param measures counted ones; empty where the condition names them itself
 * @param only the quality that alone counts, or null for all
 */
public record Behind(
        String which, List<Measure> measures, @Nullable Quality only) {

    /** One of the two sides of a ratio; every other formula has only a numerator. */
    public enum Part {
        NUMERATOR,
        DENOMINATOR
    }

    /** Events of measures on their day. */
    public static Behind events(List<Measure> measures, @Nullable Quality only) {
        return new Behind("kpi/which-events.sql", List.copyOf(measures), only);
    }

    static Behind openDeals() {
        return new Behind("kpi/which-open.sql", List.of(), null);
    }

    static Behind customersPresent() {
        return new Behind("kpi/which-present.sql", List.of(), null);
    }

    static Behind customersLost() {
        return new Behind("kpi/which-lost.sql", List.of(), null);
    }

    static Behind targets() {
        return targets("kpi/which-targets.sql");
    }

    static Behind targets(String which) {
        return new Behind(which, List.of(), null);
    }

    static Behind of(Term term) {
        return events(term.measures(), term.only());
    }

    boolean countsEvents() {
        return !measures.isEmpty();
    }
}
