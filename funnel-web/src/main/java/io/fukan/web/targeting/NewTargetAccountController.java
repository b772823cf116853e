package io.fukan.web.targeting;

import io.fukan.access.Right;
import io.fukan.access.Viewer;
import io.fukan.account.CorporateNumber;
import io.fukan.account.TargetTier;
import io.fukan.records.AccountList;
import io.fukan.records.AccountQuery;
import io.fukan.security.CurrentViewer;
import io.fukan.setting.Company;
import io.fukan.targeting.TargetAccount;
import io.fukan.web.records.FormState;
import io.fukan.web.records.Forms;
import io.fukan.web.records.Sent;
import io.fukan.web.shell.Flash;
import io.fukan.words.Words;
import io.fukan.work.People;
import io.fukan.work.TargetTold;
import io.fukan.work.TargetWork;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Adds one target account: a company we know, or one that is entered with it. */
@Controller
class NewTargetAccountController {

    private final AccountList accounts;
    private final TargetWork work;
    private final People people;
    private final Forms forms;
    private final Company company;

    NewTargetAccountController(AccountList accounts, TargetWork work, People people, Forms forms, Company company) {
        this.accounts = accounts;
        this.work = work;
        this.people = people;
        this.forms = forms;
        this.company = company;
    }

    @GetMapping("/target-accounts/new")
    ModelAndView show(@RequestParam(defaultValue = "") String q, @CurrentViewer Viewer viewer) {
        return page(q, FormState.NONE, HttpStatus.OK, viewer);
    }

    @PostMapping("/target-accounts")
    ModelAndView add(
            @RequestParam Map<String, String> values, @CurrentViewer Viewer viewer, RedirectAttributes redirect) {
        Sent sent = new Sent(values);
        AtomicReference<@Nullable TargetAccount> added = new AtomicReference<>();
        Optional<Forms.Refused> refused =
                forms.attempt("target", sent, viewer.locale(), () -> added.set(add(sent, viewer)));
        TargetAccount target = added.get();
        if (refused.isPresent() || target == null) {
            FormState form = refused.map(Forms.Refused::form).orElse(FormState.NONE);
            String name = sent.values().getOrDefault("company", "");
            return page(name, form, refused.map(Forms.Refused::status).orElse(HttpStatus.OK), viewer);
        }
        Flash.success("targetAccount.added").on(redirect);
        return new ModelAndView("redirect:/accounts/" + target.accountId());
    }

    private TargetAccount add(Sent sent, Viewer viewer) {
        String number = sent.line("corporateNumber");
        TargetTold told = new TargetTold(
                sent.one("tier", TargetTier.class),
                TargetWork.mayAssign(viewer) ? sent.id("owner") : null,
                sent.line("reason"),
                sent.line("nextAction"),
                sent.day("nextActionOn"));
        return work.addNamed(sent.line("company"), number == null ? null : CorporateNumber.parse(number), told, viewer);
    }

    private ModelAndView page(String q, FormState form, HttpStatus status, Viewer viewer) {
        ModelAndView page = new ModelAndView("targeting/new", status);
        page.addObject("q", q);
        page.addObject("form", form);
        page.addObject(
                "found",
                q.isBlank() ? null : accounts.page(AccountQuery.of(Map.of("q", q, "size", "20"), viewer), viewer));
        page.addObject("tiers", TargetTier.values());
        page.addObject("first", work.first(viewer.locale()));
        page.addObject("mayAssign", TargetWork.mayAssign(viewer));
        page.addObject("people", TargetWork.mayAssign(viewer) ? people.assignable(viewer) : java.util.List.of());
        page.addObject("mayImport", viewer.may(Right.IMPORT));
        page.addObject("words", new Words(viewer.locale(), company.zone()));
        return page;
    }
}
