package io.fukan.web.forecast;

import io.fukan.access.Viewer;
import io.fukan.export.ExportFormat;
import io.fukan.export.Sheet;
import io.fukan.forecast.ForecastReader;
import io.fukan.kpi.KpiCatalogue;
import io.fukan.kpi.KpiQuery;
import io.fukan.kpi.KpiTargets;
import io.fukan.security.CurrentViewer;
import io.fukan.setting.Company;
import io.fukan.time.PeriodChoice;
import io.fukan.web.figure.FigureDownload;
import io.fukan.web.filter.FunnelFilter;
import io.fukan.web.filter.FunnelFilters;
import io.fukan.words.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The page of the forecast, and its course for the chart. */
@Controller
class ForecastController {

    private final ForecastPages pages;
    private final ForecastReader forecasts;
    private final KpiTargets targets;
    private final FunnelFilters filters;
    private final Company company;
    private final ForecastExport export;
    private final FigureDownload download;

    ForecastController(
            ForecastPages pages,
            ForecastReader forecasts,
            KpiTargets targets,
            FunnelFilters filters,
            Company company,
            ForecastExport export,
            FigureDownload download) {
        this.pages = pages;
        this.forecasts = forecasts;
        this.targets = targets;
        this.filters = filters;
        this.company = company;
        this.export = export;
        this.download = download;
    }

    @GetMapping("/forecast")
    String show(
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable String by,
            @CurrentViewer Viewer viewer,
            Model model) {
        FunnelFilter filter = pages.taken(filters.of(request), viewer);
        model.addAttribute("page", pages.of(filter, filters.dimension(by), viewer));
        model.addAttribute("filter", filter);
        model.addAttribute("periods", List.of(PeriodChoice.values()));
        model.addAttribute("teams", pages.teams(viewer));
        model.addAttribute("words", new Words(viewer.locale(), company.zone()));
        return "forecast/index";
    }

    /** The page's tables as a file. */
    @GetMapping("/forecast/export")
    void export(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(required = false) @Nullable String by,
            @RequestParam(defaultValue = "UTF8_BOM") ExportFormat format,
            @CurrentViewer Viewer viewer)
            throws IOException {
        FunnelFilter filter = pages.taken(filters.inPassing(request), viewer);
        ForecastPage page = pages.of(filter, filters.dimension(by), viewer);
        List<Sheet> tables = export.tables(page, viewer.locale());
        download.send("forecast", tables.get(0).name(), tables, filter, page.asOf(), format, viewer, response);
    }

    /** The forecast of the period day by day. */
    @GetMapping(path = "/forecast/trend", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    ForecastSeries trend(HttpServletRequest request, @CurrentViewer Viewer viewer) {
        FunnelFilter filter = pages.taken(filters.of(request), viewer);
        KpiQuery query = filter.query();
        return ForecastSeries.of(
                forecasts.trend(filter.period(), query),
                forecasts.gaps(filter.period()),
                targets.of(KpiCatalogue.get("won-amount"), query).orElse(null));
    }
}
