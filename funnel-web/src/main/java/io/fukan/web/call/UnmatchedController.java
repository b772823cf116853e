package io.fukan.web.call;

import io.fukan.access.Viewer;
import io.fukan.activity.Activity;
import io.fukan.organisation.Role;
import io.fukan.record.InvalidValue;
import io.fukan.records.LeadList;
import io.fukan.records.LeadQuery;
import io.fukan.records.LeadRow;
import io.fukan.records.Paging;
import io.fukan.records.Parameters;
import io.fukan.review.UnmatchedCalls;
import io.fukan.security.CurrentViewer;
import io.fukan.setting.Company;
import io.fukan.web.records.FormState;
import io.fukan.web.records.Forms;
import io.fukan.web.records.ListAddress;
import io.fukan.web.records.Sent;
import io.fukan.web.shell.Flash;
import io.fukan.words.Words;
import io.fukan.work.People;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/** Calls that the telephone system told of and that are nobody's yet; a person says whose they are. */
@Controller
@RequestMapping("/calls/unmatched")
class UnmatchedController {

    private static final int FOUND = 8;

    private final UnmatchedCalls calls;
    private final LeadList leads;
    private final People people;
    private final Forms forms;
    private final Company company;

    UnmatchedController(UnmatchedCalls calls, LeadList leads, People people, Forms forms, Company company) {
        this.calls = calls;
        this.leads = leads;
        this.people = people;
        this.forms = forms;
        this.company = company;
    }

    /** The list; where {@code call} and {@code q} are given, with leads found by those words beside that call. */
    @GetMapping
    ModelAndView list(@RequestParam Map<String, String> parameters, @CurrentViewer Viewer viewer) {
        return page(parameters, FormState.NONE, HttpStatus.OK, viewer);
    }

    @PostMapping("/{id}/assign")
    ModelAndView assign(
            @PathVariable long id,
            @RequestParam Map<String, String> values,
            @CurrentViewer Viewer viewer,
            RedirectAttributes redirect) {
        Sent sent = new Sent(values);
        Activity[] made = new Activity[1];
        Optional<Forms.Refused> refused = forms.attempt("call-" + id, sent, viewer.locale(), () -> {
            Long lead = sent.id("leadId");
            if (lead == null) {
                throw new InvalidValue("leadId", "CHOICE_MISSING");
            }
            made[0] = calls.assign(id, lead, sent.id("repId"), viewer);
        });
        if (refused.isPresent()) {
            return page(Map.of(), refused.get().form(), refused.get().status(), viewer);
        }
        Flash.success("calls.unmatched.assigned").on(redirect);
        return new ModelAndView("redirect:/calls/" + made[0].id());
    }

    @PostMapping("/{id}/ignore")
    ModelAndView ignore(@PathVariable long id, @CurrentViewer Viewer viewer, RedirectAttributes redirect) {
        Sent nothing = new Sent(Map.of());
        Optional<Forms.Refused> refused =
                forms.attempt("call-" + id, nothing, viewer.locale(), () -> calls.ignore(id, viewer));
        if (refused.isPresent()) {
            return page(Map.of(), refused.get().form(), refused.get().status(), viewer);
        }
        Flash.success("calls.unmatched.ignored").on(redirect);
        return new ModelAndView("redirect:/calls/unmatched");
    }

    private ModelAndView page(Map<String, String> parameters, FormState form, HttpStatus status, Viewer viewer) {
        Parameters asked = new Parameters(parameters);
        Paging paging = asked.paging();
        boolean oversees = viewer.role() == Role.ADMIN || viewer.role() == Role.MANAGER;
        return new ModelAndView("call/unmatched", status)
                .addObject("listing", calls.page(paging, viewer))
                .addObject("address", new ListAddress("/calls/unmatched", parameters))
                .addObject("asked", asked.id("call"))
                .addObject("search", asked.search())
                .addObject("found", found(asked.search(), viewer))
                .addObject("people", oversees ? people.assignable(viewer) : List.of())
                .addObject("form", form)
                .addObject("times", new CallTimesShown())
                .addObject("words", new Words(viewer.locale(), company.zone()));
    }

    private @Nullable List<LeadRow> found(String search, Viewer viewer) {
        return search.isEmpty()
                ? null
                : leads.page(LeadQuery.of(Map.of("q", search, "size", Integer.toString(FOUND)), viewer), viewer)
                        .rows();
    }
}
