package io.fukan.web.quality;

import io.fukan.access.Viewer;
import io.fukan.criteria.Rule;
import io.fukan.quality.Applies;
import io.fukan.quality.QualityRule;
import io.fukan.quality.QualityRulePublisher;
import io.fukan.record.InvalidValue;
import io.fukan.security.CurrentViewer;
import io.fukan.web.shell.Flash;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The builder of the next version. Each step posts the whole form and gets it back changed; nothing is kept on the server
 * until the rule is tried or published.
 */
@Controller
class NewRuleController {

    private final RuleEditor editor;
    private final QualityRulePublisher publisher;

    NewRuleController(RuleEditor editor, QualityRulePublisher publisher) {
        this.editor = editor;
        this.publisher = publisher;
    }

    @GetMapping("/quality-rules/new")
    ModelAndView begin(@RequestParam(defaultValue = "present") String start, @CurrentViewer Viewer viewer) {
        return editor.begin(start, viewer).page(HttpStatus.OK, false);
    }

    /** One step: a part added or taken away, a field chosen, JSON taken over, the effect on history tried. */
    @PostMapping("/quality-rules/new")
    ModelAndView step(
            @RequestParam MultiValueMap<String, String> inputs,
            @RequestParam(name = "do", defaultValue = "refresh") String action,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean piece,
            @CurrentViewer Viewer viewer) {
        RuleEditor.Edit edit = editor.resume(inputs, viewer);
        edit.conditions().step(action, inputs);
        Long tried = action.equals("preview") ? edit.tryOut(inputs) : null;
        if (tried != null && !piece) {
            return new ModelAndView("redirect:/quality-rules/what-ifs/" + tried);
        }
        return edit.page(HttpStatus.OK, piece);
    }

    @PostMapping("/quality-rules")
    ModelAndView publish(
            @RequestParam MultiValueMap<String, String> inputs,
            @CurrentViewer Viewer viewer,
            RedirectAttributes redirect) {
        RuleEditor.Edit edit = editor.resume(inputs, viewer);
        Rule rule = edit.publishable(inputs);
        if (rule != null) {
            try {
                Applies applies = edit.form().choice().orElseThrow();
                QualityRule published = publisher.publish(edit.form().name(), rule, applies, viewer.userId());
                Flash.success("qualityRules.published." + applies, published.versionNo())
                        .on(redirect);
                return new ModelAndView("redirect:/quality-rules");
            } catch (InvalidValue invalid) {
                edit.refuseName(invalid.messageKey(), invalid.args());
            }
        }
        return edit.page(HttpStatus.UNPROCESSABLE_CONTENT, false);
    }
}
