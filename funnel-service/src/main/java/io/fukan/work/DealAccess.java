package io.fukan.work;

import io.fukan.access.DealRights;
import io.fukan.access.LeadRights;
import io.fukan.access.NotAllowed;
import io.fukan.access.Viewer;
import io.fukan.opportunity.Opportunities;
import io.fukan.opportunity.Opportunity;
import io.fukan.record.NoSuchRecord;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds deals for those who may read or change them. */
@Component
class DealAccess {

    private final Opportunities opportunities;
    private final LeadRights rights;
    private final DealRights deals;
    private final Permissions permissions;

    DealAccess(Opportunities opportunities, LeadRights rights, DealRights deals, Permissions permissions) {
        this.opportunities = opportunities;
        this.rights = rights;
        this.deals = deals;
        this.permissions = permissions;
    }

    /** @throws NoSuchRecord when the viewer may not read it */
    Opportunity readable(Long dealId, Viewer viewer) {
        return readable(opportunities.findById(dealId), dealId, viewer);
    }

    /**
     * @throws NoSuchRecord when the viewer may not even read it
     * @throws NotAllowed when the viewer may not change it
     */
    Opportunity changeable(Long dealId, Viewer viewer) {
        return changeable(readable(dealId, viewer), viewer);
    }

    /** The same, locked until the transaction ends: whoever is second sees what the first one did. */
    Opportunity locked(Long dealId, Viewer viewer) {
        return changeable(readable(opportunities.lockById(dealId), dealId, viewer), viewer);
    }

    /**
     * @throws NoSuchRecord when the viewer may not read it
     * @throws NotAllowed when its amounts are not for this viewer
     */
    Opportunity withAmounts(Long dealId, Viewer viewer) {
        Opportunity deal = readable(dealId, viewer);
        permissions.require(deals.amounts(viewer).of(deal.ownerId()), "read amounts of deal", dealId);
        return deal;
    }

    private Opportunity changeable(Opportunity deal, Viewer viewer) {
        permissions.require(permissions.mayUpdate(viewer, deal), "update deal", deal.id());
        return deal;
    }

    private Opportunity readable(Optional<Opportunity> deal, Long dealId, Viewer viewer) {
        return deal.filter(found -> rights.mayRead(viewer, found.root()))
                .orElseThrow(() -> new NoSuchRecord("opportunity", dealId));
    }
}
