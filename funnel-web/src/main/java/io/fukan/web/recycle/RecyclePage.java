package io.fukan.web.recycle;

import io.fukan.access.Viewer;
import io.fukan.lead.RecycleReason;
import io.fukan.records.Paging;
import io.fukan.records.RecyclePool;
import io.fukan.security.CurrentViewer;
import io.fukan.setting.Company;
import io.fukan.web.shell.Flash;
import io.fukan.words.Words;
import io.fukan.work.LeadMoves;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Leads laid aside, when to come back to them or at once, and what became of those that came back. */
@Controller
class RecyclePage {

    private static final int ON_A_PAGE = 50;

    private final RecyclePool pool;
    private final LeadMoves moves;
    private final Company company;

    RecyclePage(RecyclePool pool, LeadMoves moves, Company company) {
        this.pool = pool;
        this.moves = moves;
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

    @PostMapping("/recycle/back")
    String bringBack(
            @RequestParam(name = "lead", defaultValue = "") List<Long> leads,
            @RequestParam @Nullable RecycleReason reason,
            @RequestParam(defaultValue = "false") boolean overdue,
            @CurrentViewer Viewer viewer,
            RedirectAttributes redirect) {
        int back = moves.bringBack(leads.subList(0, Math.min(leads.size(), ON_A_PAGE)), viewer);
        said(leads.size(), back).on(redirect);
        redirect.addAttribute("reason", reason);
        redirect.addAttribute("overdue", overdue);
        return "redirect:/recycle";
    }

    private static Flash said(int picked, int back) {
        if (picked == 0) {
            return Flash.info("recycle.back.none");
        }
        return back == picked
                ? Flash.success("recycle.back.done", back)
                : Flash.warning("recycle.back.some", back, picked - back);
    }
}
