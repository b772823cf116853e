package io.fukan.web.opportunity;

import io.fukan.access.Viewer;
import io.fukan.opportunity.YomiRank;
import io.fukan.security.CurrentViewer;
import io.fukan.work.DealGuidance;
import io.fukan.work.DealOutlook;
import io.fukan.work.DealOutlook.Expected;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is expected of a deal, what happens next, and what the guidance of its phase asks for. */
@Controller
@RequestMapping("/opportunities/{id}")
class DealOutlookController {

    private final DealScreen screen;
    private final DealOutlook outlook;
    private final DealGuidance guidance;

    DealOutlookController(DealScreen screen, DealOutlook outlook, DealGuidance guidance) {
        this.screen = screen;
        this.outlook = outlook;
        this.guidance = guidance;
    }

    @PostMapping("/outlook")
    ModelAndView expect(
            @PathVariable long id,
            @RequestParam Map<String, String> values,
            @CurrentViewer Viewer viewer,
            RedirectAttributes redirect) {
        return screen.deed(
                id,
                "outlook",
                values,
                "deal.changed",
                viewer,
                redirect,
                sent -> outlook.expect(
                        id,
                        new Expected(
                                sent.version(),
                                sent.number("amount"),
                                sent.oneOrNone("yomi", YomiRank.class),
                                sent.day("expectedCloseOn")),
                        viewer));
    }

    @PostMapping("/next-action")
    ModelAndView plan(
            @PathVariable long id,
            @RequestParam Map<String, String> values,
            @CurrentViewer Viewer viewer,
            RedirectAttributes redirect) {
        return screen.deed(
                id,
                "next",
                values,
                "deal.planned",
                viewer,
                redirect,
                sent -> outlook.plan(id, sent.version(), sent.text("nextAction"), sent.day("nextActionOn"), viewer));
    }

    @PostMapping("/meeting-link")
    ModelAndView meetAt(
            @PathVariable long id,
            @RequestParam Map<String, String> values,
            @CurrentViewer Viewer viewer,
            RedirectAttributes redirect) {
        return screen.deed(
                id,
                "meeting",
                values,
                "deal.changed",
                viewer,
                redirect,
                sent -> outlook.meetAt(id, sent.text("meetingLink"), viewer));
    }

    /** Ticks an item off, or takes the tick back. */
    @PostMapping("/guidance/{item}")
    ModelAndView tick(
            @PathVariable long id,
            @PathVariable long item,
            @RequestParam(defaultValue = "false") boolean done,
            @CurrentViewer Viewer viewer,
            RedirectAttributes redirect) {
        return screen.deed(
                id,
                "guidance",
                Map.of(),
                done ? "deal.ticked" : "deal.unticked",
                viewer,
                redirect,
                sent -> guidance.tick(id, item, done, viewer));
    }
}
