package io.fukan.web.lead;

import io.fukan.access.LeadRights;
import io.fukan.access.Viewer;
import io.fukan.appointment.Appointment;
import io.fukan.appointment.AppointmentStatus;
import io.fukan.appointment.Appointments;
import io.fukan.handoff.Handoff;
import io.fukan.handoff.Handoffs;
import io.fukan.handoff.RejectionReason;
import io.fukan.record.NoSuchRecord;
import io.fukan.security.CurrentViewer;
import io.fukan.work.Handovers;
import io.fukan.work.Meetings;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Answers to handoffs, and what became of appointments; both return to the lead's page. */
@Controller
class AnswersController {

    private final LeadView view;
    private final Handovers handovers;
    private final Meetings meetings;
    private final Handoffs handoffs;
    private final Appointments appointments;
    private final LeadRights rights;

    AnswersController(
            LeadView view,
            Handovers handovers,
            Meetings meetings,
            Handoffs handoffs,
            Appointments appointments,
            LeadRights rights) {
        this.view = view;
        this.handovers = handovers;
        this.meetings = meetings;
        this.handoffs = handoffs;
        this.appointments = appointments;
        this.rights = rights;
    }

    @PostMapping("/handoffs/{id}/accept")
    ModelAndView accept(
            @PathVariable long id,
            @RequestParam Map<String, String> values,
            @CurrentViewer Viewer viewer,
            RedirectAttributes redirect) {
        return view.attempt(
                lead(id, viewer),
                "answer",
                values,
                "lead.accepted",
                viewer,
                redirect,
                sent -> handovers.accept(id, sent.text("comment"), viewer));
    }

    @PostMapping("/handoffs/{id}/return")
    ModelAndView giveBack(
            @PathVariable long id,
            @RequestParam Map<String, String> values,
            @CurrentViewer Viewer viewer,
            RedirectAttributes redirect) {
        return view.attempt(
                lead(id, viewer),
                "answer",
                values,
                "lead.returned",
                viewer,
                redirect,
                sent -> handovers.giveBack(
                        id, sent.one("reason", RejectionReason.class), sent.text("comment"), viewer));
    }

    @PostMapping("/appointments/{id}/settle")
    ModelAndView settle(
            @PathVariable long id,
            @RequestParam Map<String, String> values,
            @CurrentViewer Viewer viewer,
            RedirectAttributes redirect) {
        Appointment appointment = appointments
                .findById(id)
                .filter(found -> found.leadId() != null && rights.mayRead(viewer, found.root()))
                .orElseThrow(() -> new NoSuchRecord("appointment", id));
        return view.attempt(
                appointment.root(),
                "settle",
                values,
                "lead.settled",
                viewer,
                redirect,
                sent -> meetings.settle(
                        id, sent.one("status", AppointmentStatus.class), null, sent.text("reason"), viewer));
    }

    private long lead(long handoff, Viewer viewer) {
        return handoffs.findById(handoff)
                .filter(found -> rights.mayRead(viewer, found.root()))
                .map(Handoff::leadId)
                .orElseThrow(() -> new NoSuchRecord("handoff", handoff));
    }
}
