package io.fukan.kpi;

import io.fukan.quality.Quality;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which events stand behind a figure.
 *
 * @param which SQL file that says so of a fact f
 * @param measures counted ones; empty where the condition names them itself
 * @param only the quality that alone counts, or null for all
 * @param fragments what stands in place of the file's markers
 * @param params values of the parameters that the file names beside the period's
 */
public record Behind(
        String which,
        List<Measure> measures,
        @Nullable Quality only,
        Map<String, String> fragments,
        Map<String, Object> params) {

    /** One of the two sides of a ratio; every other formula has only a numerator. */
    public enum Part {
        NUMERATOR,
        DENOMINATOR
    }

    /** Events of measures on their day. */
    public static Behind events(List<Measure> measures, @Nullable Quality only) {
        return new Behind("kpi/which-events.sql", List.copyOf(measures), only, Map.of(), Map.of());
    }

    /** Events that a file of another feature describes. */
    public static Behind where(String file, Map<String, String> fragments, Map<String, Object> params) {
        return new Behind(file, List.of(), null, Map.copyOf(fragments), Map.copyOf(params));
    }

    static Behind openDeals() {
        return where("kpi/which-open.sql", Map.of(), Map.of());
    }

    static Behind customersPresent() {
        return where("kpi/which-present.sql", Map.of(), Map.of());
    }

    static Behind customersLost() {
        return where("kpi/which-lost.sql", Map.of(), Map.of());
    }

    static Behind of(Term term) {
        return events(term.measures(), term.only());
    }

    boolean countsEvents() {
        return !measures.isEmpty();
    }
}
