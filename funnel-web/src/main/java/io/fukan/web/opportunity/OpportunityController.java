package io.fukan.web.opportunity;

import io.fukan.access.Viewer;
import io.fukan.customfield.CustomFields;
import io.fukan.customfield.RecordType;
import io.fukan.lead.RecycleProposal;
import io.fukan.lead.RecycleReason;
import io.fukan.opportunity.Phase;
import io.fukan.opportunity.Source;
import io.fukan.opportunity.YomiRank;
import io.fukan.organisation.Role;
import io.fukan.record.InvalidValue;
import io.fukan.record.NoSuchRecord;
import io.fukan.records.OpportunityList;
import io.fukan.security.CurrentViewer;
import io.fukan.setting.Company;
import io.fukan.web.records.FormState;
import io.fukan.web.records.Forms;
import io.fukan.web.records.Sent;
import io.fukan.web.shell.Flash;
import io.fukan.words.Words;
import io.fukan.work.DealDetails;
import io.fukan.work.DealWork;
import io.fukan.work.People;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of one deal, what can be done with it there, and the form that changes what is known of it. */
@Controller
@RequestMapping("/opportunities/{id}")
class OpportunityController {

    private final OpportunityPages pages;
    private final OpportunityList list;
    private final DealWork work;
    private final CustomFields fields;
    private final People people;
    private final Forms forms;
    private final Company company;

    OpportunityController(
            OpportunityPages pages,
            OpportunityList list,
            DealWork work,
            CustomFields fields,
            People people,
            Forms forms,
            Company company) {
        this.pages = pages;
        this.list = list;
        this.work = work;
        this.fields = fields;
        this.people = people;
        this.forms = forms;
        this.company = company;
    }

    @GetMapping
    ModelAndView show(@PathVariable long id, @CurrentViewer Viewer viewer) {
        return page(id, FormState.NONE, HttpStatus.OK, viewer);
    }

    @GetMapping("/edit")
    ModelAndView edit(@PathVariable long id, @CurrentViewer Viewer viewer) {
        work.checkChange(id, viewer);
        return form(id, FormState.NONE, HttpStatus.OK, viewer);
    }

    /** Where somebody else was faster the form shows both: what was typed, and beside it what is there now. */
    @PostMapping
    ModelAndView change(
            @PathVariable long id,
            @RequestParam Map<String, String> values,
            @CurrentViewer Viewer viewer,
            RedirectAttributes redirect) {
        work.checkChange(id, viewer);
        Sent sent = new Sent(values);
        Optional<Forms.Refused> refused =
                attempt("deal", sent, viewer, () -> work.change(id, sent.version(), details(sent), viewer));
        if (refused.isPresent()) {
            return form(id, refused.get().form(), refused.get().status(), viewer);
        }
        Flash.success("deal.changed").on(redirect);
        return new ModelAndView("redirect:/opportunities/" + id);
    }

    @PostMapping("/phase")
    ModelAndView move(
            @PathVariable long id,
            @RequestParam Map<String, String> values,
            @CurrentViewer Viewer viewer,
            RedirectAttributes redirect) {
        String form = values.containsKey("reason") ? "back" : "phase";
        return deed(
                id,
                form,
                values,
                "deal.moved",
                viewer,
                redirect,
                sent -> work.move(id, sent.one("to", Phase.class), sent.text("reason"), viewer));
    }

    @PostMapping("/hold")
    ModelAndView hold(
            @PathVariable long id,
            @RequestParam Map<String, String> values,
            @CurrentViewer Viewer viewer,
            RedirectAttributes redirect) {
        return deed(
                id,
                "hold",
                values,
                "deal.held",
                viewer,
                redirect,
                sent -> work.hold(id, sent.day("resumeOn"), sent.text("reason"), viewer));
    }

    @PostMapping("/resume")
    ModelAndView resume(@PathVariable long id, @CurrentViewer Viewer viewer, RedirectAttributes redirect) {
        return deed(id, "phase", Map.of(), "deal.moved", viewer, redirect, sent -> work.resume(id, viewer));
    }

    @PostMapping("/confirm")
    ModelAndView confirm(
            @PathVariable long id,
            @RequestParam Map<String, String> values,
            @CurrentViewer Viewer viewer,
            RedirectAttributes redirect) {
        return deed(
                id,
                "confirm",
                values,
                "deal.confirmed",
                viewer,
                redirect,
                sent -> work.confirm(id, sent.day("on"), viewer));
    }

    @PostMapping("/win")
    ModelAndView win(
            @PathVariable long id,
            @RequestParam Map<String, String> values,
            @CurrentViewer Viewer viewer,
            RedirectAttributes redirect) {
        return deed(
                id,
                "win",
                values,
                "deal.won",
                viewer,
                redirect,
                sent -> work.win(id, sent.number("amount"), sent.day("on"), viewer));
    }

    /** A lost deal leads to its lead, where laying it aside is proposed. */
    @PostMapping("/lose")
    ModelAndView lose(
            @PathVariable long id,
            @RequestParam Map<String, String> values,
            @CurrentViewer Viewer viewer,
            RedirectAttributes redirect) {
        AtomicReference<@Nullable RecycleProposal> proposal = new AtomicReference<>();
        ModelAndView answer = deed(id, "lose", values, "deal.lost", viewer, redirect, sent -> {
            String words = sent.text("words");
            String reason = words != null
                    ? words
                    : sent.one("reason", RecycleReason.class).name();
            proposal.set(work.lose(id, reason, sent.day("on"), viewer).orElse(null));
        });
        if (proposal.get() != null) {
            Words words = new Words(viewer.locale(), company.zone());
            Flash.info("deal.lost.revisit", words.date(proposal.get().revisitOn()))
                    .on(redirect);
        }
        return answer;
    }

    @PostMapping("/delete")
    ModelAndView delete(@PathVariable long id, @CurrentViewer Viewer viewer, RedirectAttributes redirect) {
        work.delete(id, viewer);
        Flash.success("deal.deleted").on(redirect);
        return new ModelAndView("redirect:/opportunities");
    }

    private ModelAndView deed(
            long id,
            String form,
            Map<String, String> values,
            String done,
            Viewer viewer,
            RedirectAttributes redirect,
            Consumer<Sent> deed) {
        Sent sent = new Sent(values);
        Optional<Forms.Refused> refused = attempt(form, sent, viewer, () -> deed.accept(sent));
        if (refused.isPresent()) {
            return page(id, refused.get().form(), refused.get().status(), viewer);
        }
        Flash.success(done).on(redirect);
        return new ModelAndView("redirect:/opportunities/" + id);
    }

    private Optional<Forms.Refused> attempt(String form, Sent sent, Viewer viewer, Runnable deed) {
        try {
            return forms.attempt(form, sent, viewer.locale(), deed);
        } catch (OptimisticLockingFailureException overtaken) {
            return Optional.of(forms.overtaken(form, sent, viewer.locale()));
        }
    }

    private ModelAndView page(long id, FormState form, HttpStatus status, Viewer viewer) {
        ModelAndView page = new ModelAndView("opportunity/page", status);
        page.addObject("page", pages.of(id, viewer));
        page.addObject("form", form);
        page.addObject("reasons", RecycleReason.values());
        page.addObject("today", company.today());
        page.addObject("words", new Words(viewer.locale(), company.zone()));
        return page;
    }

    private ModelAndView form(long id, FormState form, HttpStatus status, Viewer viewer) {
        ModelAndView page = new ModelAndView("opportunity/edit", status);
        page.addObject("deal", list.one(id, viewer).orElseThrow(() -> new NoSuchRecord("opportunity", id)));
        page.addObject("form", form);
        page.addObject("sources", Source.values());
        page.addObject("ranks", YomiRank.values());
        page.addObject("mayReassign", viewer.role() != Role.FIELD);
        page.addObject("people", people.assignable(viewer));
        page.addObject("fields", fields.of(RecordType.OPPORTUNITY));
        page.addObject("words", new Words(viewer.locale(), company.zone()));
        return page;
    }

    /** @throws InvalidValue at the field that cannot be read */
    private static DealDetails details(Sent sent) {
        return new DealDetails(
                sent.line("name"),
                sent.line("product"),
                sent.one("source", Source.class),
                sent.id("owner"),
                sent.number("amount"),
                sent.oneOrNone("yomi", YomiRank.class),
                sent.day("expectedCloseOn"),
                sent.line("nextAction"),
                sent.day("nextActionOn"),
                sent.attributes());
    }
}
