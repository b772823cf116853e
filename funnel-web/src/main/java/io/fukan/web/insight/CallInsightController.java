package io.fukan.web.insight;

import io.fukan.access.NotAllowed;
import io.fukan.access.Right;
import io.fukan.access.Viewer;
import io.fukan.insight.CallInsights;
import io.fukan.kpi.KpiCatalogue;
import io.fukan.kpi.KpiQuery;
import io.fukan.security.CurrentViewer;
import io.fukan.web.filter.OwnDays;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How each person's calls go, beside the appointments that come of them (C6). */
@Controller
class CallInsightController {

    private final CallInsights calls;
    private final OwnDays insight;

    CallInsightController(CallInsights calls, OwnDays insight) {
        this.calls = calls;
        this.insight = insight;
    }

    @GetMapping("/insight/calls")
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public String show(HttpServletRequest request, @CurrentViewer Viewer viewer, Model model) {
        check(viewer);
        KpiQuery query = insight.fill(request, model, viewer).query();
        model.addAttribute("insight", calls.read(query));
        model.addAttribute(
                "metrics", CallInsights.METRICS.stream().map(KpiCatalogue::get).toList());
        return "insight/calls";
    }

    private static void check(Viewer viewer) {
        if (!viewer.may(Right.PERSONS_COMPARED)) {
            throw new NotAllowed("compare persons");
        }
    }
}
