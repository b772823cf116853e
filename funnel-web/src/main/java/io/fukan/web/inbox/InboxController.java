package io.fukan.web.inbox;

import io.fukan.access.Viewer;
import io.fukan.handoff.Acceptance;
import io.fukan.handoff.RejectionReason;
import io.fukan.records.Inbox;
import io.fukan.records.InboxEntry;
import io.fukan.records.Paging;
import io.fukan.security.CurrentViewer;
import io.fukan.setting.Company;
import io.fukan.time.Period;
import io.fukan.web.records.FormState;
import io.fukan.web.records.Forms;
import io.fukan.web.records.Sent;
import io.fukan.web.shell.Flash;
import io.fukan.words.Words;
import io.fukan.work.Handovers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Handoffs to answer, answered and sent; each is answered where it stands. */
@Controller
@RequestMapping("/inbox")
class InboxController {

    private static final int ON_A_PAGE = 30;
    private static final int FLOW_DAYS = 30;

    private final Inbox inbox;
    private final Handovers handovers;
    private final Forms forms;
    private final Company company;

    InboxController(Inbox inbox, Handovers handovers, Forms forms, Company company) {
        this.inbox = inbox;
        this.handovers = handovers;
        this.forms = forms;
        this.company = company;
    }

    @GetMapping
    ModelAndView show(
            @RequestParam(defaultValue = "TO_ANSWER") Inbox.Box box,
            @RequestParam(defaultValue = "0") int page,
            @CurrentViewer Viewer viewer) {
        return page(box, Math.max(0, Math.min(page, 10_000)), FormState.NONE, HttpStatus.OK, viewer);
    }

    @PostMapping("/{id}/accept")
    ModelAndView accept(
            @PathVariable long id,
            @RequestParam Map<String, String> values,
            @CurrentViewer Viewer viewer,
            RedirectAttributes redirect) {
        Function<Sent, Flash> accepting = sent -> {
            Acceptance accepted = handovers.accept(id, sent.text("comment"), viewer);
            return leadingOn(Flash.success("inbox.accepted"), accepted);
        };
        return answer(id, values, viewer, redirect, accepting);
    }

    @PostMapping("/{id}/return")
    ModelAndView giveBack(
            @PathVariable long id,
            @RequestParam Map<String, String> values,
            @CurrentViewer Viewer viewer,
            RedirectAttributes redirect) {
        Function<Sent, Flash> returning = sent -> {
            handovers.giveBack(id, sent.one("reason", RejectionReason.class), sent.text("comment"), viewer);
            return Flash.success("inbox.returned");
        };
        return answer(id, values, viewer, redirect, returning);
    }

    /** To where whoever accepted works on: the deal, the customer, or else the lead. */
    private static Flash leadingOn(Flash done, Acceptance accepted) {
        if (accepted.opportunity().isPresent()) {
            return done.leadingTo(
                    "/opportunities/" + accepted.opportunity().get().id(), "inbox.accepted.deal");
        }
        return accepted.customer()
                .map(customer -> done.leadingTo("/customers/" + customer.id(), "inbox.accepted.customer"))
                .orElseGet(() -> done.leadingTo("/leads/" + accepted.handoff().leadId(), "inbox.accepted.lead"));
    }

    private ModelAndView answer(
            long id,
            Map<String, String> values,
            Viewer viewer,
            RedirectAttributes redirect,
            Function<Sent, Flash> deed) {
        Sent sent = new Sent(values);
        Optional<Forms.Refused> refused = forms.attempt(
                "answer-" + id, sent, viewer.locale(), () -> deed.apply(sent).on(redirect));
        if (refused.isPresent()) {
            return page(
                    Inbox.Box.TO_ANSWER, 0, refused.get().form(), refused.get().status(), viewer);
        }
        return new ModelAndView("redirect:/inbox");
    }

    private ModelAndView page(Inbox.Box box, int number, FormState form, HttpStatus status, Viewer viewer) {
        List<InboxEntry> entries = inbox.page(box, new Paging(number, ON_A_PAGE), viewer);
        ModelAndView page = new ModelAndView("inbox/list", status);
        page.addObject("box", box);
        page.addObject("boxes", Inbox.Box.values());
        page.addObject("counts", inbox.counts(viewer));
        page.addObject("entries", entries);
        page.addObject("refused", refused(form, entries, viewer));
        page.addObject("number", number);
        page.addObject("isFull", entries.size() == ON_A_PAGE);
        page.addObject(
                "flow",
                inbox.flow(Period.ofInclusive(company.today().minusDays(FLOW_DAYS - 1L), company.today()), viewer));
        page.addObject("reasons", RejectionReason.values());
        page.addObject("form", form);
        page.addObject("today", company.today());
        page.addObject("words", new Words(viewer.locale(), company.zone()));
        return page;
    }

    /** The handoff that was just refused, where it has left the box: somebody else was faster. */
    private List<InboxEntry> refused(FormState form, List<InboxEntry> shown, Viewer viewer) {
        if (form == FormState.NONE) {
            return List.of();
        }
        long id = Long.parseLong(form.name().substring("answer-".length()));
        return shown.stream().anyMatch(entry -> entry.id() == id)
                ? List.of()
                : inbox.one(id, viewer).stream().toList();
    }
}
