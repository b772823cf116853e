package io.fukan.web.overview;

import io.fukan.access.Right;
import io.fukan.access.Viewer;
import io.fukan.diagnosis.DashboardViews;
import io.fukan.export.ExportFormat;
import io.fukan.funnel.Stage;
import io.fukan.security.CurrentViewer;
import io.fukan.setting.Company;
import io.fukan.web.diagnosis.DiagnosisPanel;
import io.fukan.web.figure.FigureDownload;
import io.fukan.web.filter.FilterBar;
import io.fukan.web.filter.FunnelFilter;
import io.fukan.web.filter.FunnelFilters;
import io.fukan.web.filter.InvalidFilter;
import io.fukan.words.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** 全体俯瞰: the page, and its figures alone for the refresh. */
@Controller
class OverviewController {

    private final OverviewReader overview;
    private final OverviewExport export;
    private final FigureDownload download;
    private final MessageSource messages;
    private final DiagnosisPanel diagnosis;
    private final DashboardViews views;
    private final TrendReader trends;
    private final FunnelFilters filters;
    private final FilterBar bar;
    private final Company company;

    OverviewController(
            OverviewReader overview,
            OverviewExport export,
            FigureDownload download,
            MessageSource messages,
            DiagnosisPanel diagnosis,
            DashboardViews views,
            TrendReader trends,
            FunnelFilters filters,
            FilterBar bar,
            Company company) {
        this.overview = overview;
        this.export = export;
        this.download = download;
        this.messages = messages;
        this.diagnosis = diagnosis;
        this.views = views;
        this.trends = trends;
        this.filters = filters;
        this.bar = bar;
        this.company = company;
    }

    @GetMapping("/")
    String show(HttpServletRequest request, @CurrentViewer Viewer viewer, Model model) {
        if (!viewer.may(Right.DASHBOARDS_READ)) {
            return viewer.may(Right.FIRM_READ) ? "redirect:/firm" : "redirect:/me";
        }
        FunnelFilter filter = filters.of(request);
        bar.fill(model, filter, viewer);
        fill(model, filter, viewer);
        views.opened(viewer, null);
        return "overview/index";
    }

    /** The figures alone, which the page asks for every so often. */
    @GetMapping("/overview/figures")
    String figures(HttpServletRequest request, @CurrentViewer Viewer viewer, Model model) {
        fill(model, filters.of(request), viewer);
        return "overview/index :: figures";
    }

    /** Where the KGI will land, in words. By itself, since it asks every open deal. */
    @GetMapping(path = "/overview/landing", produces = MediaType.TEXT_PLAIN_VALUE)
    @ResponseBody
    String landing(HttpServletRequest request, @CurrentViewer Viewer viewer) {
        String landing = new Words(viewer.locale(), company.zone()).yen(overview.landing(filters.inPassing(request)));
        return messages.getMessage("overview.landing", new Object[] {landing}, viewer.locale());
    }

    /** A stage's last twelve months for the chart. */
    @GetMapping(path = "/overview/trend", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    TrendSeries trend(HttpServletRequest request, @RequestParam(defaultValue = "lead") String stage) {
        FunnelFilter filter = filters.of(request);
        Stage wanted = Stage.named(stage)
                .filter(Stage.of(filter.basis())::contains)
                .orElseThrow(() -> new InvalidFilter("stage", stage));
        return trends.months(wanted, filter.query());
    }

    /** The page's tables as a file. */
    @GetMapping("/overview/export")
    void export(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "UTF8_BOM") ExportFormat format,
            @CurrentViewer Viewer viewer)
            throws IOException {
        FunnelFilter filter = filters.inPassing(request);
        OverviewPage page = overview.read(filter, viewer);
        download.send(
                "overview",
                messages.getMessage("overview.title", null, viewer.locale()),
                export.tables(page, viewer.locale()),
                filter,
                page.asOf(),
                format,
                viewer,
                response);
    }

    private void fill(Model model, FunnelFilter filter, Viewer viewer) {
        model.addAttribute("filter", filter);
        model.addAttribute("digest", filter.url("/me/digests", "dashboard", "overview"));
        model.addAttribute("words", new Words(viewer.locale(), company.zone()));
        model.addAttribute("page", overview.read(filter, viewer));
        model.addAttribute("diagnosis", diagnosis.of(filter, viewer));
    }
}
