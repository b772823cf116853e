package io.fukan.web.account;

import io.fukan.access.Right;
import io.fukan.access.Viewer;
import io.fukan.account.BuyingRole;
import io.fukan.account.TargetTier;
import io.fukan.record.NoSuchRecord;
import io.fukan.records.AccountList;
import io.fukan.records.TargetAccountList;
import io.fukan.records.TargetAccountRow;
import io.fukan.setting.Company;
import io.fukan.targeting.AccountSignal;
import io.fukan.targeting.AccountSignals;
import io.fukan.targeting.SignalKind;
import io.fukan.web.records.FormState;
import io.fukan.web.records.Forms;
import io.fukan.web.records.Sent;
import io.fukan.web.shell.Flash;
import io.fukan.work.KeyPeople;
import io.fukan.work.People;
import io.fukan.work.SignalEntry;
import io.fukan.work.TargetWork;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.ModelMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lays out the page of a company with its being a target and its news, also where one of its forms was refused. */
@Component
class AccountView {

    private final AccountPages pages;
    private final AccountList accounts;
    private final TargetAccountList targets;
    private final AccountSignals signals;
    private final TargetWork work;
    private final KeyPeople keyPeople;
    private final SignalEntry entry;
    private final People people;
    private final Forms forms;
    private final Company company;

    AccountView(
            AccountPages pages,
            AccountList accounts,
            TargetAccountList targets,
            AccountSignals signals,
            TargetWork work,
            KeyPeople keyPeople,
            SignalEntry entry,
            People people,
            Forms forms,
            Company company) {
        this.pages = pages;
        this.accounts = accounts;
        this.targets = targets;
        this.signals = signals;
        this.work = work;
        this.keyPeople = keyPeople;
        this.entry = entry;
        this.people = people;
        this.forms = forms;
        this.company = company;
    }

    /** @throws NoSuchRecord where the viewer may read nothing of it */
    void checkRead(long id, Viewer viewer) {
        accounts.one(id, viewer).orElseThrow(() -> new NoSuchRecord("account", id));
    }

    ModelAndView page(long id, boolean everybody, FormState form, HttpStatus status, Viewer viewer) {
        ModelAndView page = new ModelAndView("account/page", status);
        TargetView target = target(id, viewer);
        // Of a target all people are shown: who counts must not be hidden behind the first ten names.
        pages.fill(page.getModelMap(), id, everybody || target.row() != null, viewer);
        page.addObject("form", form);
        page.addObject("target", target);
        page.addObject("tiers", TargetTier.values());
        page.addObject("mayMark", keyPeople.mayMark(viewer));
        page.addObject("roles", BuyingRole.values());
        addNews(page.getModelMap(), id, viewer);
        return page;
    }

    private TargetView target(long id, Viewer viewer) {
        TargetAccountRow row = targets.ofAccount(id, viewer).orElse(null);
        boolean mayWrite = row == null ? viewer.may(Right.TARGET_ACCOUNTS_WRITE) : work.mayChange(row.leadId(), viewer);
        boolean mayAssign = TargetWork.mayAssign(viewer);
        return new TargetView(
                row,
                mayWrite,
                mayAssign,
                mayAssign ? people.assignable(viewer) : List.of(),
                work.first(viewer.locale()),
                TargetView.revisits(company.today()));
    }

    private void addNews(ModelMap model, long id, Viewer viewer) {
        List<AccountSignal> found = signals.findTop20ByAccountIdOrderByHappenedOnDescIdDesc(id);
        model.addAttribute("news", found);
        model.addAttribute("mayEnterNews", entry.mayEnter(viewer));
        model.addAttribute(
                "removable",
                found.stream()
                        .filter(signal -> entry.mayRemove(signal.recordedBy(), viewer))
                        .map(AccountSignal::id)
                        .toList());
        model.addAttribute("newsKinds", SignalKind.values());
    }

    /**
     * Does something with a company and returns to its page; where it is refused, the page shows the form again.
     *
     * @param form name of the form
     * @param done key of the message that says what was done
     */
    ModelAndView attempt(
            long account,
            String form,
            Map<String, String> values,
            String done,
            Viewer viewer,
            RedirectAttributes redirect,
            Consumer<Sent> deed) {
        Sent sent = new Sent(values);
        Optional<Forms.Refused> refused = forms.attempt(form, sent, viewer.locale(), () -> deed.accept(sent));
        if (refused.isPresent()) {
            return page(account, false, refused.get().form(), refused.get().status(), viewer);
        }
        Flash.success(done).on(redirect);
        return new ModelAndView("redirect:/accounts/" + account);
    }
}
