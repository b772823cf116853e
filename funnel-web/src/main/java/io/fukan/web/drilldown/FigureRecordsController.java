package io.fukan.web.drilldown;

import io.fukan.access.Viewer;
import io.fukan.export.ExportFormat;
import io.fukan.funnel.HandoffAnswer;
import io.fukan.funnel.Stage;
import io.fukan.kpi.Behind;
import io.fukan.kpi.Cut;
import io.fukan.kpi.KpiQuery;
import io.fukan.kpi.RecordReader;
import io.fukan.security.CurrentViewer;
import io.fukan.setting.Company;
import io.fukan.web.filter.FunnelFilter;
import io.fukan.web.filter.FunnelFilters;
import io.fukan.web.filter.InvalidFilter;
import io.fukan.words.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Opens a cell of the overview: the leads that arrived at a stage, or that passed it by; handoffs by what became of them. */
@Controller
class FigureRecordsController {

    private static final int RECORDS_ON_PAGE = 50;

    private final RecordReader records;
    private final RecordDownload download;
    private final FunnelFilters filters;
    private final MessageSource messages;
    private final Company company;

    FigureRecordsController(
            RecordReader records,
            RecordDownload download,
            FunnelFilters filters,
            MessageSource messages,
            Company company) {
        this.records = records;
        this.download = download;
        this.filters = filters;
        this.messages = messages;
        this.company = company;
    }

    /** What is opened: where it is explained, and the events behind it. */
    public record Opened(String title, String definition, Behind behind) {}

    /** What is asked of which events. */
    private record Asked(Opened opened, KpiQuery query) {}

    @GetMapping("/records")
    String list(
            HttpServletRequest request,
            @RequestParam Map<String, String> parameters,
            @RequestParam(defaultValue = "0") int page,
            @CurrentViewer Viewer viewer,
            Model model) {
        FunnelFilter filter = filters.inPassing(request);
        if (page < 0) {
            throw new InvalidFilter("page", String.valueOf(page));
        }
        Asked asked = asked(filter, parameters, viewer.locale());
        String reason = parameters.get("reason");
        model.addAttribute("opened", asked.opened());
        model.addAttribute("reason", reason == null ? null : reason(reason, viewer.locale()));
        model.addAttribute(
                "records", records.records(asked.opened().behind(), asked.query(), viewer, page, RECORDS_ON_PAGE));
        model.addAttribute("filter", filter);
        model.addAttribute("address", address("/records", filter, parameters));
        model.addAttribute("recordsExport", address("/records/export", filter, parameters));
        model.addAttribute("words", new Words(viewer.locale(), company.zone()));
        return "drilldown/records";
    }

    /** The whole list as a file. */
    @GetMapping("/records/export")
    void export(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam Map<String, String> parameters,
            @RequestParam(defaultValue = "UTF8_BOM") ExportFormat format,
            @CurrentViewer Viewer viewer)
            throws IOException {
        FunnelFilter filter = filters.inPassing(request);
        Asked asked = asked(filter, parameters, viewer.locale());
        download.send(
                "records",
                text("records.title", viewer.locale(), asked.opened().title()),
                records.records(asked.opened().behind(), asked.query(), viewer, 0, RecordDownload.MOST),
                filter,
                format,
                viewer,
                response);
    }

    private Asked asked(FunnelFilter filter, Map<String, String> parameters, Locale locale) {
        String reason = parameters.get("reason");
        KpiQuery query = filter.query();
        return new Asked(
                opened(parameters, locale), reason == null ? query : query.filter(Cut.returnReason(), List.of(reason)));
    }

    private Opened opened(Map<String, String> parameters, Locale locale) {
        String answer = parameters.get("answer");
        if (answer != null) {
            HandoffAnswer wanted = HandoffAnswer.named(answer).orElseThrow(() -> new InvalidFilter("answer", answer));
            return new Opened(
                    messages.getMessage(wanted, locale),
                    text("handoffAnswer." + wanted + ".definition", locale),
                    wanted.behind());
        }
        String stage = parameters.getOrDefault("stage", "lead");
        Stage wanted = Stage.named(stage).orElseThrow(() -> new InvalidFilter("stage", stage));
        String name = messages.getMessage(wanted, locale);
        return "true".equals(parameters.get("skipped"))
                ? new Opened(
                        text("records.skipped", locale, name),
                        text("overview.skipped.why", locale),
                        wanted.behind(true))
                : new Opened(name, text("funnelStage." + wanted + ".definition", locale), wanted.behind(false));
    }

    private String reason(String reason, Locale locale) {
        return reason.equals(KpiQuery.NOT_SET)
                ? text("filter.notSet", locale)
                : messages.getMessage("rejectionReason." + reason, null, reason, locale);
    }

    private String text(String key, Locale locale, Object... args) {
        return messages.getMessage(key, args, locale);
    }

    /** The address of this list, to which its pages are added. */
    private static String address(String path, FunnelFilter filter, Map<String, String> parameters) {
        List<String> own = new ArrayList<>();
        for (String name : List.of("stage", "skipped", "answer", "reason")) {
            if (parameters.containsKey(name)) {
                own.add(name);
                own.add(parameters.get(name));
            }
        }
        return filter.url(path, own.toArray(String[]::new));
    }
}
