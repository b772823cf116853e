package io.fukan.quality;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Leads at one stage by quality. */
public record QualityCounts(long quality, long general, long unclassified) {

    /** @param leads how many there are of a quality */
    public static QualityCounts of(ToLongFunction<Quality> leads) {
        return new QualityCounts(
                leads.applyAsLong(Quality.QUALITY),
                leads.applyAsLong(Quality.GENERAL),
                leads.applyAsLong(Quality.UNCLASSIFIED));
    }

    static <T> QualityCounts sum(List<T> rows, Function<T, Quality> quality, ToLongFunction<T> leads) {
        return of(wanted -> sum(rows, quality, wanted, leads));
    }

    private static <T> long sum(List<T> rows, Function<T, Quality> quality, Quality wanted, ToLongFunction<T> leads) {
        return rows.stream()
                .filter(row -> quality.apply(row) == wanted)
                .mapToLong(leads)
                .sum();
    }

    public long total() {
        return quality + general + unclassified;
    }

    /** Whether it was decided of any of them; where of none (未判定のみ), there is nothing to say of their quality. */
    public boolean isJudged() {
        return quality + general > 0;
    }

    /** 質リード率: quality ÷ all at the stage, unclassified ones included; null where none of them is judged. */
    public @Nullable BigDecimal share() {
        return isJudged()
                ? BigDecimal.valueOf(quality).divide(BigDecimal.valueOf(total()), MathContext.DECIMAL64)
                : null;
    }

    /** The same as a double; empty where none of them is judged. */
    public OptionalDouble ratio() {
        BigDecimal share = share();
        return share == null ? OptionalDouble.empty() : OptionalDouble.of(share.doubleValue());
    }
}
