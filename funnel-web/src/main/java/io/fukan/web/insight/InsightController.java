package io.fukan.web.insight;

import io.fukan.access.Viewer;
import io.fukan.insight.Attempts;
import io.fukan.insight.AttemptsUntilConnect;
import io.fukan.insight.HourMap;
import io.fukan.insight.HourMap.Event;
import io.fukan.insight.HourMaps;
import io.fukan.insight.TopRepsReader;
import io.fukan.kpi.KpiQuery;
import io.fukan.security.CurrentViewer;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** When people are reached, after how many calls, and what those who win most do otherwise (C7). */
@Controller
class InsightController {

    private final HourMaps hours;
    private final Attempts attempts;
    private final TopRepsReader tops;
    private final InsightModel insight;

    InsightController(HourMaps hours, Attempts attempts, TopRepsReader tops, InsightModel insight) {
        this.hours = hours;
        this.attempts = attempts;
        this.tops = tops;
        this.insight = insight;
    }

    /**
     * A heat map as the chart takes it.
     *
     * @param weekdays ISO, Monday 1
     * @param cells in the order of weekdays and hours
     */
    record HourSeries(List<Integer> hours, List<Integer> weekdays, List<HourCell> cells) {

        static HourSeries of(HourMap map, Event event) {
            return new HourSeries(
                    IntStream.rangeClosed(map.firstHour(), map.lastHour()).boxed().toList(),
                    Arrays.stream(DayOfWeek.values()).map(DayOfWeek::getValue).toList(),
                    map.cells().stream().map(cell -> HourCell.of(cell, event)).toList());
        }
    }

    /** One hour of a weekday. */
    record HourCell(
            int weekday,
            int hour,
            @Nullable BigDecimal share,
            long part,
            long calls,
            boolean thin,
            boolean working) {

        static HourCell of(HourMap.Cell cell, Event event) {
            return new HourCell(
                    cell.weekday().getValue(),
                    cell.hour(),
                    cell.share(event).value(),
                    cell.share(event).part(),
                    cell.calls(),
                    cell.isThin(),
                    cell.working());
        }
    }

    /** Attempts as the chart takes them. */
    record AttemptSeries(List<Long> reached, List<@Nullable BigDecimal> upTo) {

        static AttemptSeries of(AttemptsUntilConnect attempts) {
            return new AttemptSeries(
                    attempts.steps().stream().map(AttemptsUntilConnect.Step::reached).toList(),
                    attempts.steps().stream()
                            .<@Nullable BigDecimal>map(step -> step.upTo().value())
                            .collect(Collectors.toList()));
        }
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
        model.addAttribute("event", shown);
        model.addAttribute("events", Event.values());
        model.addAttribute("best", map.best(shown).orElse(null));
        model.addAttribute("weekdays", DayOfWeek.values());
        model.addAttribute("attempts", attempts.read(query));
        model.addAttribute("tops", tops.read(query));
        return "insight/index";
    }

    @GetMapping(path = "/insight/hours", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    HourSeries hours(HttpServletRequest request, @RequestParam(defaultValue = "connect") String event) {
        return HourSeries.of(hours.read(insight.filter(request).query()), event(event));
    }

    @GetMapping(path = "/insight/attempts", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    AttemptSeries attempts(HttpServletRequest request) {
        return AttemptSeries.of(attempts.read(insight.filter(request).query()));
    }

    private static Event event(String name) {
        return name.toLowerCase(Locale.ROOT).equals("appointment") ? Event.APPOINTMENT : Event.CONNECT;
    }
}
