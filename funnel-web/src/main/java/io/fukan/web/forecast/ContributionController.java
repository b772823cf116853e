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
import io.fukan.security.CurrentViewer;
import io.fukan.setting.Company;
import io.fukan.time.PeriodChoice;
import io.fukan.web.filter.FilterChoices;
import io.fukan.web.filter.FunnelFilter;
import io.fukan.web.filter.FunnelFilters;
import io.fukan.web.forecast.ContributionPage.Part;
import io.fukan.web.forecast.ContributionPage.Row;
import io.fukan.web.forecast.ContributionPage.Shared;
import io.fukan.words.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** 貢献率: shares of inside sales, field sales, partners and marketing in opportunities and wins, by count and by amount. */
@Controller
class ContributionController {

    private static final Cut SOURCE = Cut.named("source").orElseThrow();
    private static final List<String> MEASURES = List.of("opportunities", "opportunity-amount", "wins", "won-amount");
    private static final Map<String, String> RATES =
            Map.of("opportunities", "is-contribution-rate", "won-amount", "is-contribution-rate-by-amount");

    private final KpiReader kpis;
    private final FunnelFilters filters;
    private final FilterChoices choices;
    private final Company company;

    ContributionController(KpiReader kpis, FunnelFilters filters, FilterChoices choices, Company company) {
        this.kpis = kpis;
        this.filters = filters;
        this.choices = choices;
        this.company = company;
    }

    private record Measured(Shared shared, Map<Source, BigDecimal> bySource) {}

    @GetMapping("/contribution")
    String show(HttpServletRequest request, @CurrentViewer Viewer viewer, Model model) {
        FunnelFilter filter = filters.of(request);
        List<Measured> measured = MEASURES.stream()
                .map(KpiCatalogue::get)
                .filter(kpi -> !kpi.tellsMoney() || viewer.may(Right.AMOUNT_TOTALS_READ))
                .filter(kpi -> kpi.bases().contains(filter.basis()))
                .map(kpi -> measured(kpi, filter.query()))
                .toList();
        model.addAttribute(
                "page",
                new ContributionPage(
                        measured.stream().map(Measured::shared).toList(),
                        Arrays.stream(Source.values())
                                .map(source -> new Row(
                                        source,
                                        measured.stream()
                                                .map(one -> new Part(
                                                        one.shared(),
                                                        one.bySource().getOrDefault(source, BigDecimal.ZERO)))
                                                .toList()))
                                .toList()));
        model.addAttribute("filter", filter);
        model.addAttribute("choices", choices.offered());
        model.addAttribute("periods", List.of(PeriodChoice.values()));
        model.addAttribute("bases", List.of(io.fukan.kpi.Basis.values()));
        model.addAttribute("words", new Words(viewer.locale(), company.zone()));
        return "forecast/contribution";
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
