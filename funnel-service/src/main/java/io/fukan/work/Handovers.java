package io.fukan.work;

import io.fukan.access.LeadRights;
import io.fukan.access.Viewer;
import io.fukan.handoff.Acceptance;
import io.fukan.handoff.HandingOver;
import io.fukan.handoff.Handoff;
import io.fukan.handoff.Offer;
import io.fukan.handoff.RejectionReason;
import io.fukan.lead.Lead;
import io.fukan.lead.Leads;
import io.fukan.lead.Stage;
import io.fukan.lead.Track;
import io.fukan.organisation.Department;
import io.fukan.organisation.Role;
import io.fukan.record.IllegalMove;
import io.fukan.record.Moment;
import io.fukan.record.NoSuchRecord;
import io.fukan.record.Stamp;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands leads from department to department, as far as people may. */
@Service
@Transactional
public class Handovers {

    private final HandingOver handingOver;
    private final Leads leads;
    private final LeadRights rights;
    private final Permissions permissions;
    private final People people;
    private final Clock clock;

    Handovers(
            HandingOver handingOver,
            Leads leads,
            LeadRights rights,
            Permissions permissions,
            People people,
            Clock clock) {
        this.handingOver = handingOver;
        this.leads = leads;
        this.rights = rights;
        this.permissions = permissions;
        this.people = people;
        this.clock = clock;
    }

    /** The departments to which the viewer can hand this lead in its present state; empty: nowhere. */
    @Transactional(readOnly = true)
    public List<Department> destinations(Lead lead, Viewer viewer) {
        if (!permissions.mayOffer(viewer, lead)) {
            return List.of();
        }
        return switch (from(lead, viewer)) {
            case MK -> lead.track() == Track.MK ? List.of(Department.SDR) : List.of();
            case SDR, BDR -> List.of(Department.FS);
            case FS -> List.of(Department.CS);
            case CS, PS -> List.of();
        };
    }

    /**
     * Whether the lead has come so far that it can be handed there: inside sales gets what marketing qualified, field sales what
     * has an appointment, customer success what has become a customer.
     */
    @Transactional(readOnly = true)
    public boolean isReady(Lead lead, Department to) {
        return switch (to) {
            case SDR, BDR -> lead.stage() == Stage.MQL;
            case FS -> lead.stage() == Stage.APPOINTMENT_SET;
            case CS -> isInFieldSales(lead) && handingOver.customerOf(lead.id()).isPresent();
            case MK, PS -> false;
        };
    }

    /**
     * Offers a lead to another department.
     *
     * @param addressee who is to answer; null: anybody there
     * @throws IllegalMove HANDOFF_PENDING, or when the lead's stage does not allow it
     */
    public Handoff offer(Long leadId, Department to, @Nullable Long addressee, @Nullable String note, Viewer viewer) {
        return offer(leadId, to, addressee, note, null, viewer);
    }

    /** The same, told of a moment; null: now. */
    public Handoff offer(
            Long leadId,
            Department to,
            @Nullable Long addressee,
            @Nullable String note,
            @Nullable Moment at,
            Viewer viewer) {
        rights.checkUpdate(viewer, leadId);
        Lead lead = leads.get(leadId);
        permissions.require(destinations(lead, viewer).contains(to), "hand over lead", leadId);
        people.checkActive("addressee", addressee);
        return handingOver.offer(new Offer(
                leadId,
                from(lead, viewer),
                to,
                addressee,
                null,
                Entered.note("note", note),
                Stamp.told(at, clock, viewer.userId())));
    }

    /** @throws IllegalMove HANDOFF_DECIDED, naming who decided and when */
    public Acceptance accept(Long handoffId, @Nullable String comment, Viewer viewer) {
        return accept(handoffId, comment, null, viewer);
    }

    /** The same, told of a moment; null: now. */
    public Acceptance accept(Long handoffId, @Nullable String comment, @Nullable Moment at, Viewer viewer) {
        checkAnswer(handoffId, viewer);
        return handingOver.accept(handoffId, Entered.note("comment", comment), Stamp.told(at, clock, viewer.userId()));
    }

    /** @throws IllegalMove HANDOFF_DECIDED, naming who decided and when */
    public Handoff giveBack(Long handoffId, RejectionReason reason, @Nullable String comment, Viewer viewer) {
        return giveBack(handoffId, reason, comment, null, viewer);
    }

    /** The same, told of a moment; null: now. */
    public Handoff giveBack(
            Long handoffId, RejectionReason reason, @Nullable String comment, @Nullable Moment at, Viewer viewer) {
        checkAnswer(handoffId, viewer);
        return handingOver.giveBack(
                handoffId, reason, Entered.note("comment", comment), Stamp.told(at, clock, viewer.userId()));
    }

    /**
     * Sends a pending handoff to somebody else, or tells more with it.
     *
     * @param version that was changed; another one means that somebody else was faster
     * @param addressee who is to answer; null: anybody there
     * @throws ObjectOptimisticLockingFailureException when the handoff has changed meanwhile
     * @throws IllegalMove HANDOFF_DECIDED, naming who decided and when
     */
    public Handoff change(Long handoffId, int version, @Nullable Long addressee, @Nullable String note, Viewer viewer) {
        Handoff handoff = checkChange(handoffId, viewer);
        if (handoff.version() != version) {
            throw new ObjectOptimisticLockingFailureException(Handoff.class, handoffId);
        }
        handoff.describe(Entered.note("note", note));
        if (!Objects.equals(handoff.offeredTo(), addressee)) {
            people.checkActive("addressee", addressee);
            handingOver.readdress(handoffId, addressee, clock.instant());
        }
        return handoff;
    }

    /**
     * The handoff, which whoever offered it may change, and whoever may hand its lead over.
     *
     * @throws NoSuchRecord when the viewer may not even read it
     * @throws io.fukan.access.NotAllowed when the viewer may not change it
     */
    public Handoff checkChange(Long handoffId, Viewer viewer) {
        Handoff handoff = readable(handoffId, viewer);
        boolean own = Objects.equals(handoff.offeredBy(), viewer.userId());
        permissions.require(
                own || permissions.mayOffer(viewer, leads.get(handoff.leadId())), "change handoff", handoffId);
        return handoff;
    }

    private void checkAnswer(Long handoffId, Viewer viewer) {
        Handoff handoff = readable(handoffId, viewer);
        permissions.require(permissions.mightHaveAnswered(viewer, handoff), "answer handoff", handoffId);
    }

    /** Locked from the first look on: whoever is second must see who was first, not a stale copy. */
    private Handoff readable(Long handoffId, Viewer viewer) {
        return handingOver
                .locked(handoffId)
                .filter(found -> rights.mayRead(viewer, found.root()))
                .orElseThrow(() -> new NoSuchRecord("handoff", handoffId));
    }

    /** Field sales has what it accepted; what became a customer in this cycle went through its hands even where nobody noted it. */
    private boolean isInFieldSales(Lead lead) {
        return lead.stage() == Stage.ACCEPTED || handingOver.becameCustomer(lead);
    }

    private Department from(Lead lead, Viewer viewer) {
        if (viewer.role() == Role.MARKETING) {
            return Department.MK;
        }
        if (viewer.role() == Role.FIELD || isInFieldSales(lead)) {
            return Department.FS;
        }
        return switch (lead.track()) {
            case MK -> Department.MK;
            case SDR -> Department.SDR;
            case BDR -> Department.BDR;
        };
    }
}
