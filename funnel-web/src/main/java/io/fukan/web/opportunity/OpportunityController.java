package io.fukan.web.opportunity;

import io.fukan.access.Viewer;
import io.fukan.customfield.CustomFields;
import io.fukan.customfield.RecordType;
import io.fukan.lead.RecycleProposal;
import io.fukan.lead.RecycleReason;
import io.fukan.opportunity.Phase;
import io.fukan.opportunity.Source;
import io.fukan.opportunity.YomiRank;
import io.fukan.record.InvalidValue;
import io.fukan.record.NoSuchRecord;
import io.fukan.records.OpportunityList;
import io.fukan.security.CurrentViewer;
import io.fukan.setting.Company;
import io.fukan.web.records.Choices;
import io.fukan.web.records.FormState;
import io.fukan.web.records.Forms;
import io.fukan.web.records.Sent;
import io.fukan.web.records.WonAmount;
import io.fukan.web.shell.Flash;
import io.fukan.words.Words;
import io.fukan.work.DealSteps;
import io.fukan.work.DealSteps.Step;
import io.fukan.work.DealWork;
import io.fukan.work.People;
import io.fukan.work.Permissions;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
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

    private final DealScreen screen;
    private final Forms forms;
    private final OpportunityList list;
    private final DealWork work;
    private final DealSteps steps;
    private final CustomFields fields;
    private final People people;
    private final Choices choices;
    private final Permissions permissions;
    private final Company company;

    OpportunityController(
            DealScreen screen,
            Forms forms,
            OpportunityList list,
            DealWork work,
            DealSteps steps,
            CustomFields fields,
            People people,
            Choices choices,
            Permissions permissions,
            Company company) {
        this.screen = screen;
        this.forms = forms;
        this.list = list;
        this.work = work;
        this.steps = steps;
        this.fields = fields;
        this.people = people;
        this.choices = choices;
        this.permissions = permissions;
        this.company = company;
    }

    @GetMapping
    ModelAndView show(@PathVariable long id, @CurrentViewer Viewer viewer) {
        return screen.show(id, viewer);
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
        Optional<Forms.Refused> refused = forms.attempt(
                "deal", sent, viewer.locale(), () -> work.change(id, sent.version(), DealForm.details(sent), viewer));
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
        return screen.deed(
                id,
                form,
                values,
                "deal.moved",
                viewer,
                redirect,
                sent -> steps.take(
                        id,
                        new Step(
                                sent.one("to", Phase.class),
                                sent.oneOrNone("seen", Phase.class),
                                sent.text("reason"),
                                null,
                                null),
                        viewer));
    }

    @PostMapping("/hold")
    ModelAndView hold(
            @PathVariable long id,
            @RequestParam Map<String, String> values,
            @CurrentViewer Viewer viewer,
            RedirectAttributes redirect) {
        return screen.deed(
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
        return screen.deed(id, "phase", Map.of(), "deal.moved", viewer, redirect, sent -> work.resume(id, viewer));
    }

    @PostMapping("/confirm")
    ModelAndView confirm(
            @PathVariable long id,
            @RequestParam Map<String, String> values,
            @CurrentViewer Viewer viewer,
            RedirectAttributes redirect) {
        return screen.deed(
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
        return screen.deed(
                id,
                "win",
                values,
                "deal.won",
                viewer,
                redirect,
                sent -> work.win(id, WonAmount.in(sent), sent.day("on"), viewer));
    }

    /** A lost deal leads to its lead, where laying it aside is proposed. */
    @PostMapping("/lose")
    ModelAndView lose(
            @PathVariable long id,
            @RequestParam Map<String, String> values,
            @CurrentViewer Viewer viewer,
            RedirectAttributes redirect) {
        AtomicReference<@Nullable RecycleProposal> proposal = new AtomicReference<>();
        ModelAndView answer = screen.deed(id, "lose", values, "deal.lost", viewer, redirect, sent -> {
            String words = sent.text("words");
            boolean written = words != null && sent.line("reason") == null;
            String reason =
                    written ? words : sent.one("reason", RecycleReason.class).name();
            try {
                proposal.set(work.lose(id, reason, written ? null : words, sent.day("on"), viewer)
                        .orElse(null));
            } catch (InvalidValue invalid) {
                // The reason as the deal knows it is what was chosen, or else what was written: each has a field of its
                // own.
                boolean atWords = written && invalid.field().equals("reason");
                throw atWords ? new InvalidValue("words", invalid.code(), invalid.args()) : invalid;
            }
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

    private ModelAndView form(long id, FormState form, HttpStatus status, Viewer viewer) {
        ModelAndView page = new ModelAndView("opportunity/edit", status);
        page.addObject("deal", list.one(id, viewer).orElseThrow(() -> new NoSuchRecord("opportunity", id)));
        page.addObject("form", form);
        page.addObject("sources", Source.values());
        page.addObject("partners", choices.partners());
        page.addObject("ranks", YomiRank.values());
        page.addObject("mayReassign", permissions.mayOversee(viewer));
        page.addObject("people", people.assignable(viewer));
        page.addObject("fields", fields.of(RecordType.OPPORTUNITY));
        page.addObject("words", new Words(viewer.locale(), company.zone()));
        return page;
    }
}
