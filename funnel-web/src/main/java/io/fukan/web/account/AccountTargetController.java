package io.fukan.web.account;

import io.fukan.access.Viewer;
import io.fukan.account.TargetTier;
import io.fukan.lead.DisqualifyReason;
import io.fukan.lead.RecycleReason;
import io.fukan.record.NoSuchRecord;
import io.fukan.records.TargetAccountList;
import io.fukan.records.TargetAccountRow;
import io.fukan.security.CurrentViewer;
import io.fukan.web.records.Sent;
import io.fukan.work.TargetTold;
import io.fukan.work.TargetWork;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Puts a company on the list of targets from its page, changes what is said of it, and takes it off. */
@Controller
class AccountTargetController {

    private final AccountView view;
    private final TargetWork work;
    private final TargetAccountList list;

    AccountTargetController(AccountView view, TargetWork work, TargetAccountList list) {
        this.view = view;
        this.work = work;
        this.list = list;
    }

    @PostMapping("/accounts/{id}/target")
    ModelAndView add(
            @PathVariable long id,
            @RequestParam Map<String, String> values,
            @CurrentViewer Viewer viewer,
            RedirectAttributes redirect) {
        view.checkRead(id, viewer);
        return view.attempt(
                id,
                "target",
                values,
                "targetAccount.added",
                viewer,
                redirect,
                sent -> work.add(id, told(sent, TargetWork.mayAssign(viewer) ? sent.id("owner") : null), viewer));
    }

    @PostMapping("/target-accounts/{id}")
    ModelAndView change(
            @PathVariable long id,
            @RequestParam Map<String, String> values,
            @CurrentViewer Viewer viewer,
            RedirectAttributes redirect) {
        TargetAccountRow target = target(id, viewer);
        Long owner = target.owner() == null ? null : Long.valueOf(target.owner().id());
        return view.attempt(
                target.account().id(),
                "target",
                values,
                "targetAccount.changed",
                viewer,
                redirect,
                sent -> work.change(
                        id,
                        sent.version(),
                        told(sent, TargetWork.mayAssign(viewer) ? sent.id("owner") : owner),
                        viewer));
    }

    @PostMapping("/target-accounts/{id}/recycle")
    ModelAndView layAside(
            @PathVariable long id,
            @RequestParam Map<String, String> values,
            @CurrentViewer Viewer viewer,
            RedirectAttributes redirect) {
        return view.attempt(
                target(id, viewer).account().id(),
                "recycle",
                values,
                "targetAccount.laidAside",
                viewer,
                redirect,
                sent -> work.layAside(id, sent.one("reason", RecycleReason.class), sent.day("revisitOn"), viewer));
    }

    @PostMapping("/target-accounts/{id}/disqualify")
    ModelAndView end(
            @PathVariable long id,
            @RequestParam Map<String, String> values,
            @CurrentViewer Viewer viewer,
            RedirectAttributes redirect) {
        return view.attempt(
                target(id, viewer).account().id(),
                "disqualify",
                values,
                "targetAccount.ended",
                viewer,
                redirect,
                sent -> work.end(id, sent.one("reason", DisqualifyReason.class), viewer));
    }

    private TargetAccountRow target(long id, Viewer viewer) {
        return list.one(id, viewer).orElseThrow(() -> new NoSuchRecord("target", id));
    }

    private static TargetTold told(Sent sent, @Nullable Long owner) {
        return new TargetTold(
                sent.one("tier", TargetTier.class),
                owner,
                sent.line("reason"),
                sent.line("nextAction"),
                sent.day("nextActionOn"));
    }
}
