package io.fukan.web.insight;

import io.fukan.access.NotAllowed;
import io.fukan.access.Right;
import io.fukan.access.Viewer;
import io.fukan.insight.CallInsight;
import io.fukan.insight.CallInsights;
import io.fukan.kpi.KpiCatalogue;
import io.fukan.kpi.KpiQuery;
import io.fukan.security.CurrentViewer;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** How each person's calls go, beside the appointments that come of them (C6). */
@Controller
class CallInsightController {

    private final CallInsights calls;
    private final InsightModel insight;

    CallInsightController(CallInsights calls, InsightModel insight) {
        this.calls = calls;
        this.insight = insight;
    }

    /** A person's point in the chart of a metric. */
    record Point(String name, BigDecimal metric, BigDecimal appointments, long calls, long connects, boolean thin) {}

    /** The points of one metric. */
    record Series(String kpi, List<Point> points) {}

    @GetMapping("/insight/calls")
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public String show(HttpServletRequest request, @CurrentViewer Viewer viewer, Model model) {
        check(viewer);
        KpiQuery query = insight.fill(request, model, viewer).query();
        model.addAttribute("insight", calls.read(query));
        model.addAttribute("metrics", CallInsights.METRICS.stream().map(KpiCatalogue::get).toList());
        return "insight/calls";
    }

    @GetMapping(path = "/insight/calls/points", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    List<Series> points(HttpServletRequest request, @CurrentViewer Viewer viewer) {
        check(viewer);
        CallInsight read = calls.read(insight.filter(request).query());
        return CallInsights.METRICS.stream()
                .map(kpi -> new Series(
                        kpi,
                        read.reps().stream()
                                .filter(rep -> rep.value(kpi) != null && rep.appointments().value() != null)
                                .map(rep -> point(rep, kpi))
                                .toList()))
                .toList();
    }

    private static Point point(CallInsight.Rep rep, String kpi) {
        return new Point(
                rep.name(),
                Objects.requireNonNull(rep.value(kpi)),
                Objects.requireNonNull(rep.appointments().value()),
                rep.calls(),
                rep.appointments().whole(),
                rep.isThin());
    }

    private static void check(Viewer viewer) {
        if (!viewer.may(Right.PERSONS_COMPARED)) {
            throw new NotAllowed("compare persons");
        }
    }
}
