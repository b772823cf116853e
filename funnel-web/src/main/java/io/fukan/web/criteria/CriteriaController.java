package io.fukan.web.criteria;

import io.fukan.access.Viewer;
import io.fukan.criteria.Rule;
import io.fukan.qualification.CriteriaKind;
import io.fukan.qualification.CriteriaPublisher;
import io.fukan.qualification.CriteriaVersion;
import io.fukan.record.InvalidValue;
import io.fukan.record.NoSuchRecord;
import io.fukan.security.CurrentViewer;
import io.fukan.web.shell.Flash;
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

/** 定義: the criteria of appointments and valid opportunities, and the builder of the next version. */
@Controller
@RequestMapping("/criteria")
class CriteriaController {

    private final CriteriaPages pages;
    private final CriteriaEditor editor;
    private final CriteriaPublisher publisher;

    CriteriaController(CriteriaPages pages, CriteriaEditor editor, CriteriaPublisher publisher) {
        this.pages = pages;
        this.editor = editor;
        this.publisher = publisher;
    }

    @GetMapping
    ModelAndView list(@CurrentViewer Viewer viewer) {
        return pages.list(viewer);
    }

    @GetMapping("/{kind}/new")
    ModelAndView begin(
            @PathVariable String kind,
            @RequestParam(defaultValue = "present") String start,
            @CurrentViewer Viewer viewer) {
        return editor.begin(kind(kind), start, viewer).page(HttpStatus.OK, false);
    }

    /** One step: a part added or taken away, a field chosen, JSON taken over, the effect looked at. */
    @PostMapping("/{kind}/new")
    ModelAndView step(
            @PathVariable String kind,
            @RequestParam MultiValueMap<String, String> inputs,
            @RequestParam(name = "do", defaultValue = "refresh") String action,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean piece,
            @CurrentViewer Viewer viewer) {
        CriteriaEditor.Edit edit = editor.resume(kind(kind), inputs, viewer);
        edit.conditions().step(action, inputs);
        if (action.equals("preview")) {
            edit.preview();
        }
        return edit.page(HttpStatus.OK, piece);
    }

    @PostMapping("/{kind}")
    ModelAndView publish(
            @PathVariable String kind,
            @RequestParam MultiValueMap<String, String> inputs,
            @CurrentViewer Viewer viewer,
            RedirectAttributes redirect) {
        CriteriaEditor.Edit edit = editor.resume(kind(kind), inputs, viewer);
        Rule rule = edit.conditions().complete(inputs);
        if (rule != null) {
            try {
                CriteriaVersion published = publisher.publish(
                        kind(kind), edit.form().name(), rule, edit.form().least(), viewer.userId());
                Flash.success("criteriaPages.published", published.name(), published.versionNo())
                        .on(redirect);
                return new ModelAndView("redirect:/criteria");
            } catch (InvalidValue invalid) {
                edit.refuse(invalid.field(), invalid.messageKey(), invalid.args());
            }
        }
        return edit.page(HttpStatus.UNPROCESSABLE_CONTENT, false);
    }

    @PostMapping("/{kind}/withdraw")
    String withdraw(@PathVariable String kind, @CurrentViewer Viewer viewer, RedirectAttributes redirect) {
        CriteriaVersion withdrawn = publisher.withdraw(kind(kind), viewer.userId());
        Flash.success("criteriaPages.withdrawn", withdrawn.name(), withdrawn.versionNo())
                .on(redirect);
        return "redirect:/criteria";
    }

    private static CriteriaKind kind(String name) {
        return CriteriaKind.ofApiName(name).orElseThrow(() -> new NoSuchRecord("criteria", name));
    }
}
