package io.fukan.web.account;

import io.fukan.access.Right;
import io.fukan.access.Viewer;
import io.fukan.account.AccountDetails;
import io.fukan.account.CorporateNumber;
import io.fukan.account.Industry;
import io.fukan.customfield.RecordType;
import io.fukan.record.InvalidValue;
import io.fukan.record.NoSuchRecord;
import io.fukan.records.AccountList;
import io.fukan.records.AccountRow;
import io.fukan.records.LeadList;
import io.fukan.records.LeadQuery;
import io.fukan.records.OpportunityList;
import io.fukan.records.OpportunityQuery;
import io.fukan.security.CurrentViewer;
import io.fukan.setting.Company;
import io.fukan.web.records.AttributeWords;
import io.fukan.web.records.FormState;
import io.fukan.web.records.Forms;
import io.fukan.web.records.Sent;
import io.fukan.web.shell.Flash;
import io.fukan.words.Words;
import io.fukan.work.CompanyEntry;
import io.fukan.work.Permissions;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of a company, and the form that changes what is known of it. */
@Controller
@RequestMapping("/accounts/{id}")
class AccountController {

    private static final BigDecimal MOST_EMPLOYEES = BigDecimal.valueOf(10_000_000);

    private final AccountList accounts;
    private final LeadList leads;
    private final OpportunityList opportunities;
    private final CompanyEntry entry;
    private final Permissions permissions;
    private final AttributeWords attributes;
    private final Forms forms;
    private final Company company;

    AccountController(
            AccountList accounts,
            LeadList leads,
            OpportunityList opportunities,
            CompanyEntry entry,
            Permissions permissions,
            AttributeWords attributes,
            Forms forms,
            Company company) {
        this.accounts = accounts;
        this.leads = leads;
        this.opportunities = opportunities;
        this.entry = entry;
        this.permissions = permissions;
        this.attributes = attributes;
        this.forms = forms;
        this.company = company;
    }

    @GetMapping
    ModelAndView show(@PathVariable long id, @CurrentViewer Viewer viewer) {
        AccountRow account = account(id, viewer);
        Map<String, String> ofAccount = Map.of("account", Long.toString(id));
        ModelAndView page = new ModelAndView("account/page");
        page.addObject("account", account);
        page.addObject("industry", industry(account.industry()));
        page.addObject("leads", leads.page(LeadQuery.of(ofAccount, viewer), viewer));
        page.addObject(
                "deals",
                opportunities
                        .page(OpportunityQuery.of(ofAccount, viewer), viewer)
                        .listing());
        page.addObject("seesAmounts", viewer.may(Right.DEAL_AMOUNTS_READ));
        page.addObject("attributes", attributes.of(RecordType.ACCOUNT, account.attrs(), "/leads", viewer.locale()));
        page.addObject("mayEdit", permissions.mayUpdateCompanies(viewer));
        page.addObject("today", company.today());
        page.addObject("words", new Words(viewer.locale(), company.zone()));
        return page;
    }

    @GetMapping("/edit")
    ModelAndView edit(@PathVariable long id, @CurrentViewer Viewer viewer) {
        entry.checkChange(id, viewer);
        return form(id, FormState.NONE, HttpStatus.OK, viewer);
    }

    @PostMapping
    ModelAndView change(
            @PathVariable long id,
            @RequestParam Map<String, String> values,
            @CurrentViewer Viewer viewer,
            RedirectAttributes redirect) {
        entry.checkChange(id, viewer);
        Sent sent = new Sent(values);
        Optional<Forms.Refused> refused;
        try {
            refused = forms.attempt(
                    "account", sent, viewer.locale(), () -> entry.change(id, sent.version(), details(sent), viewer));
        } catch (OptimisticLockingFailureException overtaken) {
            refused = Optional.of(forms.overtaken("account", sent, viewer.locale()));
        }
        if (refused.isPresent()) {
            return form(id, refused.get().form(), refused.get().status(), viewer);
        }
        Flash.success("account.changed").on(redirect);
        return new ModelAndView("redirect:/accounts/" + id);
    }

    private ModelAndView form(long id, FormState state, HttpStatus status, Viewer viewer) {
        ModelAndView page = new ModelAndView("account/edit", status);
        page.addObject("account", account(id, viewer));
        page.addObject("form", state);
        page.addObject("industries", Industry.values());
        return page;
    }

    private AccountRow account(long id, Viewer viewer) {
        return accounts.one(id, viewer).orElseThrow(() -> new NoSuchRecord("account", id));
    }

    private static AccountDetails details(Sent sent) {
        String name = sent.line("name");
        String number = sent.line("corporateNumber");
        return new AccountDetails(
                name == null ? "" : name,
                number == null ? null : CorporateNumber.parse(number),
                sent.line("industry"),
                employees(sent),
                sent.line("region"),
                sent.line("website"),
                sent.line("phone"));
    }

    private static @Nullable Integer employees(Sent sent) {
        BigDecimal number = sent.number("employees");
        if (number == null) {
            return null;
        }
        if (number.signum() < 0
                || number.compareTo(MOST_EMPLOYEES) > 0
                || number.stripTrailingZeros().scale() > 0) {
            throw new InvalidValue("employees", "OUT_OF_RANGE", 0, MOST_EMPLOYEES);
        }
        return number.intValueExact();
    }

    private static @Nullable String industry(@Nullable String code) {
        return code == null
                ? null
                : Industry.ofCode(code).map(Industry::messageKey).orElse(null);
    }
}
