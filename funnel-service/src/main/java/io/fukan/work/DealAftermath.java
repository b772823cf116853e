package io.fukan.work;

import io.fukan.access.LeadRights;
import io.fukan.access.Viewer;
import io.fukan.appointment.Appointment;
import io.fukan.appointment.Appointments;
import io.fukan.handoff.Handoff;
import io.fukan.handoff.HandoffStatus;
import io.fukan.handoff.Handoffs;
import io.fukan.lead.Lead;
import io.fukan.lead.Leads;
import io.fukan.lead.RecycleProposal;
import io.fukan.lead.RecycleReason;
import io.fukan.opportunity.Deals;
import io.fukan.opportunity.Opportunity;
import io.fukan.opportunity.Outcome;
import io.fukan.organisation.Department;
import io.fukan.record.IllegalMove;
import io.fukan.record.NoSuchRecord;
import io.fukan.record.Stamp;
import io.fukan.setting.Company;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What comes before a deal of inside sales, and after any deal: recycling what was lost, handing over what was won. */
@Service
@Transactional
public class DealAftermath {

    private final DealAccess access;
    private final Deals deals;
    private final Leads leads;
    private final Appointments appointments;
    private final Handoffs handoffs;
    private final Handovers handovers;
    private final LeadMoves moves;
    private final LeadRights rights;
    private final Permissions permissions;
    private final Company company;
    private final Clock clock;

    DealAftermath(
            DealAccess access,
            Deals deals,
            Leads leads,
            Appointments appointments,
            Handoffs handoffs,
            Handovers handovers,
            LeadMoves moves,
            LeadRights rights,
            Permissions permissions,
            Company company,
            Clock clock) {
        this.access = access;
        this.deals = deals;
        this.leads = leads;
        this.appointments = appointments;
        this.handoffs = handoffs;
        this.handovers = handovers;
        this.moves = moves;
        this.rights = rights;
        this.permissions = permissions;
        this.company = company;
        this.clock = clock;
    }

    /**
     * Inside sales carries a lead's deal itself, where the company lets it (ISのみで受注).
     *
     * @throws io.fukan.access.NotAllowed for anybody else
     * @throws IllegalMove LEAD_NOT_READY_FOR_DEAL
     */
    public Opportunity carry(Long leadId, Viewer viewer) {
        Lead lead = leads.lockById(leadId).orElseThrow(() -> new NoSuchRecord("lead", leadId));
        rights.checkUpdate(viewer, leadId);
        permissions.require(permissions.mayCarry(viewer, lead), "carry the deal of lead", leadId);
        Long appointment =
                appointments.latestOf(leadId, lead.cycle()).map(Appointment::id).orElse(null);
        return deals.carry(lead, appointment, Stamp.now(clock, viewer.userId()));
    }

    /** When to come back to the lead of a lost deal, as long as nobody has decided that. */
    @Transactional(readOnly = true)
    public Optional<RecycleProposal> proposal(Opportunity deal, Viewer viewer) {
        return deal.outcome() == Outcome.LOST
                ? openLead(deal, viewer).map(lead -> {
                    RecycleReason why = reason(deal);
                    return new RecycleProposal(lead.id(), why, why.proposeRevisit(company.today()));
                })
                : Optional.empty();
    }

    /**
     * Lays the lead of a lost deal aside, as proposed or on another day.
     *
     * @param reason null: that of the loss
     * @param revisitOn null: as the reason proposes
     * @throws IllegalMove OPPORTUNITY_NOT_LOST
     */
    public Lead recycle(Long dealId, @Nullable RecycleReason reason, @Nullable LocalDate revisitOn, Viewer viewer) {
        Opportunity deal = access.readable(dealId, viewer);
        Long leadId = deal.leadId();
        if (deal.outcome() != Outcome.LOST || leadId == null) {
            throw new IllegalMove("OPPORTUNITY_NOT_LOST", deal.outcome());
        }
        return moves.recycle(leadId, reason == null ? reason(deal) : reason, revisitOn, viewer);
    }

    /** Whether a won deal's customer can be handed to customer success and has not been. */
    @Transactional(readOnly = true)
    public boolean awaitsHandover(Opportunity deal, Viewer viewer) {
        return deal.outcome() == Outcome.WON
                && openLead(deal, viewer)
                        .filter(lead -> handovers.destinations(lead, viewer).contains(Department.CS))
                        .filter(lead -> latestToCustomerSuccess(lead)
                                .filter(handoff ->
                                        handoff.cycle() == deal.cycle() && handoff.status() != HandoffStatus.RETURNED)
                                .isEmpty())
                        .isPresent();
    }

    /** The latest handover of the deal's lead to customer success. */
    @Transactional(readOnly = true)
    public Optional<Handoff> handover(Opportunity deal) {
        return deal.outcome() == Outcome.WON && deal.leadId() != null
                ? leads.findById(deal.leadId()).flatMap(this::latestToCustomerSuccess)
                : Optional.empty();
    }

    /**
     * Hands the customer of a won deal to customer success.
     *
     * @param addressee who is to answer; null: anybody there
     * @param note background, what was promised
     * @throws IllegalMove OPPORTUNITY_NOT_WON, HANDOFF_PENDING
     */
    public Handoff handOver(Long dealId, @Nullable Long addressee, @Nullable String note, Viewer viewer) {
        Opportunity deal = access.locked(dealId, viewer);
        Long leadId = deal.leadId();
        if (deal.outcome() != Outcome.WON || leadId == null) {
            throw new IllegalMove("OPPORTUNITY_NOT_WON", deal.outcome());
        }
        return handovers.offer(leadId, Department.CS, addressee, note, viewer);
    }

    private Optional<Lead> openLead(Opportunity deal, Viewer viewer) {
        return Optional.ofNullable(deal.leadId())
                .flatMap(leads::findById)
                .filter(lead -> lead.stage().isOpen() && lead.cycle() == deal.cycle())
                .filter(lead -> permissions.mayUpdate(viewer, lead));
    }

    /** Why it was lost, as far as that says when to come back. */
    private static RecycleReason reason(Opportunity deal) {
        return Optional.ofNullable(deal.lostReason())
                .flatMap(RecycleReason::named)
                .orElse(RecycleReason.INFO_GATHERING);
    }

    private Optional<Handoff> latestToCustomerSuccess(Lead lead) {
        return handoffs.ofLead(lead.id()).stream()
                .filter(handoff -> handoff.to() == Department.CS)
                .findFirst();
    }
}
