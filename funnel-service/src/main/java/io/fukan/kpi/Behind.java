package io.fukan.kpi;

import io.fukan.database.Sql;
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
 * @param shelf where the events lie
 * @param slice which moment of open deals is meant
 * @param fragments what stands in place of the file's markers
 * @param params values of the parameters that the file names beside the period's
 */
public record Behind(
        String which,
        List<Measure> measures,
        @Nullable Quality only,
        Shelf shelf,
        SliceOf slice,
        Map<String, String> fragments,
        Map<String, Object> params) {

    /** Where events lie, and the day that their list shows. */
    enum Shelf {
        FACTS("fact", "f.occurred_on"),
        STANDING("standing_deal", "f.expected_close_on"),
        STANDING_SINCE("standing_deal", "f.phase_on"),
        STANDING_LEAD("standing_lead", "f.stage_on"),
        FORECAST(null, "coalesce(f.expected_close_on, f.occurred_on)");

        private final @Nullable String table;
        private final String shownDay;

        Shelf(@Nullable String table, String shownDay) {
            this.table = table;
            this.shownDay = shownDay;
        }

        String sql() {
            return table == null ? Sql.of("kpi/forecast-events.sql") : table;
        }

        String shownDay() {
            return shownDay;
        }
    }

    /** The moment at which open deals are looked at. */
    enum SliceOf {
        END,
        FIRST_BUSINESS_DAY
    }

    /** One of the two sides of a ratio; every other formula has only a numerator. */
    public enum Part {
        NUMERATOR,
        DENOMINATOR
    }

    /** Events of measures on their day. */
    public static Behind events(List<Measure> measures, @Nullable Quality only) {
        return new Behind(
                "kpi/which-events.sql", List.copyOf(measures), only, Shelf.FACTS, SliceOf.END, Map.of(), Map.of());
    }

    /** Events that a file of another feature describes. */
    public static Behind where(String file, Map<String, String> fragments, Map<String, Object> params) {
        return new Behind(file, List.of(), null, Shelf.FACTS, SliceOf.END, Map.copyOf(fragments), Map.copyOf(params));
    }

    /** Open deals as they stand now, by a file of another feature; their list shows since when they are in their phase. */
    public static Behind standingDeals(String file, Map<String, String> fragments, Map<String, Object> params) {
        return standing(Shelf.STANDING_SINCE, file, fragments, params);
    }

    /** Leads that somebody has to act on, likewise. */
    public static Behind standingLeads(String file, Map<String, String> fragments, Map<String, Object> params) {
        return standing(Shelf.STANDING_LEAD, file, fragments, params);
    }

    private static Behind standing(
            Shelf shelf, String file, Map<String, String> fragments, Map<String, Object> params) {
        return new Behind(file, List.of(), null, shelf, SliceOf.END, Map.copyOf(fragments), Map.copyOf(params));
    }

    static Behind openDeals() {
        return facts("kpi/which-open.sql");
    }

    static Behind customersPresent() {
        return facts("kpi/which-present.sql");
    }

    static Behind customersLost() {
        return facts("kpi/which-lost.sql");
    }

    static Behind standing(String which) {
        return standing(Shelf.STANDING, which, Map.of(), Map.of());
    }

    static Behind forecast(SliceOf slice) {
        return new Behind("kpi/which-forecast.sql", List.of(), null, Shelf.FORECAST, slice, Map.of(), Map.of());
    }

    private static Behind facts(String which) {
        return new Behind(which, List.of(), null, Shelf.FACTS, SliceOf.END, Map.of(), Map.of());
    }

    static Behind targets() {
        return targets("kpi/which-targets.sql");
    }

    static Behind targets(String which) {
        return facts(which);
    }

    static Behind of(Term term) {
        return events(term.measures(), term.only());
    }

    boolean countsEvents() {
        return !measures.isEmpty();
    }
}
