package io.fukan.web.figure;

import io.fukan.kpi.Direction;
import io.fukan.kpi.Figure;
import io.fukan.kpi.Kpi;
import io.fukan.kpi.KpiQuery;
import io.fukan.kpi.KpiReader;
import io.fukan.kpi.KpiTargets;
import io.fukan.quality.Quality;
import io.fukan.setting.Company;
import io.fukan.time.BusinessCalendar;
import io.fukan.time.EarlierPeriod;
import io.fukan.time.Grain;
import io.fukan.time.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads KPIs as cards; each measure once, however many cards need it. */
@Component
@Transactional(readOnly = true)
public class CardReader {

    private static final int MONTHS_IN_LINE = 7;

    private final KpiReader kpis;
    private final KpiTargets targets;
    private final Company company;

    CardReader(KpiReader kpis, KpiTargets targets, Company company) {
        this.kpis = kpis;
        this.targets = targets;
        this.company = company;
    }

    /** One card for each KPI that makes sense in the query's basis, in their order. */
    public List<Card> cards(Collection<Kpi> wanted, KpiQuery query) {
        List<Kpi> offered = wanted.stream()
                .filter(kpi -> kpi.bases().contains(query.basis()))
                .toList();
        List<Period> line = lineMonths(query.period());
        Optional<EarlierPeriod> earlier = earlier(query.period());
        // An earlier cohort is looked at as it was at this one's age; an earlier period is asked for like the others.
        boolean apart = query.basis().isCohort();
        List<Period> periods = new ArrayList<>(List.of(query.period()));
        periods.addAll(line);
        earlier.filter(one -> !apart).map(EarlierPeriod::period).ifPresent(periods::add);
        Map<Kpi, List<Figure>> figures = kpis.table(offered, query, periods);
        Map<Kpi, Figure> before = earlier.filter(one -> apart)
                .map(one -> kpis.figures(offered, query.beside(one)))
                .orElseGet(() -> earlier.isEmpty() ? Map.of() : last(figures));
        return offered.stream()
                .map(kpi -> card(kpi, figures.get(kpi).subList(0, 1 + line.size()), before.get(kpi), query))
                .toList();
    }

    /** @param figures the period's own, then those of its line */
    private Card card(Kpi kpi, List<Figure> figures, @Nullable Figure before, KpiQuery query) {
        List<BigDecimal> line = figures.stream().skip(1).map(Figure::value).toList();
        boolean running = query.period().contains(company.today());
        return new Card(
                kpi, figures.get(0), before, pace(kpi, figures.get(0), query), Sparkline.of(line), running, null);
    }

    private static Map<Kpi, Figure> last(Map<Kpi, List<Figure>> figures) {
        Map<Kpi, Figure> last = new HashMap<>();
        figures.forEach((kpi, series) -> last.put(kpi, series.get(series.size() - 1)));
        return last;
    }

    /** The card of quality leads alone, beside the figure of general ones. */
    public Optional<Card> ofQuality(Kpi kpi, KpiQuery query) {
        return cards(List.of(kpi), query.quality(Quality.QUALITY)).stream()
                .findFirst()
                .map(card -> card.beside(kpis.figure(kpi, query.quality(Quality.GENERAL))));
    }

    /** Where the KPI stands against its target; a cohort has none beyond its base. */
    public Pace pace(Kpi kpi, Figure figure, KpiQuery query) {
        BigDecimal target =
                query.basis().isCohort() ? null : targets.of(kpi, query).orElse(null);
        return pace(kpi, figure, target, query.period());
    }

    /** The same against a target that is known. */
    public Pace pace(Kpi kpi, Figure figure, @Nullable BigDecimal target, Period period) {
        BusinessCalendar calendar = company.businessCalendar();
        boolean sum = kpi.isAddedUp();
        return new Pace(
                figure.value(),
                target,
                sum ? calendar.elapsedBusinessDays(period, company.today()) : 1,
                sum ? calendar.businessDaysIn(period) : 1,
                kpi.direction() == Direction.DOWN);
    }

    private Optional<EarlierPeriod> earlier(Period period) {
        return EarlierPeriod.beside(period, period.previous(), company.today(), company.businessCalendar());
    }

    /** The months that end with the period's, at most with this one. */
    private List<Period> lineMonths(Period period) {
        LocalDate today = company.today();
        LocalDate last = period.lastDay().isAfter(today) ? today : period.lastDay();
        Period month = Grain.MONTH.periodContaining(last, company.fiscalCalendar());
        return Stream.iterate(month, Period::previous)
                .limit(MONTHS_IN_LINE)
                .sorted(Comparator.comparing(Period::from))
                .toList();
    }
}
