package io.fukan.web.kpi;

import io.fukan.benchmark.Benchmark;
import io.fukan.kpi.Unit;
import io.fukan.words.Words;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A reference value as a page says it.
 *
 * @param value in words, such as 70.0%–80.0%
 */
record BenchmarkLine(String value, String source, @Nullable String link) {

    static BenchmarkLine of(Benchmark benchmark, Unit unit, Words words) {
        return new BenchmarkLine(
                value(benchmark.low(), benchmark.high(), unit, words), benchmark.source(), benchmark.link());
    }

    private static String value(@Nullable BigDecimal low, @Nullable BigDecimal high, Unit unit, Words words) {
        if (low != null && high != null && low.compareTo(high) == 0) {
            return words.figure(low, unit);
        }
        return (low == null ? "" : words.figure(low, unit)) + "–" + (high == null ? "" : words.figure(high, unit));
    }
}
