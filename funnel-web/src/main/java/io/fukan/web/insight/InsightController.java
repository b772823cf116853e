package io.fukan.web.insight;

import io.fukan.access.Viewer;
import io.fukan.insight.Attempts;
import io.fukan.insight.HourMap;
import io.fukan.insight.HourMap.Event;
import io.fukan.insight.HourMaps;
import io.fukan.insight.TopRepsReader;
import io.fukan.kpi.KpiQuery;
import io.fukan.security.CurrentViewer;
import io.fukan.web.filter.OwnDays;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** When people are reached, after how many calls, and what those who win most do otherwise (C7). */
@Controller
class InsightController {

    private final HourMaps hours;
    private final Attempts attempts;
    private final TopRepsReader tops;
    private final OwnDays insight;

    InsightController(HourMaps hours, Attempts attempts, TopRepsReader tops, OwnDays insight) {
        this.hours = hours;
        this.attempts = attempts;
        this.tops = tops;
        this.insight = insight;
    }

    @GetMapping("/insight")
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public String show(
            HttpServletRequest request,
            @RequestParam(defaultValue = "connect") String event,
            @CurrentViewer Viewer viewer,
            Model model) {
        KpiQuery query = insight.fill(request, model, viewer).query();
        Event shown = event(event);
        HourMap map = hours.read(query);
        model.addAttribute("map", map);
        model.addAttribute("heat", Heat.of(map, shown));
        model.addAttribute(
                "hours",
                IntStream.rangeClosed(map.firstHour(), map.lastHour()).boxed().toList());
        model.addAttribute("event", shown.name().toLowerCase(Locale.ROOT));
        model.addAttribute("events", List.of("connect", "appointment"));
        model.addAttribute("total", map.total(shown));
        model.addAttribute("best", map.best(shown).orElse(null));
        model.addAttribute(
                "bestShare", map.best(shown).map(cell -> cell.share(shown)).orElse(null));
        model.addAttribute("attempts", attempts.read(query));
        model.addAttribute("tops", tops.read(query));
        return "insight/index";
    }

    private static Event event(String name) {
        return name.toLowerCase(Locale.ROOT).equals("appointment") ? Event.APPOINTMENT : Event.CONNECT;
    }
}
