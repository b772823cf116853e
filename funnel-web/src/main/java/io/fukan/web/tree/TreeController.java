package io.fukan.web.tree;

import io.fukan.access.Viewer;
import io.fukan.kpi.Basis;
import io.fukan.security.CurrentViewer;
import io.fukan.setting.Company;
import io.fukan.time.PeriodChoice;
import io.fukan.tree.TreeReader;
import io.fukan.web.filter.FunnelFilter;
import io.fukan.web.filter.FunnelFilters;
import io.fukan.words.Words;
import jakarta.servlet.http.HttpServletRequest;
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

    TreeController(TreeReader trees, FunnelFilters filters, Company company) {
        this.trees = trees;
        this.filters = filters;
        this.company = company;
    }

    @GetMapping("/kpi-tree")
    String show(
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable String by,
            @CurrentViewer Viewer viewer,
            Model model) {
        FunnelFilter remembered = filters.of(request);
        FunnelFilter filter = new FunnelFilter(remembered.choice(), remembered.period(), Basis.PERIOD, null, Map.of());
        model.addAttribute("tree", trees.read(filter.period(), by, viewer));
        model.addAttribute("filter", filter);
        model.addAttribute("periods", List.of(PeriodChoice.values()));
        model.addAttribute("words", new Words(viewer.locale(), company.zone()));
        return "tree/index";
    }
}
