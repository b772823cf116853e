package io.fukan.web.opportunity;

import io.fukan.access.Viewer;
import io.fukan.customfield.CustomFields;
import io.fukan.customfield.RecordType;
import io.fukan.opportunity.Source;
import io.fukan.opportunity.YomiRank;
import io.fukan.record.NoSuchRecord;
import io.fukan.records.AccountList;
import io.fukan.records.AccountRow;
import io.fukan.records.LeadList;
import io.fukan.records.LeadRow;
import io.fukan.security.CurrentViewer;
import io.fukan.setting.Company;
import io.fukan.web.records.Choices;
import io.fukan.web.records.FormState;
import io.fukan.web.records.Forms;
import io.fukan.web.records.Sent;
import io.fukan.web.shell.Flash;
import io.fukan.work.DealEntry;
import io.fukan.work.NewDeal;
import io.fukan.work.People;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The entry of deals that no handoff brought: of a lead, of a company, or of neither. */
@Controller
class NewOpportunityController {

    private final DealEntry entry;
    private final LeadList leads;
    private final AccountList accounts;
    private final CustomFields fields;
    private final People people;
    private final Choices choices;
    private final Forms forms;
    private final Company company;

    NewOpportunityController(
            DealEntry entry,
            LeadList leads,
            AccountList accounts,
            CustomFields fields,
            People people,
            Choices choices,
            Forms forms,
            Company company) {
        this.entry = entry;
        this.leads = leads;
        this.accounts = accounts;
        this.fields = fields;
        this.people = people;
        this.choices = choices;
        this.forms = forms;
        this.company = company;
    }

    @GetMapping("/opportunities/new")
    ModelAndView form(
            @RequestParam @Nullable Long lead, @RequestParam @Nullable Long account, @CurrentViewer Viewer viewer) {
        return form(lead, lead == null ? account : null, FormState.NONE, HttpStatus.OK, viewer);
    }

    @PostMapping("/opportunities")
    ModelAndView create(
            @RequestParam Map<String, String> values, @CurrentViewer Viewer viewer, RedirectAttributes redirect) {
        Sent sent = new Sent(values);
        Long lead = sent.id("lead");
        Long account = sent.id("account");
        Forms.Made made = forms.make(
                "deal",
                sent,
                viewer.locale(),
                () -> entry.create(told(sent, lead, account), viewer).id());
        if (made.refused() != null) {
            return form(lead, account, made.refused().form(), made.refused().status(), viewer);
        }
        Flash.success("deal.created").on(redirect);
        return new ModelAndView("redirect:/opportunities/" + made.id());
    }

    private NewDeal told(Sent sent, @Nullable Long lead, @Nullable Long account) {
        return new NewDeal(
                null,
                lead,
                account,
                sent.line("company"),
                null,
                sent.past("entered", company),
                sent.onDay("confirmed", company),
                DealForm.details(sent));
    }

    private ModelAndView form(
            @Nullable Long leadId, @Nullable Long accountId, FormState state, HttpStatus status, Viewer viewer) {
        LeadRow lead =
                leadId == null ? null : leads.one(leadId, viewer).orElseThrow(() -> new NoSuchRecord("lead", leadId));
        AccountRow account = accountId == null
                ? null
                : accounts.one(accountId, viewer).orElseThrow(() -> new NoSuchRecord("account", accountId));
        return new ModelAndView("opportunity/new", status)
                .addObject("form", state)
                .addObject("lead", lead)
                .addObject("account", account)
                .addObject("sources", Source.values())
                .addObject("partners", choices.partners())
                .addObject("usualSource", (lead == null ? Source.FS : Source.IS).name())
                .addObject("ranks", YomiRank.values())
                .addObject("mayReassign", People.mayNameOwner(viewer))
                .addObject("people", people.assignable(viewer))
                .addObject("today", company.today())
                .addObject("fields", fields.of(RecordType.OPPORTUNITY));
    }
}
