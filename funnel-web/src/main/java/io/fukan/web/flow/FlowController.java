package io.fukan.web.flow;

import io.fukan.access.Viewer;
import io.fukan.export.ExportFormat;
import io.fukan.export.Quantity;
import io.fukan.export.Sheet;
import io.fukan.flow.FlowNode;
import io.fukan.flow.HandoffFlow;
import io.fukan.flow.HandoffFlows;
import io.fukan.kpi.Unit;
import io.fukan.quality.Quality;
import io.fukan.security.CurrentViewer;
import io.fukan.web.figure.FigureDownload;
import io.fukan.web.figure.FigureSheets;
import io.fukan.web.filter.FunnelFilter;
import io.fukan.web.filter.OwnDays;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 引き継ぎの流れ: what was handed on in a period, and what has become of it. */
@Controller
class FlowController {

    private final HandoffFlows flows;
    private final OwnDays days;
    private final FigureDownload download;
    private final MessageSource messages;
    private final Clock clock;

    FlowController(HandoffFlows flows, OwnDays days, FigureDownload download, MessageSource messages, Clock clock) {
        this.flows = flows;
        this.days = days;
        this.download = download;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/flow")
    String show(HttpServletRequest request, @CurrentViewer Viewer viewer, Model model) {
        FunnelFilter filter = days.fill(request, model, viewer);
        HandoffFlow flow = flows.read(filter.query());
        model.addAttribute("flow", flow);
        model.addAttribute("qualities", List.of(Quality.QUALITY, Quality.GENERAL));
        model.addAttribute("offered", flow.from(FlowNode.IS));
        model.addAttribute("returned", flow.on(FlowNode.IS, FlowNode.RETURNED));
        model.addAttribute("returnedShare", flow.share(FlowNode.IS, FlowNode.RETURNED));
        return "flow/index";
    }

    @GetMapping("/flow/export")
    void export(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "UTF8_BOM") ExportFormat format,
            @CurrentViewer Viewer viewer)
            throws IOException {
        FunnelFilter filter = days.inPassing(request);
        Locale locale = viewer.locale();
        Sheet table = table(flows.read(filter.query()), locale);
        download.send("handoff-flow", table.name(), List.of(table), filter, clock.instant(), format, viewer, response);
    }

    private Sheet table(HandoffFlow flow, Locale locale) {
        return new Sheet(
                text("flow.title", locale),
                Stream.of(
                                "flow.from",
                                "flow.to",
                                "flow.handoffs",
                                "flow.share",
                                "quality.QUALITY",
                                "quality.GENERAL",
                                "quality.UNCLASSIFIED")
                        .map(key -> text(key, locale))
                        .toList(),
                flow.steps().stream()
                        .map(step -> FigureSheets.row(
                                messages.getMessage(step.from(), locale),
                                messages.getMessage(step.to(), locale),
                                Quantity.of(step.handoffs()),
                                Quantity.of(step.share(), Unit.PERCENT),
                                Quantity.of(step.of(Quality.QUALITY)),
                                Quantity.of(step.of(Quality.GENERAL)),
                                Quantity.of(step.of(Quality.UNCLASSIFIED))))
                        .toList());
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
