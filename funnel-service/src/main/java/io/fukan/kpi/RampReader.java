package io.fukan.kpi;

import io.fukan.kpi.Figure.Reason;
import io.fukan.kpi.FigureGrid.Draft;
import io.fukan.kpi.MeasureReader.Place;
import io.fukan.setting.Company;
import io.fukan.time.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * ランプタイム: calendar months from somebody's hire to the first one in which the won amount reached the month's target. Whoever
 * was hired before anybody's targets were written down has none: when they got there nobody knows.
 */
@Component
class RampReader {

    private static final String AIM = "won-amount";
    private static final Cut REP = Cut.named("rep").orElseThrow();
    private static final Sums NO_SUMS = new Sums();
    /** Who has not got there within three years of being hired is not ramping up. */
    private static final int MOST_MONTHS = 36;

    private final MeasureReader measures;
    private final KpiTargets targets;
    private final HeadReader heads;
    private final Company company;

    RampReader(MeasureReader measures, KpiTargets targets, HeadReader heads, Company company) {
        this.measures = measures;
        this.targets = targets;
        this.heads = heads;
        this.company = company;
    }

    /** The mean of those who got there in each period, which holds the first day of the month in which they did. */
    List<Figure> figures(FigureGrid grid) {
        Map<Place, List<Long>> months = new HashMap<>();
        Set<Place> places = new HashSet<>();
        for (Ramped ramped : ramped(span(grid.periods()), grid.query())) {
            IntStream.range(0, grid.periods().size())
                    .filter(i -> grid.periods().get(i).contains(ramped.reached().atDay(1)))
                    .mapToObj(i -> new Place(i, grid.query().by() == null ? null : ramped.name()))
                    .forEach(place -> {
                        places.add(place);
                        months.computeIfAbsent(place, p -> new ArrayList<>()).add(ramped.months());
                    });
        }
        return grid.fill(places, place -> {
            List<Long> here = months.getOrDefault(place, List.of());
            long sum = here.stream().mapToLong(Long::longValue).sum();
            return Draft.divided(BigDecimal.valueOf(sum), BigDecimal.valueOf(here.size()), Reason.NO_EVENTS);
        });
    }

    private record Ramped(String name, YearMonth reached, long months) {}

    private List<Ramped> ramped(Period span, KpiQuery query) {
        List<Period> months = months(span);
        Map<String, List<BigDecimal>> quotas =
                targets.sums(AIM, REP, query.by(null).period(span), months);
        LocalDate known = firstAimed(months, quotas.values());
        Map<Place, Sums> won = measures.read(
                List.of(Measure.WIN), months, query.basis(Basis.PERIOD).by(REP));
        List<Ramped> ramped = new ArrayList<>();
        for (HeadReader.Member member : heads.members(span)) {
            LocalDate hired = member.hiredOn();
            List<BigDecimal> quota = quotas.get(member.name());
            if (hired == null || quota == null || hired.isBefore(known)) {
                continue;
            }
            IntStream.range(0, months.size())
                    .filter(i -> !months.get(i).until().minusDays(1).isBefore(hired))
                    .filter(i -> quota.get(i).signum() > 0)
                    .filter(i -> won.getOrDefault(new Place(i, member.name()), NO_SUMS)
                                    .amount(Measure.WIN, query.quality())
                                    .compareTo(quota.get(i))
                            >= 0)
                    .mapToObj(i -> YearMonth.from(months.get(i).from()))
                    .findFirst()
                    .ifPresent(month -> ramped.add(
                            new Ramped(member.name(), month, ChronoUnit.MONTHS.between(YearMonth.from(hired), month))));
        }
        return ramped;
    }

    /** The first day of the first month for which anybody had a target; that after the last where nobody had. */
    private static LocalDate firstAimed(List<Period> months, Collection<List<BigDecimal>> quotas) {
        return IntStream.range(0, months.size())
                .filter(i -> quotas.stream().anyMatch(quota -> quota.get(i).signum() > 0))
                .mapToObj(i -> months.get(i).from())
                .findFirst()
                .orElse(months.get(months.size() - 1).until());
    }

    /** All months in which those asked for may have been hired, up to the running one. */
    private Period span(List<Period> periods) {
        LocalDate first =
                periods.stream().map(Period::from).min(LocalDate::compareTo).orElseThrow();
        LocalDate last =
                periods.stream().map(Period::lastDay).max(LocalDate::compareTo).orElseThrow();
        LocalDate today = company.today();
        LocalDate until =
                (last.isBefore(today) ? last : today).withDayOfMonth(1).plusMonths(1);
        LocalDate from = first.withDayOfMonth(1).minusMonths(MOST_MONTHS);
        return new Period(from.isBefore(until) ? from : until.minusMonths(1), until);
    }

    private static List<Period> months(Period span) {
        List<Period> months = new ArrayList<>();
        for (LocalDate month = span.from(); month.isBefore(span.until()); month = month.plusMonths(1)) {
            months.add(Period.month(YearMonth.from(month)));
        }
        return months;
    }
}
