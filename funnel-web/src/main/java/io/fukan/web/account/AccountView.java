package io.fukan.web.account;

import io.fukan.access.Right;
import io.fukan.access.Viewer;
import io.fukan.account.BuyingRole;
import io.fukan.account.Industry;
import io.fukan.account.TargetTier;
import io.fukan.customfield.RecordType;
import io.fukan.record.NoSuchRecord;
import io.fukan.records.AccountList;
import io.fukan.records.AccountRow;
import io.fukan.records.ActivityList;
import io.fukan.records.ActivityQuery;
import io.fukan.records.ContactList;
import io.fukan.records.ContactQuery;
import io.fukan.records.LeadList;
import io.fukan.records.LeadQuery;
import io.fukan.records.OpportunityList;
import io.fukan.records.OpportunityQuery;
import io.fukan.records.SimilarAccounts;
import io.fukan.records.TargetAccountList;
import io.fukan.records.TargetAccountRow;
import io.fukan.setting.Company;
import io.fukan.targeting.AccountSignals;
import io.fukan.targeting.SignalKind;
import io.fukan.words.Words;
import io.fukan.web.records.AttributeWords;
import io.fukan.web.records.FormState;
import io.fukan.web.records.Forms;
import io.fukan.web.records.Sent;
import io.fukan.web.shell.Flash;
import io.fukan.work.KeyPeople;
import io.fukan.work.People;
import io.fukan.work.Permissions;
import io.fukan.work.SignalEntry;
import io.fukan.work.TargetWork;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.ModelMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lays out the page of a company, also where one of its forms was refused. */
@Component
class AccountView {

    private final AccountList accounts;
    private final ContactList contacts;
    private final ActivityList activities;
    private final LeadList leads;
    private final OpportunityList opportunities;
    private final SimilarAccounts similar;
    private final TargetAccountList targets;
    private final AccountSignals signals;
    private final TargetWork targetWork;
    private final KeyPeople keyPeople;
    private final SignalEntry signalEntry;
    private final People people;
    private final Permissions permissions;
    private final AttributeWords attributes;
    private final Forms forms;
    private final Company company;

    AccountView(
            AccountList accounts,
            ContactList contacts,
            ActivityList activities,
            LeadList leads,
            OpportunityList opportunities,
            SimilarAccounts similar,
            TargetAccountList targets,
            AccountSignals signals,
            TargetWork targetWork,
            KeyPeople keyPeople,
            SignalEntry signalEntry,
            People people,
            Permissions permissions,
            AttributeWords attributes,
            Forms forms,
            Company company) {
        this.accounts = accounts;
        this.contacts = contacts;
        this.activities = activities;
        this.leads = leads;
        this.opportunities = opportunities;
        this.similar = similar;
        this.targets = targets;
        this.signals = signals;
        this.targetWork = targetWork;
        this.keyPeople = keyPeople;
        this.signalEntry = signalEntry;
        this.people = people;
        this.permissions = permissions;
        this.attributes = attributes;
        this.forms = forms;
        this.company = company;
    }

    /** @throws NoSuchRecord where the viewer may read nothing of it */
    AccountRow account(long id, Viewer viewer) {
        return accounts.one(id, viewer).orElseThrow(() -> new NoSuchRecord("account", id));
    }

    ModelAndView page(long id, FormState form, HttpStatus status, Viewer viewer) {
        AccountRow account = account(id, viewer);
        Map<String, String> ofAccount = Map.of("account", Long.toString(id));
        ModelAndView page = new ModelAndView("account/page", status);
        page.addObject("account", account);
        page.addObject("industry", industry(account.industry()));
        page.addObject("leads", leads.page(LeadQuery.of(ofAccount, viewer), viewer));
        page.addObject(
                "deals",
                viewer.may(Right.DEALS_READ)
                        ? opportunities
                                .page(OpportunityQuery.of(ofAccount, viewer), viewer)
                                .listing()
                        : null);
        page.addObject("seesAmounts", viewer.may(Right.DEAL_AMOUNTS_READ));
        page.addObject("attributes", attributes.of(RecordType.ACCOUNT, account.attrs(), "/leads", viewer.locale()));
        page.addObject("mayEdit", permissions.mayUpdateCompanies(viewer));
        page.addObject("similar", similar.to(id, viewer));
        page.addObject("form", form);
        page.addObject("today", company.today());
        page.addObject("words", new Words(viewer.locale(), company.zone()));
        addTarget(page.getModelMap(), id, viewer);
        addPeople(page.getModelMap(), ofAccount, viewer);
        addNews(page.getModelMap(), id, viewer);
        return page;
    }

    private void addTarget(ModelMap model, long id, Viewer viewer) {
        TargetAccountRow row = targets.ofAccount(id, viewer).orElse(null);
        boolean mayWrite = row == null
                ? viewer.may(Right.TARGET_ACCOUNTS_WRITE)
                : targetWork.mayChange(row.leadId(), viewer);
        boolean mayAssign = TargetWork.mayAssign(viewer);
        model.addAttribute(
                "target",
                new TargetView(
                        row,
                        mayWrite,
                        mayAssign,
                        mayAssign ? people.assignable(viewer) : java.util.List.of(),
                        targetWork.first(viewer.locale()),
                        TargetView.revisits(company.today())));
        model.addAttribute("tiers", TargetTier.values());
    }

    private void addPeople(ModelMap model, Map<String, String> ofAccount, Viewer viewer) {
        Map<String, String> all = Map.of("account", ofAccount.get("account"), "size", "100");
        model.addAttribute("people", contacts.page(ContactQuery.of(all, viewer), viewer));
        model.addAttribute("mayMark", keyPeople.mayMark(viewer));
        model.addAttribute("roles", BuyingRole.values());
        model.addAttribute("log", activities.page(ActivityQuery.of(ofAccount, viewer), viewer));
    }

    private void addNews(ModelMap model, long id, Viewer viewer) {
        var found = signals.findTop20ByAccountIdOrderByHappenedOnDescIdDesc(id);
        model.addAttribute("news", found);
        model.addAttribute("mayEnterNews", signalEntry.mayEnter(viewer));
        model.addAttribute(
                "removable",
                found.stream()
                        .filter(signal -> signalEntry.mayRemove(signal.recordedBy(), viewer))
                        .map(signal -> signal.id())
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
        Optional<Forms.Refused> refused;
        try {
            refused = forms.attempt(form, sent, viewer.locale(), () -> deed.accept(sent));
        } catch (OptimisticLockingFailureException overtaken) {
            refused = Optional.of(forms.overtaken(form, sent, viewer.locale()));
        }
        if (refused.isPresent()) {
            return page(account, refused.get().form(), refused.get().status(), viewer);
        }
        Flash.success(done).on(redirect);
        return new ModelAndView("redirect:/accounts/" + account);
    }

    private static @Nullable String industry(@Nullable String code) {
        return code == null
                ? null
                : Industry.ofCode(code).map(Industry::messageKey).orElse(null);
    }
}
