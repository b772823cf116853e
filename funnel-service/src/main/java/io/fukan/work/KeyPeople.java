package io.fukan.work;

import io.fukan.access.LeadRights;
import io.fukan.access.Right;
import io.fukan.access.Viewer;
import io.fukan.account.Account;
import io.fukan.account.BuyingRole;
import io.fukan.account.Contact;
import io.fukan.account.Contacts;
import io.fukan.audit.AuditAction;
import io.fukan.audit.AuditLog;
import io.fukan.lead.Lead;
import io.fukan.lead.Leads;
import io.fukan.quality.QualityJudge;
import io.fukan.record.InvalidValue;
import io.fukan.record.NoSuchRecord;
import io.fukan.records.AccountList;
import io.fukan.setting.Company;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says what people have to say when their company buys, and whom of them we turn to. */
@Service
@Transactional
public class KeyPeople {

    private final Contacts contacts;
    private final AccountList companies;
    private final Leads leads;
    private final LeadRights rights;
    private final Permissions permissions;
    private final QualityJudge judge;
    private final AuditLog audit;
    private final Company company;
    private final Clock clock;

    KeyPeople(
            Contacts contacts,
            AccountList companies,
            Leads leads,
            LeadRights rights,
            Permissions permissions,
            QualityJudge judge,
            AuditLog audit,
            Company company,
            Clock clock) {
        this.contacts = contacts;
        this.companies = companies;
        this.leads = leads;
        this.rights = rights;
        this.permissions = permissions;
        this.judge = judge;
        this.audit = audit;
        this.company = company;
        this.clock = clock;
    }

    /**
     * Says what a person has to say.
     *
     * @param version that was changed; null: whatever it is now
     * @param role null: unknown
     * @param keyPerson whether they are the one who counts
     * @param since since when; null: since today, or since the day that is known
     * @throws NoSuchRecord when the viewer may read nothing of the person's company
     * @throws InvalidValue OCCURRED_IN_FUTURE at {@code keyPersonOn}
     */
    public Contact mark(
            Long contactId,
            @Nullable Integer version,
            @Nullable BuyingRole role,
            boolean keyPerson,
            @Nullable LocalDate since,
            Viewer viewer) {
        Contact person = contacts.findById(contactId)
                .filter(found -> found.account()
                        .flatMap(account -> companies.one(account.id(), viewer))
                        .isPresent())
                .orElseThrow(() -> new NoSuchRecord("contact", contactId));
        permissions.require(mayMark(viewer), "mark contact", contactId);
        if (version != null && person.version() != version) {
            throw new ObjectOptimisticLockingFailureException(Contact.class, contactId);
        }
        LocalDate today = company.today();
        LocalDate known = person.keyPersonOn() == null ? today : person.keyPersonOn();
        LocalDate day = since == null ? known : Entered.day("keyPersonOn", since);
        person.takesPart(role, keyPerson ? day : null, today, clock.instant());
        audit.record(AuditAction.CHANGED, "contact", contactId, null);
        return person;
    }

    /** Whether the viewer may say so. */
    public boolean mayMark(Viewer viewer) {
        return viewer.may(Right.TARGET_ACCOUNTS_WRITE) && viewer.seesContacts();
    }

    /**
     * Turns to another person of the lead's company: what is logged from now on is about them.
     *
     * @throws InvalidValue CHOICE_MISSING at {@code contact} for somebody of another company
     */
    public void turnTo(Long leadId, Long contactId, Viewer viewer) {
        rights.checkUpdate(viewer, leadId);
        Lead lead = leads.get(leadId);
        if (Objects.equals(lead.contactId(), contactId)) {
            return;
        }
        boolean colleague = contacts.findById(contactId)
                .flatMap(Contact::account)
                .map(Account::id)
                .filter(account -> account.equals(lead.accountId()))
                .isPresent();
        if (!colleague) {
            throw new InvalidValue("contact", "CHOICE_MISSING");
        }
        lead.changeContact(contactId, clock.instant());
        judge.rejudge(List.of(leadId));
    }
}
