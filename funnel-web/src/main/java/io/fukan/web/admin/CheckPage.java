package io.fukan.web.admin;

import io.fukan.audit.AuditAction;
import io.fukan.audit.AuditLog;
import io.fukan.kpi.FactCheck;
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

    CheckPage(FactCheck check, AuditLog audit) {
        this.check = check;
        this.audit = audit;
    }

    @GetMapping
    String show() {
        return "admin/check";
    }

    /** Answers with the page itself: the result is of this moment. */
    @PostMapping
    String run(Model model) {
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
}
