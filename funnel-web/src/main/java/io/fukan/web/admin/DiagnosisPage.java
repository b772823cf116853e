package io.fukan.web.admin;

import io.fukan.access.Viewer;
import io.fukan.diagnosis.DiagnosisLimits;
import io.fukan.diagnosis.Threshold;
import io.fukan.diagnosis.Thresholds;
import io.fukan.security.CurrentViewer;
import io.fukan.web.records.FormState;
import io.fukan.web.records.Forms;
import io.fukan.web.records.Sent;
import io.fukan.web.shell.Flash;
import io.fukan.work.Entered;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The limits at which the rules of the diagnosis speak. */
@Controller
@RequestMapping("/admin/diagnosis")
class DiagnosisPage {

    private final DiagnosisLimits limits;
    private final Forms forms;
    private final TransactionOperations transactions;

    DiagnosisPage(DiagnosisLimits limits, Forms forms, TransactionOperations transactions) {
        this.limits = limits;
        this.forms = forms;
        this.transactions = transactions;
    }

    /**
     * A limit as it is typed: 20 for 20 %.
     *
     * @param own the company's own; null: the default holds
     */
    public record Line(
            Threshold threshold, String usual, @Nullable String own) {}

    @GetMapping
    ModelAndView show() {
        return page(FormState.NONE, HttpStatus.OK);
    }

    /** All at once or none; a blank field goes back to the default. */
    @PostMapping
    ModelAndView save(
            @RequestParam Map<String, String> values, @CurrentViewer Viewer viewer, RedirectAttributes redirect) {
        Sent sent = new Sent(values);
        Optional<Forms.Refused> refused = forms.attempt(
                "limits",
                sent,
                viewer.locale(),
                () -> transactions.executeWithoutResult(status -> {
                    for (Threshold threshold : Threshold.values()) {
                        limits.set(threshold, typed(threshold, sent), viewer.userId());
                    }
                }));
        if (refused.isPresent()) {
            return page(refused.get().form(), refused.get().status());
        }
        Flash.success("diagnosis.limits.saved").on(redirect);
        return new ModelAndView("redirect:/admin/diagnosis");
    }

    private ModelAndView page(FormState form, HttpStatus status) {
        Thresholds current = limits.current();
        List<Line> lines = Arrays.stream(Threshold.values())
                .map(threshold -> new Line(
                        threshold,
                        written(threshold, threshold.usual()),
                        current.own().containsKey(threshold) ? written(threshold, current.of(threshold)) : null))
                .toList();
        ModelAndView page = new ModelAndView("admin/diagnosis", status);
        page.addObject("form", form);
        page.addObject("lines", lines);
        return page;
    }

    private static @Nullable BigDecimal typed(Threshold threshold, Sent sent) {
        BigDecimal number = Entered.number(threshold.name(), sent.text(threshold.name()));
        return number == null || !isHundredths(threshold) ? number : number.movePointLeft(2);
    }

    private static String written(Threshold threshold, BigDecimal value) {
        BigDecimal shown = isHundredths(threshold) ? value.movePointRight(2) : value;
        return shown.stripTrailingZeros().toPlainString();
    }

    private static boolean isHundredths(Threshold threshold) {
        return threshold.unit() == Threshold.Unit.PERCENT || threshold.unit() == Threshold.Unit.POINTS;
    }
}
