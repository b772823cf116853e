package io.fukan.web.admin;

import io.fukan.access.Viewer;
import io.fukan.audit.AuditAction;
import io.fukan.audit.AuditLog;
import io.fukan.kpi.FactCheck;
import io.fukan.kpi.Freshness;
import io.fukan.security.CurrentViewer;
import io.fukan.setting.Company;
import io.fukan.words.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Proof on demand that the figures say what the records say. */
@Controller
@RequestMapping("/admin/check")
class CheckPage {

    private static final BigDecimal MILLIS_PER_SECOND = BigDecimal.valueOf(1000);

    private final FactCheck check;
    private final AuditLog audit;
    private final Freshness freshness;
    private final Company company;

    CheckPage(FactCheck check, AuditLog audit, Freshness freshness, Company company) {
        this.check = check;
        this.audit = audit;
        this.freshness = freshness;
        this.company = company;
    }

    @GetMapping
    String show(@CurrentViewer Viewer viewer, Model model) {
        fill(viewer, model);
        return "admin/check";
    }

    /** Answers with the page itself: the result is of this moment. */
    @PostMapping
    String run(@CurrentViewer Viewer viewer, Model model) {
        fill(viewer, model);
        FactCheck.Result result = check.run();
        audit.record(
                AuditAction.FACTS_CHECKED,
                "facts",
                null,
                null,
                Map.of("differences", Map.of("new", result.missing() + result.surplus() + result.rollupDifferences())));
        model.addAttribute("result", result);
        model.addAttribute(
                "seconds",
                BigDecimal.valueOf(result.took().toMillis()).divide(MILLIS_PER_SECOND, 1, RoundingMode.HALF_UP));
        return "admin/check";
    }

    private void fill(Viewer viewer, Model model) {
        model.addAttribute("sources", freshness.sources());
        model.addAttribute("lookedBack", Freshness.LOOK_BACK);
        model.addAttribute("words", new Words(viewer.locale(), company.zone()));
    }
}
