package io.fukan.work;

import io.fukan.access.Right;
import io.fukan.access.Viewer;
import io.fukan.account.Account;
import io.fukan.account.Contact;
import io.fukan.account.ContactDetails;
import io.fukan.account.Contacts;
import io.fukan.audit.AuditAction;
import io.fukan.audit.AuditLog;
import io.fukan.customfield.RecordType;
import io.fukan.lead.Leads;
import io.fukan.quality.QualityJudge;
import io.fukan.record.InvalidValue;
import io.fukan.record.NoSuchRecord;
import io.fukan.records.ContactList;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters people at companies and changes what is known of them. */
@Service
@Transactional
public class ContactEntry {

    private final Contacts contacts;
    private final Leads leads;
    private final ContactList list;
    private final CompanyNames companies;
    private final CustomValues values;
    private final Permissions permissions;
    private final QualityJudge judge;
    private final AuditLog audit;
    private final Clock clock;

    ContactEntry(
            Contacts contacts,
            Leads leads,
            ContactList list,
            CompanyNames companies,
            CustomValues values,
            Permissions permissions,
            QualityJudge judge,
            AuditLog audit,
            Clock clock) {
        this.contacts = contacts;
        this.leads = leads;
        this.list = list;
        this.companies = companies;
        this.values = values;
        this.permissions = permissions;
        this.judge = judge;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What is told of a person.
     *
     * @param accountId where they work; null: unknown, unless it is named
     * @param company the name of where they work, where it is not told by its id
     * @param attributes custom fields by key, as typed; those not named stay as they are
     */
    public record PersonTold(
            ContactDetails details,
            @Nullable Long accountId,
            @Nullable String company,
            Map<String, String> attributes) {

        public PersonTold {
            attributes = Map.copyOf(attributes);
        }
    }

    /**
     * Enters a person.
     *
     * @param externalId their id in their source; null: none
     * @throws InvalidValue PERSON_EMPTY at {@code lastName} for nobody
     */
    public Contact create(PersonTold told, @Nullable String externalId, Viewer viewer) {
        permissions.require(viewer.may(Right.COMPANIES_WRITE), "create contact", null);
        requireSomebody(told);
        Instant now = clock.instant();
        Contact contact =
                new Contact(companies.told(told.accountId(), told.company(), viewer, now), told.details(), now);
        contact.knownAs(Entered.line("externalId", externalId));
        learn(contact, told, now);
        contacts.save(contact);
        audit.record(AuditAction.CREATED, "contact", contact.id(), null);
        return contact;
    }

    /**
     * @throws NoSuchRecord when the viewer may not read the person
     * @throws io.fukan.access.NotAllowed when the viewer may not change them
     */
    @Transactional(readOnly = true)
    public void checkChange(Long contactId, Viewer viewer) {
        list.one(contactId, viewer).orElseThrow(() -> new NoSuchRecord("contact", contactId));
        permissions.require(permissions.mayUpdate(viewer, contacts.get(contactId)), "update contact", contactId);
    }

    /**
     * Changes a person and judges their leads anew.
     *
     * @param version that was changed; another one means that somebody else was faster
     * @throws ObjectOptimisticLockingFailureException when the person has changed meanwhile
     */
    public Contact change(Long contactId, int version, PersonTold told, Viewer viewer) {
        checkChange(contactId, viewer);
        leads.lockOfContacts(List.of(contactId));
        Contact contact = contacts.get(contactId);
        if (contact.version() != version) {
            throw new ObjectOptimisticLockingFailureException(Contact.class, contactId);
        }
        requireSomebody(told);
        Instant now = clock.instant();
        contact.moveTo(account(contact, told, viewer, now), now);
        contact.revise(told.details(), now);
        learn(contact, told, now);
        judge.rejudgeContacts(List.of(contactId));
        audit.record(AuditAction.CHANGED, "contact", contactId, null);
        return contact;
    }

    private @Nullable Account account(Contact contact, PersonTold told, Viewer viewer, Instant now) {
        boolean stays = told.company() == null
                && contact.account()
                        .map(Account::id)
                        .filter(id -> id.equals(told.accountId()))
                        .isPresent();
        return stays ? contact.account().orElseThrow() : companies.told(told.accountId(), told.company(), viewer, now);
    }

    private void learn(Contact contact, PersonTold told, Instant now) {
        values.changes(
                RecordType.CONTACT, contact.attrs(), told.attributes(), (key, value) -> contact.learn(key, value, now));
    }

    private static void requireSomebody(PersonTold told) {
        if (told.details().isNobody()) {
            throw new InvalidValue("lastName", "PERSON_EMPTY");
        }
    }
}
