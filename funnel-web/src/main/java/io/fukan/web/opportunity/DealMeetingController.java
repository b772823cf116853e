package io.fukan.web.opportunity;

import io.fukan.access.Viewer;
import io.fukan.appointment.AppointmentStatus;
import io.fukan.opportunity.Opportunities;
import io.fukan.record.NoSuchRecord;
import io.fukan.security.CurrentViewer;
import io.fukan.work.Meetings;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Says on the page of a deal what became of a meeting: whoever comes out of it has the deal before them, not the lead. */
@Controller
class DealMeetingController {

    private final DealScreen screen;
    private final DealMeetings dealMeetings;
    private final Opportunities opportunities;
    private final Meetings meetings;

    DealMeetingController(
            DealScreen screen, DealMeetings dealMeetings, Opportunities opportunities, Meetings meetings) {
        this.screen = screen;
        this.dealMeetings = dealMeetings;
        this.opportunities = opportunities;
        this.meetings = meetings;
    }

    @PostMapping("/opportunities/{id}/meetings/{appointment}/settle")
    ModelAndView settle(
            @PathVariable long id,
            @PathVariable long appointment,
            @RequestParam Map<String, String> values,
            @CurrentViewer Viewer viewer,
            RedirectAttributes redirect) {
        if (!dealMeetings.isOf(opportunities.get(id), appointment)) {
            throw new NoSuchRecord("appointment", appointment);
        }
        return screen.deed(
                id,
                "meetings",
                values,
                "lead.settled",
                viewer,
                redirect,
                sent -> meetings.settle(
                        appointment, sent.one("status", AppointmentStatus.class), null, sent.text("reason"), viewer));
    }
}
