package io.fukan.web.scoring;

import io.fukan.access.Viewer;
import io.fukan.record.IllegalMove;
import io.fukan.record.InvalidValue;
import io.fukan.scoring.Scoring;
import io.fukan.scoring.ScoringModel;
import io.fukan.scoring.Thresholds;
import io.fukan.security.CurrentViewer;
import io.fukan.web.records.Sent;
import io.fukan.web.shell.Flash;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 定義: how leads are scored. The next model is prepared in a draft that stays until it is published or thrown away. */
@Controller
@RequestMapping("/scoring")
class ScoringController {

    private static final String DRAFT = "redirect:/scoring/draft";

    private final ScoringPages pages;
    private final Scoring scoring;
    private final MessageSource messages;

    ScoringController(ScoringPages pages, Scoring scoring, MessageSource messages) {
        this.pages = pages;
        this.scoring = scoring;
        this.messages = messages;
    }

    @GetMapping
    ModelAndView list(@CurrentViewer Viewer viewer) {
        return pages.list(viewer);
    }

    @PostMapping("/draft")
    String begin() {
        scoring.draft();
        return DRAFT;
    }

    @GetMapping("/draft")
    ModelAndView draft(@RequestParam(defaultValue = "false") boolean preview, @CurrentViewer Viewer viewer) {
        if (!pages.hasDraft()) {
            return new ModelAndView("redirect:/scoring");
        }
        return pages.draft(ScoringPages.DraftProblem.NONE, preview, viewer);
    }

    @PostMapping("/draft/describe")
    ModelAndView describe(
            @RequestParam Map<String, String> values, @CurrentViewer Viewer viewer, RedirectAttributes redirect) {
        Sent sent = new Sent(values);
        try {
            Thresholds limits = new Thresholds(
                    Whole.number(sent, "a"),
                    Whole.number(sent, "b"),
                    Whole.number(sent, "c"),
                    Whole.number(sent, "one"),
                    Whole.number(sent, "two"),
                    Whole.number(sent, "three"));
            scoring.describe(sent.version(), values.getOrDefault("name", ""), limits);
        } catch (InvalidValue invalid) {
            String text = messages.getMessage(invalid.messageKey(), invalid.args(), viewer.locale());
            return pages.draft(
                    new ScoringPages.DraftProblem(invalid.field(), text, values, HttpStatus.UNPROCESSABLE_CONTENT),
                    false,
                    viewer);
        }
        Flash.success("scoring.kept").on(redirect);
        return new ModelAndView(DRAFT);
    }

    @PostMapping("/draft/rules/{rule}/delete")
    String remove(@PathVariable Long rule, @RequestParam int version, RedirectAttributes redirect) {
        scoring.remove(version, rule);
        Flash.success("scoring.removed").on(redirect);
        return DRAFT;
    }

    @PostMapping("/draft/publish")
    ModelAndView publish(@RequestParam int version, @CurrentViewer Viewer viewer, RedirectAttributes redirect) {
        try {
            ScoringModel published = scoring.publish(version, viewer.userId());
            Flash.success("scoring.published", published.versionNo()).on(redirect);
            return new ModelAndView("redirect:/scoring");
        } catch (IllegalMove refused) {
            String text = messages.getMessage(refused.messageKey(), refused.args(), viewer.locale());
            return pages.draft(new ScoringPages.DraftProblem(null, text, Map.of(), HttpStatus.CONFLICT), false, viewer);
        }
    }

    @PostMapping("/draft/discard")
    String discard(@RequestParam int version, RedirectAttributes redirect) {
        scoring.discard(version);
        Flash.success("scoring.discarded").on(redirect);
        return "redirect:/scoring";
    }
}
