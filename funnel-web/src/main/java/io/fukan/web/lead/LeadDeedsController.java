package io.fukan.web.lead;

import io.fukan.access.Viewer;
import io.fukan.activity.Activity;
import io.fukan.activity.ActivityKind;
import io.fukan.appointment.BookedThrough;
import io.fukan.lead.DisqualifyReason;
import io.fukan.lead.RecycleReason;
import io.fukan.lead.Stage;
import io.fukan.organisation.Department;
import io.fukan.quality.Quality;
import io.fukan.record.InvalidValue;
import io.fukan.security.CurrentViewer;
import io.fukan.setting.Company;
import io.fukan.web.hearing.HearingForm;
import io.fukan.web.records.Sent;
import io.fukan.work.CallLogging;
import io.fukan.work.Handovers;
import io.fukan.work.LeadMoves;
import io.fukan.work.LeadTouches;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What can be done with a lead on its page; each form names itself, so that a refusal stands where it was sent from. */
@Controller
@RequestMapping("/leads/{id}")
class LeadDeedsController {

    private final LeadView view;
    private final LeadMoves moves;
    private final LeadTouches touches;
    private final CallLogging calls;
    private final DateAgreed agreed;
    private final Handovers handovers;
    private final Company company;

    LeadDeedsController(
            LeadView view,
            LeadMoves moves,
            LeadTouches touches,
            CallLogging calls,
            DateAgreed agreed,
            Handovers handovers,
            Company company) {
        this.view = view;
        this.moves = moves;
        this.touches = touches;
        this.calls = calls;
        this.agreed = agreed;
        this.handovers = handovers;
        this.company = company;
    }

    @PostMapping("/stage")
    ModelAndView move(
            @PathVariable long id,
            @RequestParam Map<String, String> values,
            @CurrentViewer Viewer viewer,
            RedirectAttributes redirect) {
        String form = values.containsKey("reason") ? "back" : "stage";
        return view.attempt(
                id,
                form,
                values,
                "lead.moved",
                viewer,
                redirect,
                sent -> moves.move(id, sent.one("to", Stage.class), sent.text("reason"), viewer));
    }

    @PostMapping("/raise-hand")
    ModelAndView raiseHand(@PathVariable long id, @CurrentViewer Viewer viewer, RedirectAttributes redirect) {
        return view.attempt(id, "stage", Map.of(), "lead.moved", viewer, redirect, sent -> moves.raiseHand(id, viewer));
    }

    @PostMapping("/recycle")
    ModelAndView recycle(
            @PathVariable long id,
            @RequestParam Map<String, String> values,
            @CurrentViewer Viewer viewer,
            RedirectAttributes redirect) {
        return view.attempt(
                id,
                "recycle",
                values,
                "lead.recycled",
                viewer,
                redirect,
                sent -> moves.recycle(id, sent.one("reason", RecycleReason.class), sent.day("revisitOn"), viewer));
    }

    @PostMapping("/disqualify")
    ModelAndView disqualify(
            @PathVariable long id,
            @RequestParam Map<String, String> values,
            @CurrentViewer Viewer viewer,
            RedirectAttributes redirect) {
        return view.attempt(
                id,
                "disqualify",
                values,
                "lead.disqualified",
                viewer,
                redirect,
                sent -> moves.disqualify(id, sent.one("reason", DisqualifyReason.class), viewer));
    }

    @PostMapping("/reactivate")
    ModelAndView reactivate(
            @PathVariable long id,
            @RequestParam Map<String, String> values,
            @CurrentViewer Viewer viewer,
            RedirectAttributes redirect) {
        return view.attempt(
                id,
                "stage",
                values,
                "lead.reactivated",
                viewer,
                redirect,
                sent -> moves.reactivate(id, sent.one("to", Stage.class), viewer));
    }

    @PostMapping("/quality")
    ModelAndView judge(
            @PathVariable long id,
            @RequestParam Map<String, String> values,
            @CurrentViewer Viewer viewer,
            RedirectAttributes redirect) {
        return view.attempt(
                id,
                "quality",
                values,
                "lead.judged",
                viewer,
                redirect,
                sent -> moves.judge(id, sent.one("quality", Quality.class), sent.text("reason"), viewer));
    }

    @PostMapping("/calls")
    ModelAndView call(
            @PathVariable long id,
            @RequestParam Map<String, String> values,
            @CurrentViewer Viewer viewer,
            RedirectAttributes redirect) {
        AtomicBoolean agreedOnADate = new AtomicBoolean();
        String done = CallForm.done(new Sent(values));
        ModelAndView page = view.attempt(id, "call", values, done, viewer, redirect, sent -> {
            Activity call = calls.log(id, CallForm.read(sent, company.zone()), viewer);
            redirect.addFlashAttribute("undo", call.id());
            agreedOnADate.set(agreed.isTold(sent));
        });
        return agreedOnADate.get() ? agreed.next(id, redirect) : page;
    }

    @PostMapping("/notes")
    ModelAndView note(
            @PathVariable long id,
            @RequestParam Map<String, String> values,
            @CurrentViewer Viewer viewer,
            RedirectAttributes redirect) {
        return view.attempt(id, "note", values, "lead.noted", viewer, redirect, sent -> {
            ActivityKind kind = sent.one("kind", ActivityKind.class);
            if (kind == ActivityKind.CALL) {
                throw new InvalidValue("kind", "CHOICE_MISSING");
            }
            touches.note(id, kind, sent.moment("at", company.zone()), null, sent.text("note"), viewer);
        });
    }

    @PostMapping("/appointments")
    ModelAndView book(
            @PathVariable long id,
            @RequestParam Map<String, String> values,
            @CurrentViewer Viewer viewer,
            RedirectAttributes redirect) {
        return view.attempt(
                id,
                "appointment",
                values,
                "lead.booked",
                viewer,
                redirect,
                sent -> touches.book(
                        id,
                        new LeadTouches.AppointmentTold(
                                sent.moment("scheduledAt", company.zone()),
                                sent.one("through", BookedThrough.class),
                                sent.id("assignedTo"),
                                sent.text("place"),
                                sent.text("note"),
                                sent.text("overrideReason"),
                                HearingForm.read(sent.values())),
                        viewer));
    }

    @PostMapping("/handoffs")
    ModelAndView offer(
            @PathVariable long id,
            @RequestParam Map<String, String> values,
            @CurrentViewer Viewer viewer,
            RedirectAttributes redirect) {
        return view.attempt(
                id,
                "handoff",
                values,
                "lead.offered",
                viewer,
                redirect,
                sent -> handovers.offer(
                        id, sent.one("to", Department.class), sent.id("addressee"), sent.text("note"), viewer));
    }
}
