package io.fukan.web.call;

import io.fukan.access.Right;
import io.fukan.access.Viewer;
import io.fukan.activity.CallOutcome;
import io.fukan.export.ExportFormat;
import io.fukan.review.CallExport;
import io.fukan.review.CallList;
import io.fukan.review.CallQuery;
import io.fukan.review.UnmatchedCalls;
import io.fukan.security.CurrentViewer;
import io.fukan.setting.Company;
import io.fukan.web.records.Choices;
import io.fukan.web.records.Download;
import io.fukan.web.records.ListAddress;
import io.fukan.web.records.ListScreen;
import io.fukan.web.records.ListWords;
import io.fukan.words.Words;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 通話: those that can be gone over, found by what was said in them. */
@Controller
class CallsController {

    private static final String PATH = "/calls";
    private static final List<String> BAR =
            List.of("q", "kind", "rep", "outcome", "occurredFrom", "occurredTo", "size");

    private final CallList calls;
    private final CallExport export;
    private final UnmatchedCalls unmatched;
    private final ListScreen screen;
    private final ListWords listWords;
    private final Choices choices;
    private final Company company;

    CallsController(
            CallList calls,
            CallExport export,
            UnmatchedCalls unmatched,
            ListScreen screen,
            ListWords listWords,
            Choices choices,
            Company company) {
        this.calls = calls;
        this.export = export;
        this.unmatched = unmatched;
        this.screen = screen;
        this.listWords = listWords;
        this.choices = choices;
        this.company = company;
    }

    /** The whole page; to htmx only the list, with the address that leads back to it. */
    @GetMapping(PATH)
    String list(
            @RequestParam Map<String, String> parameters,
            @CurrentViewer Viewer viewer,
            HtmxRequest htmx,
            HttpServletResponse response,
            Model model) {
        CallQuery query = CallQuery.of(parameters, viewer);
        ListAddress address = new ListAddress(PATH, parameters);
        model.addAttribute("address", address);
        model.addAttribute("query", query);
        model.addAttribute("listing", calls.page(query, viewer));
        model.addAttribute("times", new CallTimesShown());
        screen.beside(model, address, BAR, viewer);
        model.addAttribute("words", new Words(viewer.locale(), company.zone()));
        model.addAttribute(
                "isFiltered", !address.besides(List.of("kind", "size")).isEmpty());
        if (htmx.isHtmxRequest() && !htmx.isBoosted() && !htmx.isHistoryRestoreRequest()) {
            response.setHeader("HX-Push-Url", address.here());
            return "call/list :: list";
        }
        model.addAttribute("waiting", unmatched.count(viewer));
        model.addAttribute("outcomes", CallOutcome.values());
        model.addAttribute("owners", choices.owners(viewer));
        model.addAttribute("seesOthers", viewer.may(Right.PERSONS_COMPARED));
        model.addAttribute("mayExport", viewer.may(Right.CALLS_EXPORT));
        return "call/list";
    }

    @GetMapping(PATH + "/export")
    void export(
            @RequestParam Map<String, String> parameters,
            @RequestParam(defaultValue = "UTF8_BOM") ExportFormat format,
            @CurrentViewer Viewer viewer,
            HttpServletResponse response)
            throws IOException {
        Download.send(
                "calls",
                company.today(),
                response,
                () -> export.write(
                        CallQuery.of(parameters, viewer), viewer, format, listWords.narrowed(parameters, viewer)));
    }
}
