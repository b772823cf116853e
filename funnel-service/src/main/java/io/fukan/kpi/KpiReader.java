package io.fukan.kpi;

import io.fukan.kpi.MeasureReader.Place;
import io.fukan.setting.Company;
import io.fukan.time.Grain;
import io.fukan.time.Period;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Computes the catalogue's KPIs: the one way by which cards, charts, API, exports and diagnosis get a figure. */
@Service
@Transactional(readOnly = true)
public class KpiReader {

    private final MeasureReader measures;
    private final MeasureLags lags;
    private final Specialists specialists;
    private final Company company;

    KpiReader(MeasureReader measures, MeasureLags lags, Specialists specialists, Company company) {
        this.measures = measures;
        this.lags = lags;
        this.specialists = specialists;
        this.company = company;
    }

    /** The one figure of a query, cutting neither time nor groups. */
    public Figure figure(Kpi kpi, KpiQuery query) {
        return series(kpi, query.grain(Grain.NONE).by(null)).get(0);
    }

    /**
     * The one figure of each of several KPIs; what several of them count is read once.
     *
     * @throws BasisNotOffered if one of the KPIs makes no sense in the query's basis
     */
    public Map<Kpi, Figure> figures(Collection<Kpi> kpis, KpiQuery query) {
        Map<Kpi, Figure> figures = new LinkedHashMap<>();
        table(kpis, query.grain(Grain.NONE).by(null), List.of(query.period()))
                .forEach((kpi, series) -> figures.put(kpi, series.get(0)));
        return figures;
    }

    /**
     * The figures of every part of the period (quiet ones too) and every group, groups by name with the unset one last.
     *
     * @throws BasisNotOffered if the KPI makes no sense in the query's basis
     */
    public List<Figure> series(Kpi kpi, KpiQuery query) {
        return series(kpi, query, query.period().split(query.grain(), company.fiscalCalendar()));
    }

    /**
     * The figures of several KPIs for periods of the caller's choice, as {@link #series} gives each; what several of them
     * count is read once. With a cut all of them have the same groups.
     *
     * @throws BasisNotOffered if one of the KPIs makes no sense in the query's basis
     */
    public Map<Kpi, List<Figure>> table(Collection<Kpi> kpis, KpiQuery query, List<Period> periods) {
        Set<Measure> needed = EnumSet.noneOf(Measure.class);
        kpis.forEach(kpi -> needed.addAll(kpi.formula().sums(query.basis())));
        Map<Place, Sums> sums = needed.isEmpty() ? Map.of() : measures.read(needed, periods, query);
        Evaluation evaluation =
                new Evaluation(measures, asked -> sums, lags, specialists, company.today(), periods, query);
        Map<Kpi, List<Figure>> table = new LinkedHashMap<>();
        for (Kpi kpi : kpis) {
            requireBasis(kpi, query);
            table.put(kpi, kpi.answers(query) ? kpi.formula().evaluate(evaluation) : untold(periods));
        }
        return table;
    }

    /** The same for periods of the caller's choice, which may overlap: this period beside the previous one. */
    public List<Figure> series(Kpi kpi, KpiQuery query, List<Period> periods) {
        requireBasis(kpi, query);
        if (!kpi.answers(query)) {
            return untold(periods);
        }
        return kpi.formula()
                .evaluate(new Evaluation(
                        measures,
                        asked -> measures.read(asked, periods, query),
                        lags,
                        specialists,
                        company.today(),
                        periods,
                        query));
    }

    /** No figures: what was asked for is known of a part of its records only, if of any. */
    private static List<Figure> untold(List<Period> periods) {
        return periods.stream()
                .map(period -> new Figure(period, null, null, null, null, Figure.Reason.NOT_ATTRIBUTABLE, true))
                .toList();
    }

    private static void requireBasis(Kpi kpi, KpiQuery query) {
        if (!kpi.bases().contains(query.basis())) {
            throw new BasisNotOffered(kpi.key(), query.basis());
        }
    }
}
