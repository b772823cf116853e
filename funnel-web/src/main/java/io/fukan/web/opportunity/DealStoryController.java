package io.fukan.web.opportunity;

import io.fukan.access.Viewer;
import io.fukan.activity.ActivityKind;
import io.fukan.lead.RecycleReason;
import io.fukan.security.CurrentViewer;
import io.fukan.setting.Company;
import io.fukan.work.DealAftermath;
import io.fukan.work.DealLog;
import io.fukan.work.DealLog.Told;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What was done on a deal, what colleagues say about it, and what follows once it is closed. */
@Controller
@RequestMapping("/opportunities/{id}")
class DealStoryController {

    private final DealScreen screen;
    private final DealLog log;
    private final DealAftermath aftermath;
    private final Company company;

    DealStoryController(DealScreen screen, DealLog log, DealAftermath aftermath, Company company) {
        this.screen = screen;
        this.log = log;
        this.aftermath = aftermath;
        this.company = company;
    }

    @PostMapping("/activities")
    ModelAndView add(
            @PathVariable long id,
            @RequestParam Map<String, String> values,
            @CurrentViewer Viewer viewer,
            RedirectAttributes redirect) {
        return screen.deed(
                id,
                "activity",
                values,
                "deal.logged",
                viewer,
                redirect,
                sent -> log.add(
                        id,
                        new Told(
                                sent.one("kind", ActivityKind.class),
                                sent.past("on", company),
                                sent.text("subject"),
                                sent.text("note"),
                                sent.text("participants"),
                                sent.text("link")),
                        viewer));
    }

    @PostMapping("/activities/{activity}/remove")
    ModelAndView remove(
            @PathVariable long id,
            @PathVariable long activity,
            @CurrentViewer Viewer viewer,
            RedirectAttributes redirect) {
        return screen.deed(
                id,
                "activity",
                Map.of(),
                "deal.log.removed",
                viewer,
                redirect,
                sent -> log.remove(id, activity, viewer));
    }

    @PostMapping("/comments")
    ModelAndView comment(
            @PathVariable long id,
            @RequestParam Map<String, String> values,
            @CurrentViewer Viewer viewer,
            RedirectAttributes redirect) {
        return screen.deed(
                id,
                "comment",
                values,
                "deal.commented",
                viewer,
                redirect,
                sent -> log.comment(id, sent.text("body"), viewer));
    }

    @PostMapping("/comments/{comment}/remove")
    ModelAndView removeComment(
            @PathVariable long id,
            @PathVariable long comment,
            @CurrentViewer Viewer viewer,
            RedirectAttributes redirect) {
        return screen.deed(
                id,
                "comment",
                Map.of(),
                "deal.comment.removed",
                viewer,
                redirect,
                sent -> log.removeComment(id, comment, viewer));
    }

    /** The lead of a lost deal is laid aside, as proposed or otherwise. */
    @PostMapping("/recycle")
    ModelAndView recycle(
            @PathVariable long id,
            @RequestParam Map<String, String> values,
            @CurrentViewer Viewer viewer,
            RedirectAttributes redirect) {
        return screen.deed(
                id,
                "recycle",
                values,
                "deal.recycled",
                viewer,
                redirect,
                sent -> aftermath.recycle(
                        id, sent.oneOrNone("reason", RecycleReason.class), sent.day("revisitOn"), viewer));
    }

    /** The customer of a won deal is handed to customer success. */
    @PostMapping("/handover")
    ModelAndView handOver(
            @PathVariable long id,
            @RequestParam Map<String, String> values,
            @CurrentViewer Viewer viewer,
            RedirectAttributes redirect) {
        return screen.deed(
                id,
                "handover",
                values,
                "deal.handedOver",
                viewer,
                redirect,
                sent -> aftermath.handOver(id, sent.id("addressee"), sent.text("note"), viewer));
    }
}
