package io.fukan.handoff;

import io.fukan.appointment.Appointment;
import io.fukan.appointment.Appointments;
import io.fukan.appointment.BookedThrough;
import io.fukan.customer.Customer;
import io.fukan.customer.CustomerStage;
import io.fukan.customer.Customers;
import io.fukan.lead.Lead;
import io.fukan.lead.Leads;
import io.fukan.lead.Stage;
import io.fukan.opportunity.Opportunities;
import io.fukan.opportunity.Opportunity;
import io.fukan.opportunity.Source;
import io.fukan.organisation.Department;
import io.fukan.organisation.User;
import io.fukan.organisation.Users;
import io.fukan.record.IllegalMove;
import io.fukan.record.NoSuchRecord;
import io.fukan.record.Stamp;
import io.fukan.setting.Company;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands leads from one department to the next: offer, accept, return. */
@Service
@Transactional
public class HandingOver {

    private final Handoffs handoffs;
    private final Leads leads;
    private final Appointments appointments;
    private final Opportunities opportunities;
    private final Customers customers;
    private final Users users;
    private final Company company;
    private final ApplicationEventPublisher events;

    HandingOver(
            Handoffs handoffs,
            Leads leads,
            Appointments appointments,
            Opportunities opportunities,
            Customers customers,
            Users users,
            Company company,
            ApplicationEventPublisher events) {
        this.handoffs = handoffs;
        this.leads = leads;
        this.appointments = appointments;
        this.opportunities = opportunities;
        this.customers = customers;
        this.users = users;
        this.company = company;
        this.events = events;
    }

    /**
     * Offers a lead. To field sales it goes from APPOINTMENT_SET to HANDED_OFF; from marketing to inside sales from MQL over
     * HANDED_TO_IS to UNTOUCHED; other handoffs move no lead.
     *
     * @throws IllegalMove HANDOFF_PENDING when one is still to be answered, HANDOFF_WITHOUT_CUSTOMER to customer success
     *     before there is a customer, others when the lead's stage does not allow it
     */
    public Handoff offer(Offer offer) {
        Lead lead = leads.lockById(offer.leadId()).orElseThrow(() -> new NoSuchRecord("lead", offer.leadId()));
        if (handoffs.existsByLeadIdAndStatus(lead.id(), HandoffStatus.PENDING)) {
            throw new IllegalMove("HANDOFF_PENDING", HandoffStatus.PENDING);
        }
        if (offer.isToFieldSales()) {
            lead.handOff(offer.stamp());
        } else if (offer.isToInsideSales()) {
            lead.handToInsideSales(offer.addressee(), offer.stamp());
        }
        if (offer.to() == Department.CS && customerOf(lead.id()).isEmpty()) {
            throw new IllegalMove("HANDOFF_WITHOUT_CUSTOMER", lead.stage());
        }
        LocalDate day = offer.stamp().occurred().day(company.zone());
        Handoff handoff = handoffs.save(new Handoff(
                offer,
                lead.cycle(),
                appointmentOf(offer, lead).map(Appointment::id).orElse(null),
                company.handoffDue(day),
                company.followDue(day)));
        events.publishEvent(new HandoffOffered(handoff.id()));
        return handoff;
    }

    /** The customer that a lead became, as long as it is one. */
    @Transactional(readOnly = true)
    public Optional<Customer> customerOf(Long leadId) {
        return customers.findByLeadIdOrderByIdDesc(leadId).stream()
                .filter(customer -> customer.stage() != CustomerStage.CHURNED)
                .findFirst();
    }

    /** Whether the lead is a customer by a deal of its present cycle. */
    @Transactional(readOnly = true)
    public boolean becameCustomer(Lead lead) {
        return customers.findByLeadIdAndCycleOrderById(lead.id(), lead.cycle()).stream()
                .anyMatch(customer -> customer.stage() != CustomerStage.CHURNED);
    }

    /**
     * Accepts a handoff. Field sales accepting one makes the lead ACCEPTED and enters its deal, owned by the addressee, or by
     * whoever accepts; customer success accepting one looks after the customer from then on.
     *
     * @throws IllegalMove HANDOFF_DECIDED, naming who decided and when
     */
    public Acceptance accept(Long handoffId, @Nullable String comment, Stamp stamp) {
        Handoff handoff = lock(handoffId);
        handoff.accept(decider(stamp), comment, stamp);
        events.publishEvent(new HandoffDecided(handoffId));
        Lead lead = leads.get(handoff.leadId());
        if (handoff.isToFieldSales()) {
            lead.accept(stamp);
            Opportunity deal = opportunities.save(dealOf(handoff, lead, stamp));
            return new Acceptance(handoff, Optional.of(deal), Optional.empty());
        }
        if (handoff.isToCustomerSuccess()) {
            Long carer = handoff.offeredTo() != null ? handoff.offeredTo() : stamp.by();
            List<Customer> theirs = customers.findByLeadIdAndCycleOrderById(lead.id(), handoff.cycle());
            theirs.forEach(customer -> customer.assignTo(carer, stamp.recorded()));
            return new Acceptance(handoff, Optional.empty(), theirs.stream().reduce((earlier, later) -> later));
        }
        if (handoff.isToInsideSales() && lead.ownerId() == null) {
            lead.assignTo(stamp.by(), stamp.recorded());
        }
        return new Acceptance(handoff, Optional.empty(), Optional.empty());
    }

    /** Inside sales took a lead from the queue: that answers what marketing offered to the department at large. */
    public void takenUp(Long leadId, Stamp stamp) {
        handoffs.pendingOf(leadId)
                .filter(handoff -> handoff.isToInsideSales() && handoff.offeredTo() == null)
                .ifPresent(handoff -> accept(handoff.id(), null, stamp));
    }

    /**
     * Returns a handoff with a reason. The lead goes to RETURNED, or back to marketing's NURTURING; one that has meanwhile
     * been recycled or disqualified stays so.
     *
     * @throws IllegalMove HANDOFF_DECIDED, naming who decided and when
     */
    public Handoff giveBack(Long handoffId, RejectionReason reason, @Nullable String comment, Stamp stamp) {
        Handoff handoff = lock(handoffId);
        handoff.giveBack(reason, decider(stamp), comment, stamp);
        events.publishEvent(new HandoffDecided(handoffId));
        Lead lead = leads.get(handoff.leadId());
        if (handoff.isToFieldSales() && lead.stage() == Stage.HANDED_OFF) {
            lead.giveBack(reason.name(), stamp);
        } else if (handoff.isToInsideSales() && lead.stage().isOpen()) {
            lead.giveBackToMarketing(reason.name(), stamp);
        }
        return handoff;
    }

    /**
     * Sends a pending handoff to somebody else; null: anybody in the department. Inside sales owns what is addressed to it.
     *
     * @throws IllegalMove HANDOFF_DECIDED, naming who decided and when
     */
    public Handoff readdress(Long handoffId, @Nullable Long addressee, Instant now) {
        Handoff handoff = lock(handoffId);
        handoff.readdress(addressee);
        if (handoff.isToInsideSales()) {
            leads.get(handoff.leadId()).assignTo(addressee, now);
        }
        return handoff;
    }

    /**
     * The handoff, locked until the transaction ends. Its lead is locked before it: whoever takes a lead from the queue has the
     * lead first and answers its handoff then, and two must not wait in a circle.
     */
    public Optional<Handoff> locked(Long handoffId) {
        return handoffs.leadOf(handoffId).flatMap(leads::lockById).flatMap(lead -> handoffs.lockById(handoffId));
    }

    private Handoff lock(Long handoffId) {
        return locked(handoffId).orElseThrow(() -> new NoSuchRecord("handoff", handoffId));
    }

    private @Nullable User decider(Stamp stamp) {
        return stamp.by() == null ? null : users.get(stamp.by());
    }

    private Optional<Appointment> appointmentOf(Offer offer, Lead lead) {
        return offer.appointmentId() == null
                ? appointments.latestOf(lead.id(), lead.cycle())
                : Optional.of(appointments.get(offer.appointmentId()));
    }

    private Opportunity dealOf(Handoff handoff, Lead lead, Stamp stamp) {
        Optional<Appointment> appointment =
                Optional.ofNullable(handoff.appointmentId()).flatMap(appointments::findById);
        boolean selfBooked = appointment
                .filter(a -> a.bookedThrough() == BookedThrough.CALENDAR)
                .isPresent();
        Opportunity deal = Opportunity.entered(selfBooked ? Source.MARKETING : Source.IS, stamp);
        deal.comesFrom(lead.id(), handoff.cycle(), handoff.appointmentId());
        deal.concerns(lead.accountId());
        deal.credit(handoff.offeredTo() != null ? handoff.offeredTo() : stamp.by(), setter(handoff, appointment));
        return deal;
    }

    private static @Nullable Long setter(Handoff handoff, Optional<Appointment> appointment) {
        return appointment.map(Appointment::setBy).orElse(handoff.offeredBy());
    }
}
