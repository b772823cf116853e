package io.fukan.web.scoring;

import io.fukan.access.Viewer;
import io.fukan.criteria.Rule;
import io.fukan.criteria.RulePurpose;
import io.fukan.record.InvalidValue;
import io.fukan.scoring.AttributeDetails;
import io.fukan.scoring.AttributeRule;
import io.fukan.scoring.Scoring;
import io.fukan.security.CurrentViewer;
import io.fukan.web.records.Sent;
import io.fukan.web.rule.RuleEdit;
import io.fukan.web.rule.RuleEditing;
import io.fukan.web.shell.Flash;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One attribute rule of the draft: its condition in the builder, and the points that it gives. */
@Controller
@RequestMapping("/scoring/draft/attributes/{rule}")
class AttributeRuleController {

    private static final String NEW = "new";

    private final ScoringPages pages;
    private final Scoring scoring;
    private final RuleEditing editing;
    private final MessageSource messages;

    AttributeRuleController(ScoringPages pages, Scoring scoring, RuleEditing editing, MessageSource messages) {
        this.pages = pages;
        this.scoring = scoring;
        this.editing = editing;
        this.messages = messages;
    }

    @GetMapping
    ModelAndView begin(@PathVariable String rule, @CurrentViewer Viewer viewer) {
        Long id = id(rule);
        AttributeRule present = id == null ? null : pages.attributeRule(id);
        Map<String, String> form = new HashMap<>();
        form.put("version", Integer.toString(pages.version()));
        form.put("name", present == null || present.name() == null ? "" : present.name());
        form.put("points", present == null ? "" : Integer.toString(present.points()));
        RuleEdit conditions = editing.begin(
                Optional.ofNullable(present).map(AttributeRule::rule), RulePurpose.SCORING, viewer.locale());
        return page(rule, form, conditions, Map.of(), HttpStatus.OK, false, viewer);
    }

    /** One step: a part added or taken away, a field chosen, JSON taken over. */
    @PostMapping
    ModelAndView step(
            @PathVariable String rule,
            @RequestParam MultiValueMap<String, String> inputs,
            @RequestParam(name = "do", defaultValue = "refresh") String action,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean piece,
            @CurrentViewer Viewer viewer) {
        RuleEdit conditions = editing.resume(inputs, RulePurpose.SCORING, viewer.locale());
        conditions.step(action, inputs);
        return page(rule, inputs.toSingleValueMap(), conditions, Map.of(), HttpStatus.OK, piece, viewer);
    }

    @PostMapping("/save")
    ModelAndView save(
            @PathVariable String rule,
            @RequestParam MultiValueMap<String, String> inputs,
            @CurrentViewer Viewer viewer,
            RedirectAttributes redirect) {
        RuleEdit conditions = editing.resume(inputs, RulePurpose.SCORING, viewer.locale());
        Map<String, String> form = new HashMap<>(inputs.toSingleValueMap());
        Map<String, String> refused = Map.of();
        HttpStatus status = HttpStatus.UNPROCESSABLE_CONTENT;
        Rule condition = conditions.complete(inputs);
        try {
            Sent sent = new Sent(form);
            int points = Whole.number(sent, "points");
            if (condition != null) {
                scoring.keep(sent.version(), id(rule), new AttributeDetails(form.get("name"), condition, points));
                Flash.success("scoring.kept").on(redirect);
                return new ModelAndView("redirect:/scoring/draft");
            }
        } catch (InvalidValue invalid) {
            refused =
                    Map.of(invalid.field(), messages.getMessage(invalid.messageKey(), invalid.args(), viewer.locale()));
        } catch (OptimisticLockingFailureException overtaken) {
            refused = Map.of("name", messages.getMessage("error.STALE", null, viewer.locale()));
            form.put("version", Integer.toString(pages.version()));
            status = HttpStatus.CONFLICT;
        }
        return page(rule, form, conditions, refused, status, false, viewer);
    }

    private ModelAndView page(
            String rule,
            Map<String, String> form,
            RuleEdit conditions,
            Map<String, String> refused,
            HttpStatus status,
            boolean piece,
            Viewer viewer) {
        String address = "/scoring/draft/attributes/" + (id(rule) == null ? NEW : rule);
        ModelAndView page = pages.page(piece ? "scoring/attribute :: editor" : "scoring/attribute", status, viewer);
        conditions.show(page.getModelMap(), address, "scoring.say");
        page.addObject("address", address);
        page.addObject("form", form);
        page.addObject("refused", refused);
        return page;
    }

    private static @Nullable Long id(String rule) {
        return rule.matches("[0-9]{1,18}") ? Long.valueOf(rule) : null;
    }
}
