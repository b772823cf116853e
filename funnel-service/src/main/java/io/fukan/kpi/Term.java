package io.fukan.kpi;

import io.fukan.quality.Quality;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One side of a formula: the count or the summed amount of one or several measures, of all leads or of one quality.
 *
 * @param measures added up
 * @param aggregate what of them is added up
 * @param only the quality that alone counts, or null for all
 */
public record Term(
        List<Measure> measures,
        Aggregate aggregate,
        @Nullable Quality only) {

    /** What of a fact is added up. */
    public enum Aggregate {
        COUNT,
        AMOUNT
    }

    public static Term count(Measure... measures) {
        return new Term(List.of(measures), Aggregate.COUNT, null);
    }

    public static Term amount(Measure... measures) {
        return new Term(List.of(measures), Aggregate.AMOUNT, null);
    }

    public Term only(Quality quality) {
        return new Term(measures, aggregate, quality);
    }
}
