package io.fukan.web.admin;

import io.fukan.guidance.GuidanceItem;
import io.fukan.guidance.GuidanceItems;
import io.fukan.guidance.GuidanceKind;
import io.fukan.opportunity.Phase;
import io.fukan.opportunity.PhaseDefinitions;
import io.fukan.web.shell.Flash;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What to find out, agree and do next in one phase; each item is a form of its own. */
@Controller
@RequestMapping("/admin/phases/{phase}/guidance")
class GuidancePage {

    private static final int MOST = 999;

    private final GuidanceItems items;
    private final PhaseDefinitions phases;
    private final FormDeed deed;

    GuidancePage(GuidanceItems items, PhaseDefinitions phases, FormDeed deed) {
        this.items = items;
        this.phases = phases;
        this.deed = deed;
    }

    /** An item as typed. */
    record ItemForm(
            @NotNull GuidanceKind kind,
            @NotBlank @Size(max = 300) String textJa,
            @NotBlank @Size(max = 300) String textEn,
            @Min(1) @Max(MOST) int position,
            boolean active,
            int version) {}

    @GetMapping
    ModelAndView show(@PathVariable Phase phase, Locale locale) {
        return page(phase, null, null, HttpStatus.OK, locale);
    }

    @PostMapping
    ModelAndView create(
            @PathVariable Phase phase,
            @Valid @ModelAttribute ItemForm itemForm,
            BindingResult errors,
            Locale locale,
            RedirectAttributes redirect) {
        HttpStatus outcome = deed.attempt(
                errors,
                "textJa",
                "error.NAME_TAKEN",
                () -> items.save(new GuidanceItem(
                        phase, itemForm.kind(), itemForm.position(), itemForm.textJa(), itemForm.textEn())));
        if (outcome == HttpStatus.OK) {
            return saved(phase, redirect);
        }
        return page(phase, null, itemForm.kind(), outcome, locale);
    }

    @PostMapping("/{item}")
    ModelAndView change(
            @PathVariable Phase phase,
            @PathVariable long item,
            @Valid @ModelAttribute ItemForm itemForm,
            BindingResult errors,
            Locale locale,
            RedirectAttributes redirect) {
        items.get(item);
        HttpStatus outcome = deed.attempt(errors, "textJa", "error.NAME_TAKEN", () -> apply(items.get(item), itemForm));
        if (outcome == HttpStatus.OK) {
            return saved(phase, redirect);
        }
        return page(phase, item, null, outcome, locale);
    }

    private static void apply(GuidanceItem item, ItemForm form) {
        if (item.version() != form.version()) {
            throw new ObjectOptimisticLockingFailureException(GuidanceItem.class, item.id());
        }
        item.revise(form.textJa(), form.textEn(), form.position());
        item.activate(form.active());
    }

    private static ModelAndView saved(Phase phase, RedirectAttributes redirect) {
        Flash.success("guidance.saved").on(redirect);
        return new ModelAndView("redirect:/admin/phases/" + phase + "/guidance");
    }

    private ModelAndView page(
            Phase phase, @Nullable Long failed, @Nullable GuidanceKind failedNew, HttpStatus status, Locale locale) {
        ModelAndView page = new ModelAndView("admin/guidance", status);
        List<GuidanceItem> found = items.findByPhaseOrderByPositionAscIdAsc(phase);
        page.addObject("phase", phase);
        page.addObject("phaseName", phases.get(phase).name(locale));
        page.addObject("kinds", GuidanceKind.values());
        page.addObject("items", found);
        page.addObject(
                "next", found.stream().mapToInt(GuidanceItem::position).max().orElse(0) + 1);
        page.addObject("failed", failed);
        page.addObject("failedNew", failedNew);
        return page;
    }
}
