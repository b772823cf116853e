package io.fukan.web.queue;

import io.fukan.access.LeadRights;
import io.fukan.access.Viewer;
import io.fukan.activity.Activity;
import io.fukan.export.ExportFormat;
import io.fukan.lead.Lead;
import io.fukan.queue.CallQueue;
import io.fukan.queue.Claims;
import io.fukan.queue.QueueQuery;
import io.fukan.record.NoSuchRecord;
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
import io.fukan.work.LeadEntry;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
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
    private final LeadEntry entry;
    private final CallLogging calls;
    private final DateAgreed agreed;
    private final LeadRights rights;
    private final Forms forms;
    private final Company company;
    private final MessageSource messages;

    QueueController(
            QueueView view,
            QueueExport export,
            ListWords listWords,
            CallQueue queue,
            Claims claims,
            LeadEntry entry,
            CallLogging calls,
            DateAgreed agreed,
            LeadRights rights,
            Forms forms,
            Company company,
            MessageSource messages) {
        this.view = view;
        this.export = export;
        this.listWords = listWords;
        this.queue = queue;
        this.claims = claims;
        this.entry = entry;
        this.calls = calls;
        this.agreed = agreed;
        this.rights = rights;
        this.forms = forms;
        this.company = company;
        this.messages = messages;
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

    /** Logs a call and goes on to the lead whose turn it is now, or to the calendar. */
    @PostMapping(QueueView.PATH + "/{lead}/calls")
    ModelAndView call(
            @PathVariable long lead,
            @RequestParam Map<String, String> values,
            @CurrentViewer Viewer viewer,
            RedirectAttributes redirect) {
        Sent sent = new Sent(values);
        Map<String, String> asked = asked(values);
        Long below = sent.id("below");
        AtomicReference<Activity> logged = new AtomicReference<>();
        Optional<ModelAndView> refused = refused(
                "call",
                sent,
                lead,
                viewer,
                () -> logged.set(calls.log(lead, CallForm.read(sent, company.zone()), viewer)));
        if (refused.isPresent()) {
            return refused.get();
        }
        // Sent a second time, the form logs nothing more.
        if (logged.get() != null) {
            redirect.addFlashAttribute("undo", logged.get().id());
            redirect.addFlashAttribute("undoIn", asked);
        }
        if (agreed.isTold(sent)) {
            return agreed.next(lead, redirect);
        }
        Flash.success(CallForm.done(sent)).on(redirect);
        return next(asked, below != null && rights.mayRead(viewer, below) ? below : null, viewer);
    }

    private ModelAndView next(Map<String, String> asked, @Nullable Long below, Viewer viewer) {
        Map<String, String> front = new HashMap<>(asked);
        front.remove("page");
        Long next = queue.next(QueueQuery.of(front, viewer), below, viewer).orElse(null);
        return to(next != null && next.equals(below) ? asked : front, next);
    }

    /** Takes back a call logged by mistake; its lead is shown again. */
    @PostMapping("/calls/{id}/undo")
    ModelAndView undo(
            @PathVariable long id,
            @RequestParam Map<String, String> values,
            @CurrentViewer Viewer viewer,
            RedirectAttributes redirect) {
        Long lead = calls.readable(id, viewer).leadId();
        return refused("undo", new Sent(values), lead, viewer, () -> calls.undo(id, viewer))
                .orElseGet(() -> done("queue.undone", asked(values), lead, redirect));
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

    /** Takes the lead that is shown; where somebody was faster, the queue says so, and who if that is for the viewer. */
    @PostMapping(QueueView.PATH + "/{lead}/claim")
    ModelAndView claim(
            @PathVariable long lead,
            @RequestParam Map<String, String> values,
            @CurrentViewer Viewer viewer,
            RedirectAttributes redirect) {
        try {
            return refused("claim", new Sent(values), lead, viewer, () -> entry.claim(lead, viewer))
                    .orElseGet(() -> done("lead.claimed", asked(values), lead, redirect));
        } catch (NoSuchRecord taken) {
            // As a colleague's it is no longer theirs to see; whoever was second goes on with the next one.
            String text = messages.getMessage("queue.taken", null, viewer.locale());
            FormState form = new FormState("claim", values, null, text);
            return view.page(asked(values), null, form, HttpStatus.NOT_FOUND, viewer);
        }
    }

    /** The queue with the form that was refused; empty where what it asks for was done. */
    private Optional<ModelAndView> refused(String form, Sent sent, @Nullable Long lead, Viewer viewer, Runnable deed) {
        return forms.attempt(form, sent, viewer.locale(), deed)
                .map(refused -> view.page(asked(sent.values()), lead, refused.form(), refused.status(), viewer));
    }

    private static ModelAndView done(
            String news, Map<String, String> asked, @Nullable Long lead, RedirectAttributes redirect) {
        Flash.success(news).on(redirect);
        return to(asked, lead);
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
        return new ModelAndView(
                "redirect:" + new ListAddress(QueueView.PATH, asked).picking(QueueView.PATH, "lead", lead));
    }
}
