package io.fukan.kpi;

import io.fukan.quality.Quality;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Counts and amounts of measures, split by quality: what one bucket and group of a query holds. */
public final class Sums {

    private final Map<Measure, Map<Quality, BigDecimal>> counts = new EnumMap<>(Measure.class);
    private final Map<Measure, Map<Quality, BigDecimal>> amounts = new EnumMap<>(Measure.class);

    void add(Measure measure, Quality quality, BigDecimal count, BigDecimal amount) {
        counts.computeIfAbsent(measure, m -> new EnumMap<>(Quality.class)).merge(quality, count, BigDecimal::add);
        amounts.computeIfAbsent(measure, m -> new EnumMap<>(Quality.class)).merge(quality, amount, BigDecimal::add);
    }

    /** The number of events of that measure and quality; of every quality where that is null. */
    public long count(Measure measure, @Nullable Quality quality) {
        return sum(counts, measure, quality).longValueExact();
    }

    public BigDecimal amount(Measure measure, @Nullable Quality quality) {
        return sum(amounts, measure, quality);
    }

    /** The term's value for a quality; zero where the term means another one. */
    BigDecimal of(Term term, @Nullable Quality quality) {
        if (term.only() != null && quality != null && term.only() != quality) {
            return BigDecimal.ZERO;
        }
        Quality counted = term.only() != null ? term.only() : quality;
        var sums = term.aggregate() == Term.Aggregate.COUNT ? counts : amounts;
        return term.measures().stream().map(m -> sum(sums, m, counted)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Whether of any that the term counts, of a quality or of all, it was decided of which they are. */
    boolean isJudged(Term term, @Nullable Quality quality) {
        return Stream.of(Quality.QUALITY, Quality.GENERAL)
                .filter(decided -> quality == null || quality == decided)
                .anyMatch(decided -> of(term, decided).signum() != 0);
    }

    private static BigDecimal sum(
            Map<Measure, Map<Quality, BigDecimal>> sums, Measure measure, @Nullable Quality quality) {
        Map<Quality, BigDecimal> byQuality = sums.getOrDefault(measure, Map.of());
        return quality != null
                ? byQuality.getOrDefault(quality, BigDecimal.ZERO)
                : byQuality.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
