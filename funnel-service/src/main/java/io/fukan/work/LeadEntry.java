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
import io.fukan.customfield.RecordType;
import io.fukan.handoff.HandingOver;
import io.fukan.lead.Lead;
import io.fukan.lead.Leads;
import io.fukan.lead.Track;
import io.fukan.quality.QualityJudge;
import io.fukan.record.IllegalMove;
import io.fukan.record.InvalidValue;
import io.fukan.record.Moment;
import io.fukan.record.NoSuchRecord;
import io.fukan.record.Stamp;
import io.fukan.setting.Company;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
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
    private final HandingOver handingOver;
    private final Contacts contacts;
    private final CompanyNames companies;
    private final CustomValues values;
    private final Channels channels;
    private final Campaigns campaigns;
    private final KnownPartners partners;
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
            HandingOver handingOver,
            Contacts contacts,
            CompanyNames companies,
            CustomValues values,
            Channels channels,
            Campaigns campaigns,
            KnownPartners partners,
            People people,
            LeadRights rights,
            Permissions permissions,
            TargetGuard guard,
            QualityJudge judge,
            AuditLog audit,
            Company company,
            Clock clock) {
        this.leads = leads;
        this.handingOver = handingOver;
        this.contacts = contacts;
        this.companies = companies;
        this.values = values;
        this.channels = channels;
        this.campaigns = campaigns;
        this.partners = partners;
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
        return create(track, null, null, details, viewer);
    }

    /**
     * The same.
     *
     * @param externalId its id in its source; null: none
     * @param acquired when it came in; null: now
     */
    public Lead create(
            Track track, @Nullable String externalId, @Nullable Moment acquired, LeadDetails details, Viewer viewer) {
        permissions.require(viewer.may(Right.LEADS_CREATE), "create lead", null);
        ContactDetails person = details.person();
        Stamp stamp = Stamp.told(acquired, clock, viewer.userId());
        Account account = companies.told(details.accountId(), details.company(), viewer, stamp.recorded());
        if (account == null && (person == null || person.isNobody())) {
            throw new InvalidValue("company", "LEAD_EMPTY");
        }
        Lead lead = Lead.acquired(track, stamp);
        guard.checkNewLead(track, account == null ? null : account.id(), account == null ? "" : account.name());
        lead.knownAs(Entered.line("externalId", externalId));
        Contact contact = person == null || person.isNobody()
                ? null
                : contacts.save(new Contact(account, person, stamp.recorded()));
        lead.concerns(account == null ? null : account.id(), contact == null ? null : contact.id());
        comesThrough(lead, details);
        lead.assignTo(people.firstOwner(details.ownerId(), viewer), stamp.recorded());
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
        if (details.person() != null && lead.contactId() != null) {
            leads.lockOfContacts(List.of(lead.contactId()));
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
        Account account = changeCompany(lead, details, viewer, now);
        if (details.person() != null) {
            permissions.require(viewer.seesContacts(), "change the person of lead", leadId);
            changePerson(lead, details.person(), account, now);
        }
        judge.rejudge(List.of(leadId));
        audit.record(AuditAction.CHANGED, "lead", leadId, null);
        return lead;
    }

    /** Corrects when a lead came in; figures follow. */
    public void correctAcquisition(Long leadId, Moment right, Viewer viewer) {
        rights.checkUpdate(viewer, leadId);
        permissions.require(viewer.may(Right.HISTORY_CORRECT), "correct the acquisition of lead", leadId);
        leads.get(leadId)
                .correctAcquisition(Stamp.told(right, clock, viewer.userId()).occurred(), clock.instant());
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
     * Takes a lead that nobody owns; where marketing offered it to the department, that accepts the handoff.
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
        handingOver.takenUp(leadId, Stamp.now(clock, viewer.userId()));
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
        lead.broughtBy(partners.told("partner", details.partnerId()));
    }

    private @Nullable Account changeCompany(Lead lead, LeadDetails details, Viewer viewer, Instant now) {
        Account present = lead.accountId() == null ? null : companies.get(lead.accountId());
        String name = Entered.line("company", details.company());
        if (present != null && details.accountId() == null && present.name().equals(name)) {
            return present;
        }
        Account told = companies.told(details.accountId(), name, viewer, now);
        if (told == null || present != null && present.id().equals(told.id())) {
            return present;
        }
        lead.learnAccount(told.id(), company.today(), now);
        return told;
    }

    private void changePerson(Lead lead, ContactDetails person, @Nullable Account account, Instant now) {
        if (lead.contactId() == null) {
            if (!person.isNobody()) {
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
        LocalDate knownOn = later ? company.today() : null;
        values.changes(
                RecordType.LEAD, lead.knowledge().attrs(), typed, (key, value) -> lead.learn(key, value, knownOn, now));
    }
}
