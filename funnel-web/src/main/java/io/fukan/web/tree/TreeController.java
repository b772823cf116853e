package io.fukan.web.tree;

import io.fukan.access.Viewer;
import io.fukan.export.ExportFormat;
import io.fukan.export.Sheet;
import io.fukan.kpi.Basis;
import io.fukan.security.CurrentViewer;
import io.fukan.setting.Company;
import io.fukan.time.PeriodChoice;
import io.fukan.tree.TreeReader;
import io.fukan.web.figure.FigureDownload;
import io.fukan.web.filter.FunnelFilter;
import io.fukan.web.filter.FunnelFilters;
import io.fukan.words.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** KPIツリー: which branch is short, and by how much of the goal. */
@Controller
class TreeController {

    private final TreeReader trees;
    private final FunnelFilters filters;
    private final Company company;
    private final TreeExport export;
    private final FigureDownload download;
    private final Clock clock;

    TreeController(
            TreeReader trees,
            FunnelFilters filters,
            Company company,
            TreeExport export,
            FigureDownload download,
            Clock clock) {
        this.trees = trees;
        this.filters = filters;
        this.company = company;
        this.export = export;
        this.download = download;
        this.clock = clock;
    }

    /** The tree as a file. */
    @GetMapping("/kpi-tree/export")
    void export(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(required = false) @Nullable String by,
            @RequestParam(defaultValue = "UTF8_BOM") ExportFormat format,
            @CurrentViewer Viewer viewer)
            throws IOException {
        FunnelFilter filter = ofPeriod(filters.inPassing(request));
        Sheet table = export.table(trees.read(filter.period(), filters.dimension(by), viewer), viewer.locale());
        download.send("kpi-tree", table.name(), List.of(table), filter, clock.instant(), format, viewer, response);
    }

    @GetMapping("/kpi-tree")
    String show(
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable String by,
            @CurrentViewer Viewer viewer,
            Model model) {
        FunnelFilter filter = ofPeriod(filters.of(request));
        model.addAttribute("tree", trees.read(filter.period(), filters.dimension(by), viewer));
        model.addAttribute("filter", filter);
        model.addAttribute("periods", List.of(PeriodChoice.values()));
        model.addAttribute("words", new Words(viewer.locale(), company.zone()));
        return "tree/index";
    }

    /** A goal is the whole company's: nothing but the period matters. */
    private static FunnelFilter ofPeriod(FunnelFilter filter) {
        return new FunnelFilter(filter.choice(), filter.period(), Basis.PERIOD, null, Map.of());
    }
}
