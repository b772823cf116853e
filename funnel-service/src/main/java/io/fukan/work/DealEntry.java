package io.fukan.work;

import io.fukan.access.LeadRights;
import io.fukan.access.Right;
import io.fukan.access.Viewer;
import io.fukan.account.Account;
import io.fukan.appointment.Appointment;
import io.fukan.appointment.Appointments;
import io.fukan.audit.AuditAction;
import io.fukan.audit.AuditLog;
import io.fukan.customfield.RecordType;
import io.fukan.lead.Lead;
import io.fukan.lead.Leads;
import io.fukan.opportunity.Opportunities;
import io.fukan.opportunity.Opportunity;
import io.fukan.record.IllegalMove;
import io.fukan.record.InvalidValue;
import io.fukan.record.Stamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters deals by hand: those that no handoff brought. */
@Service
@Transactional
public class DealEntry {

    private final Opportunities opportunities;
    private final Leads leads;
    private final Appointments appointments;
    private final CompanyNames companies;
    private final CustomValues values;
    private final KnownPartners partners;
    private final People people;
    private final LeadRights rights;
    private final Permissions permissions;
    private final AuditLog audit;
    private final Clock clock;

    DealEntry(
            Opportunities opportunities,
            Leads leads,
            Appointments appointments,
            CompanyNames companies,
            CustomValues values,
            KnownPartners partners,
            People people,
            LeadRights rights,
            Permissions permissions,
            AuditLog audit,
            Clock clock) {
        this.opportunities = opportunities;
        this.leads = leads;
        this.appointments = appointments;
        this.companies = companies;
        this.values = values;
        this.partners = partners;
        this.people = people;
        this.rights = rights;
        this.permissions = permissions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Enters a deal in its first phase. Field sales and managers own what they enter, unless a manager names somebody else. It
     * moves its lead nowhere: who jumps over the handoff is shown as skipped.
     *
     * @throws InvalidValue DEAL_EMPTY at {@code company} where neither lead, company nor name is told
     * @throws IllegalMove DEAL_LEAD_LAID_ASIDE for a lead that was laid aside
     * @throws io.fukan.access.NotAllowed where the viewer enters no deals, or may not change the lead
     */
    public Opportunity create(NewDeal told, Viewer viewer) {
        permissions.require(viewer.may(Right.DEALS_CREATE), "create deal", null);
        Stamp stamp = Stamp.told(told.entered(), clock, viewer.userId());
        Lead lead = openLead(told.leadId(), viewer);
        Account account = companies.told(told.accountId(), told.company(), viewer, stamp.recorded());
        String name = Entered.line("name", told.details().name());
        if (lead == null && account == null && name == null) {
            throw new InvalidValue("company", "DEAL_EMPTY");
        }
        Opportunity deal = Opportunity.entered(told.details().source(), stamp);
        deal.knownAs(Entered.line("externalId", told.externalId()));
        Optional<Appointment> appointment = comesFrom(deal, lead);
        deal.concerns(account != null ? account.id() : lead == null ? null : lead.accountId());
        people.checkActive("setBy", told.setBy());
        deal.credit(
                people.firstOwner(told.details().ownerId(), viewer),
                told.setBy() != null
                        ? told.setBy()
                        : appointment.map(Appointment::setBy).orElse(null));
        describe(deal, name, told.details(), stamp);
        if (told.confirmed() != null) {
            deal.confirm(Stamp.told(told.confirmed(), clock, viewer.userId()));
        }
        opportunities.save(deal);
        audit.record(AuditAction.CREATED, "opportunity", deal.id(), null);
        return deal;
    }

    private @Nullable Lead openLead(@Nullable Long leadId, Viewer viewer) {
        if (leadId == null) {
            return null;
        }
        rights.checkUpdate(viewer, leadId);
        Lead lead = leads.get(leadId);
        if (!lead.stage().isOpen()) {
            throw new IllegalMove("DEAL_LEAD_LAID_ASIDE", lead.stage());
        }
        return lead;
    }

    private Optional<Appointment> comesFrom(Opportunity deal, @Nullable Lead lead) {
        if (lead == null) {
            return Optional.empty();
        }
        Optional<Appointment> appointment = appointments.latestOf(lead.id(), lead.cycle());
        deal.comesFrom(lead.id(), lead.cycle(), appointment.map(Appointment::id).orElse(null));
        return appointment;
    }

    private void describe(Opportunity deal, @Nullable String name, DealDetails details, Stamp stamp) {
        Instant now = stamp.recorded();
        deal.describe(name, Entered.line("product", details.product()), now);
        deal.broughtBy(partners.told("partner", details.partnerId()), now);
        if (details.amount() != null) {
            deal.value(details.amount(), stamp.occurred(), now);
        }
        deal.forecast(details.yomi(), Entered.day("expectedCloseOn", details.expectedCloseOn()), now);
        deal.plan(
                Entered.line("nextAction", details.nextAction()),
                Entered.day("nextActionOn", details.nextActionOn()),
                now);
        values.changes(
                RecordType.OPPORTUNITY,
                deal.knowledge().attrs(),
                details.attributes(),
                (key, value) -> deal.learn(key, value, null, now));
    }
}
