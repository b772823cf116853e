package io.fukan.web.admin;

import io.fukan.guidance.GuidanceItem;
import io.fukan.guidance.GuidanceItems;
import io.fukan.opportunity.Phase;
import io.fukan.opportunity.PhaseDefinition;
import io.fukan.opportunity.PhaseDefinitions;
import io.fukan.opportunity.YomiDefinition;
import io.fukan.opportunity.YomiDefinitions;
import io.fukan.opportunity.YomiRank;
import io.fukan.record.InvalidValue;
import io.fukan.web.shell.Flash;
import io.fukan.words.Words;
import io.fukan.work.Entered;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the company calls its phases, how likely deals in them and of each yomi are won, and when a deal is stuck. */
@Controller
@RequestMapping("/admin/phases")
class PhasesPage {

    private static final int PERCENT_DIGITS = 2;

    private final PhaseDefinitions phases;
    private final YomiDefinitions ranks;
    private final GuidanceItems guidance;
    private final FormDeed deed;

    PhasesPage(PhaseDefinitions phases, YomiDefinitions ranks, GuidanceItems guidance, FormDeed deed) {
        this.phases = phases;
        this.ranks = ranks;
        this.guidance = guidance;
        this.deed = deed;
    }

    /** A phase as typed; the probability in percent, blank stale days: never. */
    record PhaseForm(
            @NotBlank @Size(max = 60) String nameJa,
            @NotBlank @Size(max = 60) String nameEn,
            @NotBlank String probability,
            @Nullable String staleDays,
            int version) {}

    /** A yomi's probability in percent, as typed. */
    record YomiForm(@NotBlank String probability, int version) {}

    @ModelAttribute
    void words(Model model, Locale locale) {
        model.addAttribute("words", new Words(locale, ZoneOffset.UTC));
    }

    @GetMapping
    ModelAndView show() {
        return page(null, HttpStatus.OK);
    }

    @PostMapping("/{phase}")
    ModelAndView change(
            @PathVariable Phase phase,
            @Valid @ModelAttribute PhaseForm phaseForm,
            BindingResult errors,
            RedirectAttributes redirect) {
        HttpStatus outcome = deed.attempt(errors, "nameJa", "error.NAME_TAKEN", () -> apply(phase, phaseForm));
        if (outcome == HttpStatus.OK) {
            Flash.success("phases.saved", phaseForm.nameJa()).on(redirect);
            return new ModelAndView("redirect:/admin/phases");
        }
        return page(phase.name(), outcome);
    }

    @PostMapping("/yomi/{yomi}")
    ModelAndView weigh(
            @PathVariable YomiRank yomi,
            @Valid @ModelAttribute YomiForm yomiForm,
            BindingResult errors,
            RedirectAttributes redirect) {
        HttpStatus outcome = deed.attempt(errors, "probability", "error.STALE", () -> apply(yomi, yomiForm));
        if (outcome == HttpStatus.OK) {
            Flash.success("phases.saved", yomi.name()).on(redirect);
            return new ModelAndView("redirect:/admin/phases");
        }
        return page(yomi.name(), outcome);
    }

    private void apply(Phase phase, PhaseForm form) {
        PhaseDefinition definition = phases.get(phase);
        if (definition.version() != form.version()) {
            throw new ObjectOptimisticLockingFailureException(PhaseDefinition.class, phase);
        }
        definition.decide(form.nameJa(), form.nameEn(), share(form.probability()), days(form.staleDays()));
    }

    private void apply(YomiRank yomi, YomiForm form) {
        YomiDefinition definition = ranks.get(yomi);
        if (definition.version() != form.version()) {
            throw new ObjectOptimisticLockingFailureException(YomiDefinition.class, yomi);
        }
        definition.weigh(share(form.probability()));
    }

    /** @throws InvalidValue OUT_OF_RANGE outside 0 to 100 percent */
    private static BigDecimal share(String typed) {
        BigDecimal percent = Entered.number("probability", typed);
        if (percent == null || percent.signum() < 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0) {
            throw new InvalidValue("probability", "OUT_OF_RANGE", 0, 100);
        }
        return percent.movePointLeft(PERCENT_DIGITS);
    }

    private static @Nullable Integer days(@Nullable String typed) {
        BigDecimal days = Entered.number("staleDays", typed);
        try {
            return days == null ? null : days.intValueExact();
        } catch (ArithmeticException noWholeNumber) {
            throw new InvalidValue("staleDays", "OUT_OF_RANGE", 1, 365);
        }
    }

    private ModelAndView page(@Nullable String failed, HttpStatus status) {
        ModelAndView page = new ModelAndView("admin/phases", status);
        Map<Phase, Long> items = guidance.findAllByOrderByPositionAscIdAsc().stream()
                .filter(GuidanceItem::isActive)
                .collect(Collectors.groupingBy(GuidanceItem::phase, Collectors.counting()));
        page.addObject("phases", phases.findAllByOrderByPosition());
        page.addObject("ranks", ranks.findAllByOrderByYomi());
        page.addObject("items", items);
        page.addObject("failed", failed);
        return page;
    }
}
