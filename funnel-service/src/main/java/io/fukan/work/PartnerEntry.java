package io.fukan.work;

import io.fukan.access.Right;
import io.fukan.access.Viewer;
import io.fukan.partner.Partner;
import io.fukan.partner.PartnerDetails;
import io.fukan.partner.Partners;
import io.fukan.record.InvalidValue;
import io.fukan.record.NoSuchRecord;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters partners and changes what is known of them. One whose contract ends stays, with what it has brought. */
@Service
@Transactional
public class PartnerEntry {

    private final Partners partners;
    private final People people;
    private final Permissions permissions;
    private final Clock clock;

    PartnerEntry(Partners partners, People people, Permissions permissions, Clock clock) {
        this.partners = partners;
        this.people = people;
        this.permissions = permissions;
        this.clock = clock;
    }

    /**
     * @param externalId its id in its source; null: none
     * @throws InvalidValue PARTNER_NAME_TAKEN, CHOICE_MISSING at {@code owner}, and as {@link Partner#revise}
     * @throws io.fukan.access.NotAllowed when the viewer enters no partners
     */
    public Partner create(PartnerDetails details, @Nullable String externalId, Viewer viewer) {
        permissions.require(viewer.may(Right.PARTNERS_WRITE), "create partner", null);
        check(details, null);
        Partner partner = new Partner(details, clock.instant());
        partner.knownAs(Entered.line("externalId", externalId));
        return partners.save(partner);
    }

    /**
     * @param version that was changed; another one means that somebody else was faster
     * @throws ObjectOptimisticLockingFailureException when the partner has changed meanwhile
     * @throws NoSuchRecord when there is none
     * @throws InvalidValue as {@link #create}
     */
    public Partner change(Long id, int version, PartnerDetails details, Viewer viewer) {
        permissions.require(viewer.may(Right.PARTNERS_WRITE), "update partner", id);
        Partner partner = partners.get(id);
        if (partner.version() != version) {
            throw new ObjectOptimisticLockingFailureException(Partner.class, id);
        }
        check(details, partner);
        partner.revise(details, clock.instant());
        return partner;
    }

    private void check(PartnerDetails details, @Nullable Partner present) {
        partners.findByName(details.name().strip())
                .filter(other -> present == null || !other.id().equals(present.id()))
                .ifPresent(other -> {
                    throw new InvalidValue("name", "PARTNER_NAME_TAKEN", other.name());
                });
        Long owner = present == null ? null : present.details().ownerId();
        if (!Objects.equals(details.ownerId(), owner)) {
            people.checkActive("owner", details.ownerId());
        }
    }
}
