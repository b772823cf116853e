package io.fukan.web.insight;

import io.fukan.access.Viewer;
import io.fukan.export.ExportFormat;
import io.fukan.insight.Attempts;
import io.fukan.insight.AttemptsUntilConnect;
import io.fukan.insight.HourMaps;
import io.fukan.insight.ResponseBand;
import io.fukan.insight.Responsiveness;
import io.fukan.kpi.Behind;
import io.fukan.kpi.Measure;
import io.fukan.kpi.RecordReader;
import io.fukan.security.CurrentViewer;
import io.fukan.web.drilldown.RecordDownload;
import io.fukan.web.filter.FunnelFilter;
import io.fukan.web.filter.InvalidFilter;
import io.fukan.web.filter.OwnDays;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DayOfWeek;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Opens a number of an insight: the calls or leads that it counts. */
@Controller
class InsightRecordsController {

    private static final String PATH = "/insight/records";
    private static final int RECORDS_ON_PAGE = 50;
    private static final int LAST_PAGE = 1_000_000;
    private static final int LAST_HOUR = 23;
    private static final Map<String, Measure> EVENTS =
            Map.of("call", Measure.CALL, "connect", Measure.CONNECT, "appointment", Measure.APPOINTMENT_FROM_CALL);

    private final RecordReader records;
    private final Responsiveness responses;
    private final OwnDays insight;
    private final RecordDownload download;
    private final MessageSource messages;

    InsightRecordsController(
            RecordReader records,
            Responsiveness responses,
            OwnDays insight,
            RecordDownload download,
            MessageSource messages) {
        this.records = records;
        this.responses = responses;
        this.insight = insight;
        this.download = download;
        this.messages = messages;
    }

    /**
     * What is asked for.
     *
     * @param title key of the heading
     * @param name key of what the heading names; null: nothing
     * @param number that the heading names
     * @param back the page it was asked from
     */
    private record Opened(
            Behind behind, String title, @Nullable String name, int number, String back) {}

    @GetMapping(PATH)
    String list(
            HttpServletRequest request,
            @RequestParam Map<String, String> parameters,
            @CurrentViewer Viewer viewer,
            Model model) {
        FunnelFilter filter = insight.fillInPassing(request, model, viewer);
        Opened opened = open(parameters);
        int page = number(parameters, "page", 0, LAST_PAGE, 0);
        model.addAttribute("title", opened.title());
        model.addAttribute("name", opened.name());
        model.addAttribute("number", opened.number());
        model.addAttribute("back", opened.back());
        model.addAttribute("records", records.records(opened.behind(), filter.query(), viewer, page, RECORDS_ON_PAGE));
        model.addAttribute("here", filter.url(PATH, own(parameters)));
        model.addAttribute("recordsExport", filter.url(PATH + "/export", own(parameters)));
        return "insight/records";
    }

    /** The whole list as a file. */
    @GetMapping(PATH + "/export")
    void export(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam Map<String, String> parameters,
            @RequestParam(defaultValue = "UTF8_BOM") ExportFormat format,
            @CurrentViewer Viewer viewer)
            throws IOException {
        FunnelFilter filter = insight.inPassing(request);
        Opened opened = open(parameters);
        Locale locale = viewer.locale();
        Object named = opened.name() == null ? opened.number() : messages.getMessage(opened.name(), null, locale);
        download.send(
                "insight-records",
                messages.getMessage(opened.title(), new Object[] {named, opened.number()}, locale),
                records.records(opened.behind(), filter.query(), viewer, 0, RecordDownload.MOST),
                filter,
                format,
                viewer,
                response);
    }

    private Opened open(Map<String, String> asked) {
        String of = asked.getOrDefault("of", "");
        return switch (of) {
            case "hour" -> hour(asked);
            case "attempts" -> attempts(asked);
            case "response" -> response(asked);
            default -> throw new InvalidFilter("of", of);
        };
    }

    private static Opened hour(Map<String, String> asked) {
        DayOfWeek weekday = DayOfWeek.of(number(asked, "weekday", 1, DayOfWeek.values().length, 1));
        int hour = number(asked, "hour", 0, LAST_HOUR, 0);
        String event = asked.getOrDefault("event", "call");
        Measure measure = EVENTS.get(event);
        if (measure == null) {
            throw new InvalidFilter("event", event);
        }
        return new Opened(
                HourMaps.behind(weekday, hour, measure),
                "insight.records.hour." + event,
                "insight.weekday." + weekday.getValue(),
                hour,
                "/insight");
    }

    private static Opened attempts(Map<String, String> asked) {
        int number = number(asked, "number", 0, AttemptsUntilConnect.MOST, 1);
        boolean most = number == AttemptsUntilConnect.MOST;
        return new Opened(
                Attempts.behind(number),
                number == 0
                        ? "insight.records.inbound"
                        : most ? "insight.records.attempts.more" : "insight.records.attempts",
                null,
                number,
                "/insight");
    }

    private Opened response(Map<String, String> asked) {
        String slug = asked.getOrDefault("band", "");
        ResponseBand band = ResponseBand.named(slug).orElseThrow(() -> new InvalidFilter("band", slug));
        boolean converted = "true".equals(asked.get("converted"));
        return new Opened(
                responses.behind(band, ResponseController.clock(asked.getOrDefault("clock", "wall")), converted),
                converted ? "insight.records.converted" : "insight.records.response",
                band.messageKey(),
                0,
                "/insight/response");
    }

    /** What this page asks for beside the filter, as names and values in turn. */
    private static String[] own(Map<String, String> asked) {
        Map<String, String> own = new LinkedHashMap<>();
        for (String name : new String[] {"of", "weekday", "hour", "event", "number", "band", "clock", "converted"}) {
            if (asked.containsKey(name)) {
                own.put(name, asked.get(name));
            }
        }
        return own.entrySet().stream()
                .flatMap(one -> Stream.of(one.getKey(), one.getValue()))
                .toArray(String[]::new);
    }

    private static int number(Map<String, String> asked, String name, int least, int most, int otherwise) {
        String text = asked.get(name);
        if (text == null || text.isBlank()) {
            return otherwise;
        }
        if (!text.matches("[0-9]{1,7}") || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
            throw new InvalidFilter(name, text);
        }
        return Integer.parseInt(text);
    }
}
