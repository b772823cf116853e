package io.fukan.web.forecast;

import io.fukan.access.Right;
import io.fukan.access.Viewer;
import io.fukan.kpi.Cut;
import io.fukan.kpi.Figure;
import io.fukan.kpi.Kpi;
import io.fukan.kpi.KpiCatalogue;
import io.fukan.kpi.KpiQuery;
import io.fukan.kpi.KpiReader;
import io.fukan.opportunity.Source;
import io.fukan.web.filter.FunnelFilter;
import io.fukan.web.forecast.ContributionPage.Part;
import io.fukan.web.forecast.ContributionPage.Row;
import io.fukan.web.forecast.ContributionPage.Shared;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads 貢献率: what of opportunities and wins, by count and by amount, came from which source. */
@Component
class ContributionReader {

    private static final Cut SOURCE = Cut.named("source").orElseThrow();
    private static final List<String> MEASURES = List.of("opportunities", "opportunity-amount", "wins", "won-amount");
    private static final Map<String, String> RATES =
            Map.of("opportunities", "is-contribution-rate", "won-amount", "is-contribution-rate-by-amount");

    private final KpiReader kpis;
    private final Clock clock;

    ContributionReader(KpiReader kpis, Clock clock) {
        this.kpis = kpis;
        this.clock = clock;
    }

    private record Measured(Shared shared, Map<Source, BigDecimal> bySource) {

        Part of(Source source) {
            return new Part(shared, bySource.getOrDefault(source, BigDecimal.ZERO));
        }
    }

    /** What the filter's basis offers and the viewer may see; amounts are for those who may know totals. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    ContributionPage read(FunnelFilter filter, Viewer viewer) {
        List<Measured> measured = MEASURES.stream()
                .map(KpiCatalogue::get)
                .filter(kpi -> !kpi.tellsMoney() || viewer.may(Right.AMOUNT_TOTALS_READ))
                .filter(kpi -> kpi.bases().contains(filter.basis()))
                .map(kpi -> measured(kpi, filter.query()))
                .toList();
        return new ContributionPage(
                measured.stream().map(Measured::shared).toList(),
                Arrays.stream(Source.values())
                        .map(source -> new Row(
                                source,
                                measured.stream().map(one -> one.of(source)).toList()))
                        .toList(),
                clock.instant());
    }

    private Measured measured(Kpi kpi, KpiQuery query) {
        Map<Source, BigDecimal> bySource = new EnumMap<>(Source.class);
        for (Figure figure : kpis.series(kpi, query.by(SOURCE))) {
            Source source = figure.group() == null ? Source.UNKNOWN : Source.valueOf(figure.group());
            bySource.merge(source, figure.value() == null ? BigDecimal.ZERO : figure.value(), BigDecimal::add);
        }
        BigDecimal total = bySource.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        String rate = RATES.get(kpi.key());
        return new Measured(
                new Shared(
                        kpi.key(),
                        kpi.tellsMoney(),
                        total,
                        rate == null
                                ? null
                                : kpis.figure(KpiCatalogue.get(rate), query).value(),
                        rate),
                bySource);
    }
}
