package io.fukan.web.flow;

import io.fukan.access.Viewer;
import io.fukan.export.ExportFormat;
import io.fukan.flow.AgeBand;
import io.fukan.flow.FlowNode;
import io.fukan.flow.HandoffFlows;
import io.fukan.flow.ReasonKind;
import io.fukan.flow.ReasonWords;
import io.fukan.flow.StageAges;
import io.fukan.flow.Standings;
import io.fukan.kpi.Behind;
import io.fukan.kpi.RecordReader;
import io.fukan.record.Labelled;
import io.fukan.security.CurrentViewer;
import io.fukan.web.drilldown.RecordDownload;
import io.fukan.web.filter.FunnelFilter;
import io.fukan.web.filter.InvalidFilter;
import io.fukan.web.filter.OwnDays;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Opens a number of the flow, of the reasons or of the ages: the handoffs, deals or leads that it counts. */
@Controller
class FlowRecordsController {

    private static final String PATH = "/flow/records";
    private static final int RECORDS_ON_PAGE = 50;

    private final RecordReader records;
    private final HandoffFlows flows;
    private final StageAges ages;
    private final ReasonWords words;
    private final OwnDays days;
    private final RecordDownload download;
    private final MessageSource messages;

    FlowRecordsController(
            RecordReader records,
            HandoffFlows flows,
            StageAges ages,
            ReasonWords words,
            OwnDays days,
            RecordDownload download,
            MessageSource messages) {
        this.records = records;
        this.flows = flows;
        this.ages = ages;
        this.words = words;
        this.days = days;
        this.download = download;
        this.messages = messages;
    }

    /**
     * What is opened.
     *
     * @param back the page it was asked from
     * @param own the names of its parameters beside the filter
     */
    private record Opened(Behind behind, String heading, String back, List<String> own) {}

    @GetMapping(PATH)
    String list(
            HttpServletRequest request,
            @RequestParam Map<String, String> parameters,
            @RequestParam(defaultValue = "0") int page,
            @CurrentViewer Viewer viewer,
            Model model) {
        FunnelFilter filter = days.fillInPassing(request, model, viewer);
        if (page < 0) {
            throw new InvalidFilter("page", String.valueOf(page));
        }
        Opened opened = opened(parameters, viewer.locale());
        model.addAttribute("heading", opened.heading());
        // Ages are of today.
        model.addAttribute("dated", !opened.back().equals("/flow/ages"));
        model.addAttribute("back", filter.url(opened.back()));
        model.addAttribute("records", records.records(opened.behind(), filter.query(), viewer, page, RECORDS_ON_PAGE));
        model.addAttribute("address", address(PATH, filter, opened.own(), parameters));
        model.addAttribute("recordsExport", address(PATH + "/export", filter, opened.own(), parameters));
        return "flow/records";
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
        FunnelFilter filter = days.inPassing(request);
        Opened opened = opened(parameters, viewer.locale());
        download.send(
                "flow-records",
                opened.heading(),
                records.records(opened.behind(), filter.query(), viewer, 0, RecordDownload.MOST),
                filter,
                format,
                viewer,
                response);
    }

    private Opened opened(Map<String, String> asked, Locale locale) {
        String of = asked.getOrDefault("of", "");
        return switch (of) {
            case "step" -> step(asked, locale);
            case "reason" -> reason(asked, locale);
            case "age" -> age(asked, locale);
            default -> throw new InvalidFilter("of", of);
        };
    }

    private Opened step(Map<String, String> asked, Locale locale) {
        FlowNode origin = required(asked, "origin", FlowNode::named);
        FlowNode target = required(asked, "target", FlowNode::named);
        return new Opened(
                flows.behind(origin, target),
                text("flow.records.step", locale, origin, target),
                "/flow",
                List.of("of", "origin", "target"));
    }

    private Opened reason(Map<String, String> asked, Locale locale) {
        ReasonKind kind = required(asked, "kind", ReasonKind::named);
        String reason = asked.get("reason");
        return new Opened(
                reason == null ? kind.behind() : kind.behind(reason),
                text(
                        "flow.records.reason",
                        locale,
                        kind,
                        reason == null ? text("flow.all", locale) : words.name(kind, reason, locale)),
                "/flow/reasons",
                List.of("of", "kind", "reason"));
    }

    private Opened age(Map<String, String> asked, Locale locale) {
        Standings standings = required(asked, "standings", Standings::named);
        Labelled place = required(asked, "place", standings::place);
        String band = asked.get("band");
        AgeBand within = band == null ? null : required(asked, "band", AgeBand::named);
        boolean overUsual = "true".equals(asked.get("over"));
        return new Opened(
                ages.behind(standings, place, within, overUsual),
                text("flow.records.age", locale, standings, place, which(within, overUsual, locale)),
                "/flow/ages",
                List.of("of", "standings", "place", "band", "over"));
    }

    private String which(@Nullable AgeBand band, boolean overUsual, Locale locale) {
        return overUsual
                ? text("flow.ages.over", locale)
                : band == null ? text("flow.all", locale) : messages.getMessage(band, locale);
    }

    private static <T> T required(Map<String, String> asked, String name, Function<String, Optional<T>> named) {
        String text = asked.getOrDefault(name, "");
        return named.apply(text).orElseThrow(() -> new InvalidFilter(name, text));
    }

    private String text(String key, Locale locale, Object... args) {
        return messages.getMessage(key, args, locale);
    }

    /** The address of this list, to which its pages are added. */
    private static String address(
            String path, FunnelFilter filter, List<String> names, Map<String, String> parameters) {
        List<String> own = new ArrayList<>();
        for (String name : names) {
            if (parameters.containsKey(name)) {
                own.add(name);
                own.add(parameters.get(name));
            }
        }
        return filter.url(path, own.toArray(String[]::new));
    }
}
