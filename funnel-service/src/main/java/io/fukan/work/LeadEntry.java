package io.fukan.work;

import io.fukan.access.LeadRights;
import io.fukan.access.Right;
import io.fukan.access.Viewer;
import io.fukan.account.Account;
import io.fukan.account.Contact;
import io.fukan.account.ContactDetails;
import io.fukan.account.Contacts;
import io.fukan.audit.AuditAction;
import io.fukan.audit.AuditLog;
import io.fukan.channel.Campaigns;
import io.fukan.channel.Channels;
import io.fukan.customfield.CustomField;
import io.fukan.customfield.CustomFields;
import io.fukan.customfield.RecordType;
import io.fukan.lead.Lead;
import io.fukan.lead.Leads;
import io.fukan.lead.Track;
import io.fukan.organisation.Role;
import io.fukan.quality.QualityJudge;
import io.fukan.record.IllegalMove;
import io.fukan.record.InvalidValue;
import io.fukan.record.NoSuchRecord;
import io.fukan.record.Stamp;
import io.fukan.setting.Company;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters leads by hand and changes what is known of them. */
@Service
@Transactional
public class LeadEntry {

    private final Leads leads;
    private final Contacts contacts;
    private final CompanyNames companies;
    private final CustomFields fields;
    private final Channels channels;
    private final Campaigns campaigns;
    private final People people;
    private final LeadRights rights;
    private final Permissions permissions;
    private final TargetGuard guard;
    private final QualityJudge judge;
    private final AuditLog audit;
    private final Company company;
    private final Clock clock;

    LeadEntry(
            Leads leads,
            Contacts contacts,
            CompanyNames companies,
            CustomFields fields,
            Channels channels,
            Campaigns campaigns,
            People people,
            LeadRights rights,
            Permissions permissions,
            TargetGuard guard,
            QualityJudge judge,
            AuditLog audit,
            Company company,
            Clock clock) {
        this.leads = leads;
        this.contacts = contacts;
        this.companies = companies;
        this.fields = fields;
        this.channels = channels;
        this.campaigns = campaigns;
        this.people = people;
        this.rights = rights;
        this.permissions = permissions;
        this.guard = guard;
        this.judge = judge;
        this.audit = audit;
        this.company = company;
        this.clock = clock;
    }

    /**
     * Enters a lead that came in now, and judges it. Reps and managers own what they enter unless they name somebody else.
     *
     * @throws InvalidValue LEAD_EMPTY at {@code company} where neither a company nor a person is named
     */
    public Lead create(Track track, LeadDetails details, Viewer viewer) {
        permissions.require(viewer.may(Right.LEADS_CREATE), "create lead", null);
        ContactDetails person = details.person();
        String companyName = Entered.line("company", details.company());
        if (companyName == null && (person == null || isEmpty(person))) {
            throw new InvalidValue("company", "LEAD_EMPTY");
        }
        Stamp stamp = Stamp.now(clock, viewer.userId());
        Lead lead = Lead.acquired(track, stamp);
        Account account = companyName == null ? null : companies.named(companyName, stamp.recorded());
        guard.checkNewLead(track, account == null ? null : account.id(), account == null ? "" : account.name());
        Contact contact = person == null || isEmpty(person)
                ? null
                : contacts.save(new Contact(account, person, stamp.recorded()));
        lead.concerns(account == null ? null : account.id(), contact == null ? null : contact.id());
        comesThrough(lead, details);
        lead.assignTo(firstOwner(details.ownerId(), viewer), stamp.recorded());
        plan(lead, details, stamp.recorded());
        learn(lead, details.attributes(), false, stamp.recorded());
        leads.save(lead);
        judge.judgeNew(List.of(lead.id()));
        audit.record(AuditAction.CREATED, "lead", lead.id(), null);
        return lead;
    }

    /**
     * Changes a lead, and judges it anew unless it is frozen.
     *
     * @param version that was changed; another one means that somebody else was faster
     * @throws ObjectOptimisticLockingFailureException when the lead has changed meanwhile
     * @throws NoSuchRecord when the viewer may not even read it
     */
    public Lead change(Long leadId, int version, LeadDetails details, Viewer viewer) {
        rights.checkUpdate(viewer, leadId);
        Lead lead = leads.get(leadId);
        if (lead.version() != version) {
            throw new ObjectOptimisticLockingFailureException(Lead.class, leadId);
        }
        Instant now = clock.instant();
        if (!Objects.equals(lead.ownerId(), details.ownerId())) {
            permissions.require(permissions.mayReassign(viewer, lead), "reassign lead", leadId);
            people.checkAssignable("owner", details.ownerId(), viewer);
            lead.assignTo(details.ownerId(), now);
        }
        comesThrough(lead, details);
        guard.checkPlan(lead, Entered.line("nextAction", details.nextAction()), details.nextActionOn());
        plan(lead, details, now);
        learn(lead, details.attributes(), true, now);
        Account account = changeCompany(lead, details, now);
        if (details.person() != null) {
            permissions.require(viewer.seesContacts(), "change the person of lead", leadId);
            changePerson(lead, details.person(), account, now);
        }
        judge.rejudge(List.of(leadId));
        audit.record(AuditAction.CHANGED, "lead", leadId, null);
        return lead;
    }

    /**
     * @throws NoSuchRecord when the viewer may not even read the lead
     * @throws io.fukan.access.NotAllowed when the viewer may not change it
     */
    @Transactional(readOnly = true)
    public void checkChange(Long leadId, Viewer viewer) {
        rights.checkUpdate(viewer, leadId);
    }

    /**
     * Takes a lead that nobody owns.
     *
     * @throws IllegalMove LEAD_OWNED, naming the owner, when somebody was faster
     */
    public Lead claim(Long leadId, Viewer viewer) {
        rights.checkRead(viewer, leadId);
        Lead lead = leads.lockById(leadId).orElseThrow(() -> new NoSuchRecord("lead", leadId));
        if (lead.ownerId() != null && viewer.may(Right.LEADS_REASSIGN)) {
            throw new IllegalMove("LEAD_OWNED", people.name(lead.ownerId()));
        }
        permissions.require(permissions.mayClaim(viewer, lead), "claim lead", leadId);
        lead.assignTo(viewer.userId(), clock.instant());
        return lead;
    }

    /** Deletes a lead with all that hangs on it - history, activities, deals, customers; figures follow. */
    public void delete(Long leadId, Viewer viewer) {
        rights.checkRead(viewer, leadId);
        permissions.require(permissions.mayDelete(viewer), "delete lead", leadId);
        Lead lead = leads.get(leadId);
        guard.checkDelete(lead);
        leads.delete(lead);
        audit.record(AuditAction.DELETED, "lead", leadId, null);
    }

    private @Nullable Long firstOwner(@Nullable Long named, Viewer viewer) {
        boolean mayName = viewer.role() == Role.ADMIN || viewer.role() == Role.MANAGER;
        if (mayName && named != null) {
            people.checkAssignable("owner", named, viewer);
            return named;
        }
        return viewer.role() == Role.ADMIN || viewer.role() == Role.MARKETING ? null : viewer.userId();
    }

    private void comesThrough(Lead lead, LeadDetails details) {
        if (details.channelId() != null
                && channels.findById(details.channelId()).isEmpty()) {
            throw new InvalidValue("channel", "CHOICE_MISSING");
        }
        if (details.campaignId() != null
                && campaigns.findById(details.campaignId()).isEmpty()) {
            throw new InvalidValue("campaign", "CHOICE_MISSING");
        }
        lead.cameThrough(details.channelId(), details.campaignId());
    }

    private @Nullable Account changeCompany(Lead lead, LeadDetails details, Instant now) {
        String name = Entered.line("company", details.company());
        Account present = lead.accountId() == null ? null : companies.get(lead.accountId());
        if (name == null || present != null && present.name().equals(name)) {
            return present;
        }
        Account account = companies.named(name, now);
        lead.learnAccount(account.id(), company.today(), now);
        return account;
    }

    private void changePerson(Lead lead, ContactDetails person, @Nullable Account account, Instant now) {
        if (lead.contactId() == null) {
            if (!isEmpty(person)) {
                lead.changeContact(
                        contacts.save(new Contact(account, person, now)).id(), now);
            }
            return;
        }
        Contact contact = contacts.get(lead.contactId());
        boolean moved = account != null
                && contact.account().filter(at -> at.id().equals(account.id())).isEmpty();
        if (moved) {
            contact.moveTo(account, now);
        }
        if (moved || !contact.details().equals(person)) {
            contact.revise(person, now);
            // Whoever changes the lead at the same time must learn of it.
            lead.changeContact(contact.id(), now);
            judge.rejudgeContacts(List.of(contact.id()));
        }
    }

    private static void plan(Lead lead, LeadDetails details, Instant now) {
        lead.plan(
                Entered.line("nextAction", details.nextAction()),
                Entered.day("nextActionOn", details.nextActionOn()),
                now);
    }

    private void learn(Lead lead, Map<String, String> typed, boolean later, Instant now) {
        if (typed.isEmpty()) {
            return;
        }
        Map<String, Object> present = lead.knowledge().attrs();
        for (CustomField field : fields.of(RecordType.LEAD)) {
            if (typed.containsKey(field.key())) {
                Object value = Entered.attribute(field, typed.get(field.key()));
                if (!Objects.equals(text(present.get(field.key())), text(value))) {
                    lead.learn(field.key(), value, later ? company.today() : null, now);
                }
            }
        }
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static boolean isEmpty(ContactDetails person) {
        return person.lastName() == null
                && person.firstName() == null
                && person.email() == null
                && person.phone() == null;
    }
}
