package io.fukan.web.scoring;

import io.fukan.access.Viewer;
import io.fukan.activity.ActivityKind;
import io.fukan.scoring.BehaviourDetails;
import io.fukan.scoring.BehaviourRule;
import io.fukan.scoring.Decay;
import io.fukan.scoring.DecayUnit;
import io.fukan.scoring.Scoring;
import io.fukan.security.CurrentViewer;
import io.fukan.web.records.FormState;
import io.fukan.web.records.Forms;
import io.fukan.web.records.Sent;
import io.fukan.web.shell.Flash;
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

/** One behaviour rule of the draft: an act or silence, the points that it gives, and how they fall off. */
@Controller
@RequestMapping("/scoring/draft/behaviours/{rule}")
class BehaviourRuleController {

    private static final String FORM = "behaviour";

    private final ScoringPages pages;
    private final Scoring scoring;
    private final Forms forms;

    BehaviourRuleController(ScoringPages pages, Scoring scoring, Forms forms) {
        this.pages = pages;
        this.scoring = scoring;
        this.forms = forms;
    }

    @GetMapping
    ModelAndView show(@PathVariable String rule, @CurrentViewer Viewer viewer) {
        return page(rule, FormState.NONE, HttpStatus.OK, viewer);
    }

    @PostMapping
    ModelAndView save(
            @PathVariable String rule,
            @RequestParam Map<String, String> values,
            @CurrentViewer Viewer viewer,
            RedirectAttributes redirect) {
        Sent sent = new Sent(values);
        Optional<Forms.Refused> refused =
                forms.attempt(FORM, sent, viewer.locale(), () -> scoring.keep(sent.version(), id(rule), details(sent)));
        if (refused.isPresent()) {
            return page(rule, refused.get().form(), refused.get().status(), viewer);
        }
        Flash.success("scoring.kept").on(redirect);
        return new ModelAndView("redirect:/scoring/draft");
    }

    private static BehaviourDetails details(Sent sent) {
        boolean silence = "SILENCE".equals(sent.text("kind"));
        String patterns = sent.text("patterns");
        Integer times = Whole.orNull(sent, "times");
        return new BehaviourDetails(
                sent.text("name"),
                silence ? null : sent.one("kind", ActivityKind.class),
                patterns == null ? List.of() : patterns.lines().toList(),
                times == null ? 1 : times,
                silence ? (Integer) Whole.number(sent, "silentDays") : null,
                Whole.number(sent, "points"),
                sent.text("decayPoints") == null
                        ? null
                        : new Decay(
                                Whole.number(sent, "decayPoints"),
                                Whole.number(sent, "decayEvery"),
                                sent.one("decayUnit", DecayUnit.class)));
    }

    private ModelAndView page(String rule, FormState form, HttpStatus status, Viewer viewer) {
        Long id = id(rule);
        BehaviourRule present = id == null ? null : pages.behaviourRule(id);
        ModelAndView page = pages.page("scoring/behaviour", status, viewer);
        page.addObject("version", pages.version());
        page.addObject("address", "/scoring/draft/behaviours/" + (id == null ? "new" : rule));
        page.addObject("rule", present);
        page.addObject("decay", present == null ? null : present.decay().orElse(null));
        page.addObject(
                "kind",
                present == null ? null : present.activityKind().map(Enum::name).orElse("SILENCE"));
        page.addObject("kinds", ActivityKind.values());
        page.addObject("units", DecayUnit.values());
        page.addObject("form", form);
        return page;
    }

    private static @Nullable Long id(String rule) {
        return rule.matches("[0-9]{1,18}") ? Long.valueOf(rule) : null;
    }
}
