package io.fukan.quality;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** Leads at one stage by quality. */
public record QualityCounts(long quality, long general, long unclassified) {

    static <T> QualityCounts sum(List<T> rows, Function<T, Quality> quality, ToLongFunction<T> leads) {
        return new QualityCounts(
                sum(rows, quality, Quality.QUALITY, leads),
                sum(rows, quality, Quality.GENERAL, leads),
                sum(rows, quality, Quality.UNCLASSIFIED, leads));
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

    /** 質リード率: quality ÷ all at the stage, unclassified ones included; empty where there are none. */
    public OptionalDouble ratio() {
        return total() == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) quality / total());
    }
}
