package io.fukan.web.targeting;

import io.fukan.access.Viewer;
import io.fukan.criteria.Rule;
import io.fukan.record.InvalidValue;
import io.fukan.security.CurrentViewer;
import io.fukan.web.shell.Flash;
import io.fukan.work.ListBuilding;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Builds a list of target accounts: conditions, what they find, and all of it put on the list. */
@Controller
class BuildController {

    private final BuildEditor editor;
    private final ListBuilding building;

    BuildController(BuildEditor editor, ListBuilding building) {
        this.editor = editor;
        this.building = building;
    }

    @GetMapping("/target-accounts/build")
    ModelAndView begin(@CurrentViewer Viewer viewer) {
        return editor.begin(viewer).page(HttpStatus.OK, false);
    }

    /** One step: a part added or taken away, a field chosen, JSON taken over, what is found looked at. */
    @PostMapping("/target-accounts/build/conditions")
    ModelAndView step(
            @RequestParam MultiValueMap<String, String> inputs,
            @RequestParam(name = "do", defaultValue = "refresh") String action,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean piece,
            @CurrentViewer Viewer viewer) {
        BuildEditor.Edit edit = editor.resume(inputs, viewer);
        edit.conditions().step(action, inputs);
        if (action.equals("preview")) {
            edit.preview();
        }
        return edit.page(HttpStatus.OK, piece);
    }

    @PostMapping("/target-accounts/build")
    ModelAndView build(
            @RequestParam MultiValueMap<String, String> inputs,
            @CurrentViewer Viewer viewer,
            RedirectAttributes redirect) {
        BuildEditor.Edit edit = editor.resume(inputs, viewer);
        Rule rule = edit.conditions().complete(inputs);
        if (rule != null) {
            try {
                ListBuilding.Wanted wanted = edit.form().wanted(editor.first(viewer));
                int added = building.build(rule, wanted, viewer);
                Flash.success("targetAccounts.built", editor.words(viewer).count(added))
                        .on(redirect);
                if (wanted.reason() != null) {
                    redirect.addAttribute("reason", wanted.reason());
                }
                return new ModelAndView("redirect:/target-accounts");
            } catch (InvalidValue invalid) {
                edit.refuse(invalid.field(), invalid.messageKey(), invalid.args());
            }
        }
        return edit.page(HttpStatus.UNPROCESSABLE_CONTENT, false);
    }
}
