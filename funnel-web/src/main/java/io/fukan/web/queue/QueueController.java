package io.fukan.web.queue;

import io.fukan.access.Viewer;
import io.fukan.activity.Activity;
import io.fukan.export.ExportFormat;
import io.fukan.lead.Lead;
import io.fukan.queue.CallQueue;
import io.fukan.queue.Claims;
import io.fukan.queue.QueueQuery;
import io.fukan.security.CurrentViewer;
import io.fukan.setting.Company;
import io.fukan.web.lead.CallForm;
import io.fukan.web.lead.DateAgreed;
import io.fukan.web.records.Download;
import io.fukan.web.records.FormState;
import io.fukan.web.records.Forms;
import io.fukan.web.records.ListAddress;
import io.fukan.web.records.ListWords;
import io.fukan.web.records.Sent;
import io.fukan.web.shell.Flash;
import io.fukan.work.CallLogging;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A rep's day: the next lead is already there, the call is logged, and on. */
@Controller
class QueueController {

    private final QueueView view;
    private final QueueExport export;
    private final ListWords listWords;
    private final CallQueue queue;
    private final Claims claims;
    private final CallLogging calls;
    private final DateAgreed agreed;
    private final Forms forms;
    private final Company company;

    QueueController(
            QueueView view,
            QueueExport export,
            ListWords listWords,
            CallQueue queue,
            Claims claims,
            CallLogging calls,
            DateAgreed agreed,
            Forms forms,
            Company company) {
        this.view = view;
        this.export = export;
        this.listWords = listWords;
        this.queue = queue;
        this.claims = claims;
        this.calls = calls;
        this.agreed = agreed;
        this.forms = forms;
        this.company = company;
    }

    @GetMapping(QueueView.PATH)
    ModelAndView show(
            @RequestParam Map<String, String> asked,
            @RequestParam(required = false) @Nullable Long lead,
            @CurrentViewer Viewer viewer) {
        return view.page(asked, lead, FormState.NONE, HttpStatus.OK, viewer);
    }

    /** The list as it stands now, for a screen that refreshes itself. */
    @GetMapping(QueueView.PATH + "/list")
    ModelAndView list(@RequestParam Map<String, String> asked, @CurrentViewer Viewer viewer) {
        return view.list(asked, "queue/list :: list", viewer);
    }

    /** The queue as it stands now, from its front on, as a file. */
    @GetMapping(QueueView.PATH + "/export")
    void export(
            @RequestParam Map<String, String> asked,
            @RequestParam(defaultValue = "UTF8_BOM") ExportFormat format,
            @CurrentViewer Viewer viewer,
            HttpServletResponse response)
            throws IOException {
        Map<String, String> filters = new HashMap<>(asked);
        filters.keySet().removeAll(List.of("lead", "page", "size"));
        Download.send(
                "queue",
                company.today(),
                response,
                () -> export.write(
                        QueueQuery.of(filters, viewer), viewer, format, listWords.narrowed(filters, viewer)));
    }

    /** Logs a call and goes on to the lead that is first in the queue now, or to the calendar. */
    @PostMapping(QueueView.PATH + "/{lead}/calls")
    ModelAndView call(
            @PathVariable long lead,
            @RequestParam Map<String, String> values,
            @CurrentViewer Viewer viewer,
            RedirectAttributes redirect) {
        Sent sent = new Sent(values);
        Map<String, String> asked = asked(values);
        AtomicReference<Activity> logged = new AtomicReference<>();
        Optional<Forms.Refused> refused = forms.attempt(
                "call",
                sent,
                viewer.locale(),
                () -> logged.set(calls.log(lead, CallForm.read(sent, company.zone()), viewer)));
        if (refused.isPresent()) {
            return view.page(asked, lead, refused.get().form(), refused.get().status(), viewer);
        }
        // Sent a second time, the form logs nothing more.
        if (logged.get() != null) {
            redirect.addFlashAttribute("undo", logged.get().id());
        }
        if (agreed.isTold(sent)) {
            return agreed.next(lead, redirect);
        }
        Flash.success("lead.called").on(redirect);
        Long next = queue.first(QueueQuery.of(asked, viewer), viewer).orElse(null);
        return to(asked, next);
    }

    /** Takes back a call logged by mistake; its lead is shown again. */
    @PostMapping("/calls/{id}/undo")
    ModelAndView undo(
            @PathVariable long id,
            @RequestParam Map<String, String> values,
            @CurrentViewer Viewer viewer,
            RedirectAttributes redirect) {
        Lead lead = calls.undo(id, viewer);
        Flash.success("queue.undone").on(redirect);
        return to(asked(values), lead.id());
    }

    /** Takes the most pressing lead that nobody owns. */
    @PostMapping(QueueView.PATH + "/claim")
    ModelAndView claim(@CurrentViewer Viewer viewer, RedirectAttributes redirect) {
        Optional<Lead> claimed = claims.next(viewer);
        claimed.map(lead -> Flash.success("lead.claimed"))
                .orElseGet(() -> Flash.info("queue.nothingToClaim"))
                .on(redirect);
        return to(Map.of(), claimed.map(Lead::id).orElse(null));
    }

    /** The filters of the address that a form was sent from. */
    private static Map<String, String> asked(Map<String, String> values) {
        Map<String, String> asked = new HashMap<>();
        values.forEach((name, value) -> {
            if (name.startsWith("queue.") && !value.isBlank()) {
                asked.put(name.substring("queue.".length()), value);
            }
        });
        return asked;
    }

    private static ModelAndView to(Map<String, String> asked, @Nullable Long lead) {
        ListAddress address = new ListAddress(QueueView.PATH, asked);
        return new ModelAndView("redirect:" + (lead == null ? address.here() : address.with("lead", lead.toString())));
    }
}
