package io.fukan.web.lead;

import io.fukan.access.Viewer;
import io.fukan.activity.CallOutcome;
import io.fukan.hearing.Heard;
import io.fukan.security.CurrentViewer;
import io.fukan.web.criteria.CriteriaView;
import io.fukan.web.hearing.HearingForm;
import io.fukan.web.records.Sent;
import io.fukan.work.Hearings;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a lead answers, apart from a call; and what the appointment criteria would say of a form as it stands. */
@Controller
@RequestMapping("/leads/{id}")
class LeadHearingController {

    private final LeadView view;
    private final LeadHearing hearing;
    private final Hearings hearings;

    LeadHearingController(LeadView view, LeadHearing hearing, Hearings hearings) {
        this.view = view;
        this.hearing = hearing;
        this.hearings = hearings;
    }

    @PostMapping("/hearing")
    ModelAndView answer(
            @PathVariable long id,
            @RequestParam Map<String, String> values,
            @CurrentViewer Viewer viewer,
            RedirectAttributes redirect) {
        return view.attempt(
                id,
                "hearing",
                values,
                "hearing.kept",
                viewer,
                redirect,
                sent -> hearings.answer(id, HearingForm.read(sent.values()), viewer));
    }

    /**
     * A piece of the page. Nothing is kept.
     *
     * @param in the form in which it stands: {@code call} shows marks, {@code booking} the whole list
     */
    @PostMapping("/criteria")
    String check(
            @PathVariable long id,
            @RequestParam Map<String, String> values,
            @RequestParam(defaultValue = "call") String in,
            @CurrentViewer Viewer viewer,
            Model model) {
        Map<Long, Heard> heard = HearingForm.read(values);
        CallOutcome outcome = new Sent(values).oneOrNone("outcome", CallOutcome.class);
        CriteriaView criteria =
                hearing.criteria(hearings.check(id, heard, outcome, viewer).orElse(null), viewer.locale());
        model.addAttribute("criteria", criteria);
        return in.equals("booking") ? "lead/hearing :: booking" : "lead/hearing :: strip";
    }
}
