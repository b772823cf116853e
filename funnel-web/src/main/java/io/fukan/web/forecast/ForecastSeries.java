package io.fukan.web.forecast;

import io.fukan.forecast.ForecastDay;
import io.fukan.opportunity.YomiRank;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The forecast of a period day by day, as the chart and its table take it: yen without tax, rounded to whole ones; null on days
 * of which nothing was kept.
 *
 * @param days ISO
 * @param a weighted amounts of deals of yomi A, and so on; phase: of deals without yomi, by their phase
 * @param total won and weighted
 * @param target of the whole period; null: none
 */
record ForecastSeries(
        List<String> days,
        List<@Nullable BigDecimal> won,
        List<@Nullable BigDecimal> a,
        List<@Nullable BigDecimal> b,
        List<@Nullable BigDecimal> c,
        List<@Nullable BigDecimal> phase,
        List<@Nullable BigDecimal> total,
        @Nullable BigDecimal target) {

    static ForecastSeries of(List<ForecastDay> course, List<LocalDate> gaps, @Nullable BigDecimal target) {
        TreeMap<LocalDate, @Nullable ForecastDay> byDay = new TreeMap<>();
        gaps.forEach(day -> byDay.put(day, null));
        course.forEach(day -> byDay.put(day.day(), day));
        Collection<@Nullable ForecastDay> days = byDay.values();
        return new ForecastSeries(
                byDay.keySet().stream().map(LocalDate::toString).toList(),
                amounts(days, ForecastDay::won),
                amounts(days, day -> day.open().of(YomiRank.A).weighted()),
                amounts(days, day -> day.open().of(YomiRank.B).weighted()),
                amounts(days, day -> day.open().of(YomiRank.C).weighted()),
                amounts(days, day -> day.open().of(null).weighted()),
                amounts(days, ForecastDay::total),
                target == null ? null : target.setScale(0, RoundingMode.HALF_UP));
    }

    private static List<@Nullable BigDecimal> amounts(
            Collection<@Nullable ForecastDay> days, Function<ForecastDay, BigDecimal> of) {
        List<@Nullable BigDecimal> amounts = new ArrayList<>();
        days.forEach(day -> amounts.add(day == null ? null : of.apply(day).setScale(0, RoundingMode.HALF_UP)));
        return amounts;
    }
}
