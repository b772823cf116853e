package io.fukan.forecast;

import io.fukan.kpi.Figure;
import io.fukan.kpi.Kpi;
import io.fukan.kpi.KpiCatalogue;
import io.fukan.kpi.KpiQuery;
import io.fukan.kpi.KpiReader;
import io.fukan.kpi.KpiTargets;
import io.fukan.kpi.MeasureReader.Place;
import io.fukan.kpi.Slice;
import io.fukan.kpi.Standing;
import io.fukan.kpi.StandingReader;
import io.fukan.setting.Company;
import io.fukan.time.Period;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Puts forecasts together from the catalogue's KPIs, as of one moment. */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class ForecastReader {

    /** More days than these are shown by the last business day of each week. */
    private static final int MOST_DAYS = 70;

    private static final Kpi WON = KpiCatalogue.get("won-amount");
    private static final Kpi FORECAST = KpiCatalogue.get("weighted-forecast");
    private static final Kpi COVERAGE = KpiCatalogue.get("pipeline-coverage");
    private static final Comparator<@Nullable String> BY_NAME = Comparator.nullsLast(Comparator.naturalOrder());
    private static final Standing NOTHING = new Standing();

    private final KpiReader kpis;
    private final StandingReader standing;
    private final KpiTargets targets;
    private final Company company;

    ForecastReader(KpiReader kpis, StandingReader standing, KpiTargets targets, Company company) {
        this.kpis = kpis;
        this.standing = standing;
        this.targets = targets;
        this.company = company;
    }

    /** A line for each of the periods and each group of the query's dimension, groups by name with nobody's last. */
    public List<ForecastLine> read(List<Period> periods, KpiQuery query) {
        Map<Place, Figure> won = byPlace(kpis.series(WON, query, periods), periods);
        Map<Place, Figure> forecast = byPlace(kpis.series(FORECAST, query, periods), periods);
        Map<Place, Figure> coverage = byPlace(kpis.series(COVERAGE, query, periods), periods);
        Map<Place, Standing> open = standing.read(standing.atEnd(periods), query);
        TreeSet<@Nullable String> groups = new TreeSet<>(BY_NAME);
        List.of(won, forecast).forEach(figures -> figures.keySet().forEach(place -> groups.add(place.group())));
        open.keySet().forEach(place -> groups.add(place.group()));
        if (query.by() != null) {
            periods.forEach(period -> groups.addAll(targets.groups(WON, query.by(), query.period(period))));
        }
        List<ForecastLine> lines = new ArrayList<>();
        for (int i = 0; i < periods.size(); i++) {
            Period period = periods.get(i);
            for (String group : groups) {
                Place place = new Place(i, group);
                KpiQuery asked = query.of(group).period(period);
                lines.add(new ForecastLine(
                        period,
                        group,
                        value(won.get(place)),
                        open.getOrDefault(place, NOTHING),
                        figure(forecast.get(place), period, group),
                        targets.of(WON, asked).orElse(null),
                        figure(coverage.get(place), period, group)));
            }
        }
        return lines;
    }

    /**
     * What was forecast for the period, day by day up to today: business days of which a snapshot was kept, and now. Of long
     * periods one day a week.
     */
    public List<ForecastDay> trend(Period period, KpiQuery query) {
        List<LocalDate> days = days(period);
        if (days.isEmpty()) {
            return List.of();
        }
        LocalDate today = company.today();
        Slice now = standing.atEnd(List.of(period)).get(0);
        KpiQuery whole = query.by(null);
        Map<Place, Standing> open = standing.read(
                days.stream()
                        .map(day -> day.equals(today) ? now : Slice.endOf(day, period))
                        .toList(),
                whole);
        List<Figure> won = kpis.series(
                WON,
                whole,
                days.stream().map(day -> Period.ofInclusive(period.from(), day)).toList());
        return IntStream.range(0, days.size())
                .mapToObj(i ->
                        new ForecastDay(days.get(i), value(won.get(i)), open.getOrDefault(new Place(i, null), NOTHING)))
                .toList();
    }

    /**
     * Business days since the period's first snapshot and before today of which there is none, since Fukan did not run: nobody
     * knows what was forecast. Of long periods, which the trend shows week by week, none are told.
     */
    public List<LocalDate> gaps(Period period) {
        LocalDate today = company.today();
        List<LocalDate> kept = keptUntil(today, period);
        if (kept.isEmpty() || kept.size() > MOST_DAYS) {
            return List.of();
        }
        LocalDate end = period.until().isAfter(today) ? today : period.until();
        List<LocalDate> gaps = new ArrayList<>(company.businessCalendar().businessDays(new Period(kept.get(0), end)));
        gaps.removeAll(kept);
        return gaps;
    }

    private List<LocalDate> days(Period period) {
        LocalDate today = company.today();
        List<LocalDate> kept = keptUntil(today, period);
        List<LocalDate> days = new ArrayList<>(kept.size() <= MOST_DAYS ? kept : lastOfWeeks(kept));
        if (period.contains(today) && !days.contains(today)) {
            days.add(today);
        }
        return days;
    }

    private List<LocalDate> keptUntil(LocalDate today, Period period) {
        if (period.from().isAfter(today)) {
            return List.of();
        }
        LocalDate tomorrow = today.plusDays(1);
        return standing.keptDays(
                new Period(period.from(), period.until().isAfter(tomorrow) ? tomorrow : period.until()));
    }

    private static Collection<LocalDate> lastOfWeeks(List<LocalDate> days) {
        Map<LocalDate, LocalDate> byMonday = new TreeMap<>();
        days.forEach(day -> byMonday.put(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), day));
        return byMonday.values();
    }

    private static Map<Place, Figure> byPlace(List<Figure> figures, List<Period> periods) {
        Map<Place, Figure> places = new HashMap<>();
        int groups = periods.isEmpty() ? 0 : figures.size() / periods.size();
        IntStream.range(0, figures.size())
                .forEach(i -> places.put(new Place(i / groups, figures.get(i).group()), figures.get(i)));
        return places;
    }

    private static Figure figure(@Nullable Figure known, Period period, @Nullable String group) {
        return known != null ? known : new Figure(period, group, null, null, null, Figure.Reason.NO_EVENTS, true);
    }

    private static BigDecimal value(@Nullable Figure figure) {
        return figure == null || figure.value() == null ? BigDecimal.ZERO : figure.value();
    }
}
