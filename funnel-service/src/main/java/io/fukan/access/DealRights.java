package io.fukan.access;

import io.fukan.organisation.Role;
import io.fukan.setting.Company;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a viewer may do with deals beyond reading them. Inside sales has a part in it only where the company lets it close deals
 * without field sales, and then with its own deals only.
 */
@Component
public class DealRights {

    private final Company company;

    DealRights(Company company) {
        this.company = company;
    }

    /**
     * Whose deals' amounts somebody sees.
     *
     * @param all everybody's
     * @param owner theirs alone; null: nobody's
     */
    public record AmountSight(boolean all, @Nullable Long owner) {

        /** Whether the amount of a deal of that owner is shown. */
        public boolean of(@Nullable Long dealOwner) {
            return all || owner != null && owner.equals(dealOwner);
        }

        /** Whether any amount may be shown. */
        public boolean any() {
            return all || owner != null;
        }
    }

    /** Whose deals' amounts the viewer sees, within what they may read. */
    public AmountSight amounts(Viewer viewer) {
        boolean all = viewer.may(Right.DEAL_AMOUNTS_READ);
        return new AmountSight(all, !all && mayCarry(viewer) ? viewer.userId() : null);
    }

    /** Whether the viewer may change a deal of that owner; field and inside sales their own only. */
    public boolean mayUpdate(Viewer viewer, @Nullable Long owner) {
        boolean ownOnly = viewer.role() == Role.FIELD || isInsideSales(viewer);
        return viewer.may(Right.DEALS_UPDATE)
                && (!isInsideSales(viewer) || mayCarry(viewer))
                && (!ownOnly || owner != null && owner == viewer.userId());
    }

    /** Whether the viewer belongs to inside sales and may carry deals to their win alone (ISのみで受注). */
    public boolean mayCarry(Viewer viewer) {
        return isInsideSales(viewer) && company.setting().insideSalesMayClose();
    }

    private static boolean isInsideSales(Viewer viewer) {
        return viewer.role() == Role.SDR || viewer.role() == Role.BDR;
    }
}
