package io.fukan.web.account;

import io.fukan.access.Right;
import io.fukan.access.Viewer;
import io.fukan.account.Industry;
import io.fukan.customfield.RecordType;
import io.fukan.record.NoSuchRecord;
import io.fukan.records.AccountList;
import io.fukan.records.AccountQuery;
import io.fukan.records.AccountRow;
import io.fukan.records.ContactList;
import io.fukan.records.ContactQuery;
import io.fukan.records.ContactRow;
import io.fukan.records.CustomerList;
import io.fukan.records.CustomerQuery;
import io.fukan.records.LeadList;
import io.fukan.records.LeadQuery;
import io.fukan.records.LeadStory;
import io.fukan.records.Listing;
import io.fukan.records.OpportunityList;
import io.fukan.records.OpportunityQuery;
import io.fukan.setting.Company;
import io.fukan.web.records.AttributeWords;
import io.fukan.web.records.StoryWords;
import io.fukan.words.Words;
import io.fukan.work.Permissions;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.ModelMap;

/** Gathers what the page of a company shows: its people, leads, deals, contracts, and what happened. */
@Component
class AccountPages {

    private static final String ALL_PEOPLE = "100";
    /** Of each kind: the page is about the whole, lists have the rest. */
    private static final String FIRST = "10";

    private final AccountList accounts;
    private final ContactList contacts;
    private final LeadList leads;
    private final OpportunityList opportunities;
    private final CustomerList customers;
    private final LeadStory story;
    private final StoryWords words;
    private final AttributeWords attributes;
    private final Permissions permissions;
    private final Company company;

    AccountPages(
            AccountList accounts,
            ContactList contacts,
            LeadList leads,
            OpportunityList opportunities,
            CustomerList customers,
            LeadStory story,
            StoryWords words,
            AttributeWords attributes,
            Permissions permissions,
            Company company) {
        this.accounts = accounts;
        this.contacts = contacts;
        this.leads = leads;
        this.opportunities = opportunities;
        this.customers = customers;
        this.story = story;
        this.words = words;
        this.attributes = attributes;
        this.permissions = permissions;
        this.company = company;
    }

    /**
     * Fills the page.
     *
     * @param everybody whether all people are shown, or the first
     * @throws NoSuchRecord where the viewer may read nothing of it
     */
    void fill(ModelMap model, long id, boolean everybody, Viewer viewer) {
        AccountRow account = accounts.one(id, viewer).orElseThrow(() -> new NoSuchRecord("account", id));
        Map<String, String> ofAccount = Map.of("account", Long.toString(id), "size", FIRST);
        Listing<ContactRow> people = people(id, everybody, viewer);
        model.addAttribute("account", account);
        model.addAttribute("industry", industry(account.industry()));
        model.addAttribute("alike", account.alike() == 0 ? List.of() : alike(id, viewer));
        model.addAttribute("people", people);
        model.addAttribute(
                "updatable",
                permissions.updatable(
                        viewer, people.rows().stream().map(ContactRow::id).toList()));
        model.addAttribute("leads", leads.page(LeadQuery.of(ofAccount, viewer), viewer));
        model.addAttribute(
                "deals",
                opportunities
                        .page(OpportunityQuery.of(ofAccount, viewer), viewer)
                        .listing());
        model.addAttribute("customers", customers.page(CustomerQuery.of(ofAccount, viewer), viewer));
        model.addAttribute("story", words.days(story.ofAccount(id, viewer), true, viewer));
        model.addAttribute(
                "attributes", attributes.of(RecordType.ACCOUNT, account.attrs(), "/accounts", viewer.locale()));
        model.addAttribute("seesAmounts", viewer.may(Right.DEAL_AMOUNTS_READ));
        model.addAttribute("mayEdit", permissions.mayUpdateCompanies(viewer));
        model.addAttribute("mayEnterDeals", viewer.may(Right.DEALS_CREATE));
        model.addAttribute("today", company.today());
        model.addAttribute("words", new Words(viewer.locale(), company.zone()));
    }

    private Listing<ContactRow> people(long id, boolean everybody, Viewer viewer) {
        Map<String, String> asked = Map.of(
                "account", Long.toString(id),
                "size", everybody ? ALL_PEOPLE : FIRST,
                "sort", viewer.seesContacts() ? "name" : "-updatedAt");
        return contacts.page(ContactQuery.of(asked, viewer), viewer);
    }

    private List<AccountRow> alike(long id, Viewer viewer) {
        return accounts.page(AccountQuery.of(Map.of("like", Long.toString(id)), viewer), viewer).rows().stream()
                .filter(other -> other.id() != id)
                .toList();
    }

    private static @Nullable String industry(@Nullable String code) {
        return code == null
                ? null
                : Industry.ofCode(code).map(Industry::messageKey).orElse(null);
    }
}
