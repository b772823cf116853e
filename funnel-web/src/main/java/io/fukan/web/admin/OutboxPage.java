package io.fukan.web.admin;

import io.fukan.outbox.OutboxList;
import io.fukan.outbox.OutboxStatus;
import io.fukan.setting.Company;
import io.fukan.web.shell.Flash;
import io.fukan.words.Words;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is to leave the house: what waits and why, what was given up and can be tried again. */
@Controller
@RequestMapping("/admin/outbox")
class OutboxPage {

    private static final int SHOWN = 100;

    private final OutboxList outbox;
    private final Company company;

    OutboxPage(OutboxList outbox, Company company) {
        this.outbox = outbox;
        this.company = company;
    }

    @GetMapping
    String show(@RequestParam(defaultValue = "QUEUED") OutboxStatus status, Locale locale, Model model) {
        List<OutboxList.Line> lines = outbox.page(status, 0, SHOWN);
        model.addAttribute("status", status);
        model.addAttribute("statuses", OutboxStatus.values());
        model.addAttribute("counts", outbox.counts());
        model.addAttribute("channels", outbox.channels());
        model.addAttribute("lines", lines);
        model.addAttribute("isCut", lines.size() == SHOWN);
        model.addAttribute("words", new Words(locale, company.zone()));
        return "admin/outbox";
    }

    @PostMapping("/{id}/retry")
    String retry(@PathVariable long id, RedirectAttributes redirect) {
        outbox.retry(id);
        Flash.success("outbox.retried").on(redirect);
        return "redirect:/admin/outbox";
    }

    /** Everything that was given up, and channels that are left alone for a while. */
    @PostMapping("/retry")
    String retryAll(RedirectAttributes redirect) {
        Flash.success("outbox.retriedAll", outbox.retryAll()).on(redirect);
        return "redirect:/admin/outbox";
    }
}
