package io.fukan.web.forecast;

import io.fukan.forecast.ForecastDay;
import io.fukan.opportunity.YomiRank;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The forecast of a period day by day, as the chart and its table take it: yen without tax, rounded to whole ones.
 *
 * @param days ISO
 * @param a weighted amounts of deals of yomi A, and so on; phase: of deals without yomi, by their phase
 * @param total won and weighted
 * @param target of the whole period; null: none
 */
record ForecastSeries(
        List<String> days,
        List<BigDecimal> won,
        List<BigDecimal> a,
        List<BigDecimal> b,
        List<BigDecimal> c,
        List<BigDecimal> phase,
        List<BigDecimal> total,
        @Nullable BigDecimal target) {

    static ForecastSeries of(List<ForecastDay> course, @Nullable BigDecimal target) {
        return new ForecastSeries(
                course.stream().map(day -> day.day().toString()).toList(),
                amounts(course, ForecastDay::won),
                amounts(course, day -> day.open().of(YomiRank.A).weighted()),
                amounts(course, day -> day.open().of(YomiRank.B).weighted()),
                amounts(course, day -> day.open().of(YomiRank.C).weighted()),
                amounts(course, day -> day.open().of(null).weighted()),
                amounts(course, ForecastDay::total),
                target == null ? null : target.setScale(0, RoundingMode.HALF_UP));
    }

    private static List<BigDecimal> amounts(List<ForecastDay> course, Function<ForecastDay, BigDecimal> of) {
        return course.stream()
                .map(day -> of.apply(day).setScale(0, RoundingMode.HALF_UP))
                .toList();
    }
}
