package io.fukan.web.opportunity;

import io.fukan.access.Viewer;
import io.fukan.hearing.Heard;
import io.fukan.security.CurrentViewer;
import io.fukan.web.hearing.HearingForm;
import io.fukan.work.DealValidity;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Field sales says what it heard in the first meeting, and has the deal judged. */
@Controller
@RequestMapping("/opportunities/{id}/validity")
class DealValidityController {

    private static final String ANSWER = "answer";

    private final DealScreen screen;
    private final DealValidity validity;

    DealValidityController(DealScreen screen, DealValidity validity) {
        this.screen = screen;
        this.validity = validity;
    }

    /** @param order {@code answer} keeps the answers alone; else the deal is judged, too */
    @PostMapping
    ModelAndView judge(
            @PathVariable long id,
            @RequestParam(name = "do", defaultValue = "") String order,
            @RequestParam Map<String, String> values,
            @CurrentViewer Viewer viewer,
            RedirectAttributes redirect) {
        boolean answersAlone = order.equals(ANSWER);
        return screen.deed(
                id, "validity", values, answersAlone ? "hearing.kept" : "deal.judged", viewer, redirect, sent -> {
                    Map<Long, Heard> heard = HearingForm.read(sent.values());
                    if (answersAlone) {
                        validity.answer(id, heard, viewer);
                    } else {
                        validity.judge(id, heard, viewer);
                    }
                });
    }
}
