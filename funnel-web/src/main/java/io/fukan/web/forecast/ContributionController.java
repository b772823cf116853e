package io.fukan.web.forecast;

import io.fukan.access.Viewer;
import io.fukan.export.ExportFormat;
import io.fukan.export.Sheet;
import io.fukan.security.CurrentViewer;
import io.fukan.web.figure.FigureDownload;
import io.fukan.web.filter.FilterBar;
import io.fukan.web.filter.FunnelFilter;
import io.fukan.web.filter.FunnelFilters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 貢献率: shares of inside sales, field sales, partners and marketing in opportunities and wins, by count and by amount. */
@Controller
class ContributionController {

    private final ContributionReader contributions;
    private final ContributionExport export;
    private final FunnelFilters filters;
    private final FilterBar bar;
    private final FigureDownload download;

    ContributionController(
            ContributionReader contributions,
            ContributionExport export,
            FunnelFilters filters,
            FilterBar bar,
            FigureDownload download) {
        this.contributions = contributions;
        this.export = export;
        this.filters = filters;
        this.bar = bar;
        this.download = download;
    }

    @GetMapping("/contribution")
    String show(HttpServletRequest request, @CurrentViewer Viewer viewer, Model model) {
        FunnelFilter filter = filters.of(request);
        model.addAttribute("page", contributions.read(filter, viewer));
        bar.fill(model, filter, viewer);
        return "forecast/contribution";
    }

    /** The table as a file. */
    @GetMapping("/contribution/export")
    void export(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "UTF8_BOM") ExportFormat format,
            @CurrentViewer Viewer viewer)
            throws IOException {
        FunnelFilter filter = filters.inPassing(request);
        ContributionPage page = contributions.read(filter, viewer);
        Sheet table = export.table(page, viewer.locale());
        download.send("contribution", table.name(), List.of(table), filter, page.asOf(), format, viewer, response);
    }
}
