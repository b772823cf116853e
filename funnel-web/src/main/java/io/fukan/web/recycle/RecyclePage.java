package io.fukan.web.recycle;

import io.fukan.access.Viewer;
import io.fukan.lead.RecycleReason;
import io.fukan.records.Paging;
import io.fukan.records.RecyclePool;
import io.fukan.security.CurrentViewer;
import io.fukan.setting.Company;
import io.fukan.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Leads laid aside, when to come back to them, and what became of those that came back. */
@Controller
class RecyclePage {

    private static final int ON_A_PAGE = 50;

    private final RecyclePool pool;
    private final Company company;

    RecyclePage(RecyclePool pool, Company company) {
        this.pool = pool;
        this.company = company;
    }

    @GetMapping("/recycle")
    String show(
            @RequestParam @Nullable RecycleReason reason,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(defaultValue = "0") int page,
            @CurrentViewer Viewer viewer,
            Model model) {
        int number = Math.max(0, Math.min(page, 10_000));
        model.addAttribute(
                "listing", pool.page(new RecyclePool.Wish(reason, overdue), new Paging(number, ON_A_PAGE), viewer));
        model.addAttribute("rates", pool.rates(viewer));
        model.addAttribute("reasons", RecycleReason.values());
        model.addAttribute("reason", reason);
        model.addAttribute("overdue", overdue);
        model.addAttribute("today", company.today());
        model.addAttribute("words", new Words(viewer.locale(), company.zone()));
        return "recycle/pool";
    }
}
