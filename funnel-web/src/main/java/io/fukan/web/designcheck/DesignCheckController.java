package io.fukan.web.designcheck;

import io.fukan.access.Viewer;
import io.fukan.designcheck.DesignCheck;
import io.fukan.designcheck.DesignReport;
import io.fukan.designcheck.DesignWords;
import io.fukan.designcheck.State;
import io.fukan.security.CurrentViewer;
import io.fukan.setting.Company;
import io.fukan.words.Words;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** KPI設計チェック: item by item how the configured KPIs stand, and what to change. */
@Controller
class DesignCheckController {

    private final DesignCheck check;
    private final MessageSource messages;
    private final Company company;

    DesignCheckController(DesignCheck check, MessageSource messages, Company company) {
        this.check = check;
        this.messages = messages;
        this.company = company;
    }

    @GetMapping("/kpi-design-check")
    String show(@CurrentViewer Viewer viewer, Model model) {
        DesignReport report = check.report();
        model.addAttribute("report", report);
        model.addAttribute("fine", report.count(State.OK));
        model.addAttribute("toChange", report.count(State.TO_CHANGE));
        model.addAttribute("untold", report.count(State.CANNOT_TELL));
        model.addAttribute("design", new DesignWords(messages, viewer.locale(), company.zone()));
        model.addAttribute("words", new Words(viewer.locale(), company.zone()));
        return "designcheck/index";
    }
}
