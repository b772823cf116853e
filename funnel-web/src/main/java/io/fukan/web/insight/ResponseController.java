package io.fukan.web.insight;

import io.fukan.access.Right;
import io.fukan.access.Viewer;
import io.fukan.insight.ResponseClockChoice;
import io.fukan.insight.Responsiveness;
import io.fukan.kpi.Cut;
import io.fukan.kpi.Figure;
import io.fukan.kpi.Kpi;
import io.fukan.kpi.KpiCatalogue;
import io.fukan.kpi.KpiQuery;
import io.fukan.kpi.KpiReader;
import io.fukan.security.CurrentViewer;
import io.fukan.web.filter.InvalidFilter;
import io.fukan.web.filter.OwnDays;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How fast inquiries are answered, and what our own records say that is worth (C4). */
@Controller
class ResponseController {

    private static final String RATE = "five-minute-response-rate";
    private static final String WAIT = "speed-to-lead-business";
    private static final List<String> CARDS = List.of(RATE, WAIT, "speed-to-lead", "follow-rate");

    private final Responsiveness responses;
    private final KpiReader kpis;
    private final OwnDays insight;

    ResponseController(Responsiveness responses, KpiReader kpis, OwnDays insight) {
        this.responses = responses;
        this.kpis = kpis;
        this.insight = insight;
    }

    /** A KPI with its figure. */
    public record Card(Kpi kpi, Figure figure) {}

    /** A group of a cut with both figures; null where it has none of that kind. */
    public record Group(
            @Nullable String name,
            @Nullable Figure rate,
            @Nullable Figure delay) {}

    @GetMapping("/insight/response")
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public String show(
            HttpServletRequest request,
            @RequestParam(defaultValue = "wall") String clock,
            @CurrentViewer Viewer viewer,
            Model model) {
        KpiQuery query = insight.fill(request, model, viewer).query();
        ResponseClockChoice chosen = clock(clock);
        model.addAttribute(
                "cards",
                CARDS.stream()
                        .map(KpiCatalogue::get)
                        .map(kpi -> new Card(kpi, kpis.figure(kpi, query)))
                        .toList());
        model.addAttribute("clock", chosen);
        model.addAttribute("clocks", ResponseClockChoice.values());
        model.addAttribute("uplift", responses.uplift(query, chosen));
        model.addAttribute("channels", groups(query, "channel"));
        model.addAttribute("reps", viewer.may(Right.PERSONS_COMPARED) ? groups(query, "rep") : List.of());
        model.addAttribute(
                "hours",
                responses.hours(query).stream()
                        .filter(hour -> hour.inTime().whole() > 0)
                        .toList());
        return "insight/response";
    }

    private List<Group> groups(KpiQuery query, String dimension) {
        KpiQuery cut = query.by(Cut.named(dimension).orElseThrow());
        Map<@Nullable String, Group> groups = new LinkedHashMap<>();
        kpis.series(KpiCatalogue.get(RATE), cut)
                .forEach(figure -> groups.put(figure.group(), new Group(figure.group(), figure, null)));
        for (Figure wait : kpis.series(KpiCatalogue.get(WAIT), cut)) {
            Group there = groups.get(wait.group());
            groups.put(wait.group(), new Group(wait.group(), there == null ? null : there.rate(), wait));
        }
        return new ArrayList<>(groups.values());
    }

    static ResponseClockChoice clock(String slug) {
        return ResponseClockChoice.named(slug).orElseThrow(() -> new InvalidFilter("clock", slug));
    }
}
