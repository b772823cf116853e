package io.fukan.work;

import io.fukan.access.Viewer;
import io.fukan.opportunity.Opportunity;
import io.fukan.proposal.DealItem;
import io.fukan.proposal.DealItems;
import io.fukan.proposal.Line;
import io.fukan.record.InvalidValue;
import io.fukan.record.Moment;
import io.fukan.record.NoSuchRecord;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The products that a deal is about. What the deal is worth follows them only when somebody says so. */
@Service
@Transactional
public class DealItemWork {

    private static final int MOST = 100;

    private final DealAccess access;
    private final DealItems items;
    private final Clock clock;

    DealItemWork(DealAccess access, DealItems items, Clock clock) {
        this.access = access;
        this.items = items;
        this.clock = clock;
    }

    /** The lines of a deal, for those who see its amount. */
    @Transactional(readOnly = true)
    public List<DealItem> of(Long dealId, Viewer viewer) {
        access.withAmounts(dealId, viewer);
        return items.findByOpportunityIdOrderById(dealId);
    }

    /**
     * Adds a line; the first one gives the deal its product where it has none.
     *
     * @throws InvalidValue at {@code product}, {@code quantity} or {@code unitPrice}
     * @throws io.fukan.record.IllegalMove OPPORTUNITY_CLOSED
     */
    public DealItem add(
            Long dealId,
            @Nullable String product,
            @Nullable BigDecimal quantity,
            @Nullable BigDecimal unitPrice,
            Viewer viewer) {
        Opportunity deal = open(dealId, viewer);
        Line line = line(product, quantity, unitPrice);
        if (items.findByOpportunityIdOrderById(dealId).size() >= MOST) {
            throw new InvalidValue("product", "TOO_MANY_ITEMS", MOST);
        }
        Instant now = clock.instant();
        if (deal.product() == null) {
            deal.describe(deal.name(), line.product(), now);
        }
        return items.save(new DealItem(dealId, line, now));
    }

    /**
     * Changes a line.
     *
     * @param version that was seen
     */
    public DealItem change(
            Long dealId,
            Long itemId,
            int version,
            @Nullable String product,
            @Nullable BigDecimal quantity,
            @Nullable BigDecimal unitPrice,
            Viewer viewer) {
        open(dealId, viewer);
        DealItem item = item(dealId, itemId);
        if (item.version() != version) {
            throw new ObjectOptimisticLockingFailureException(DealItem.class, itemId);
        }
        item.revise(line(product, quantity, unitPrice), clock.instant());
        return item;
    }

    public void remove(Long dealId, Long itemId, Viewer viewer) {
        open(dealId, viewer);
        items.delete(item(dealId, itemId));
    }

    /** From now on the deal is worth what its lines add up to. */
    public Opportunity applyTotal(Long dealId, Viewer viewer) {
        Opportunity deal = open(dealId, viewer);
        BigDecimal total = items.findByOpportunityIdOrderById(dealId).stream()
                .map(item -> item.line().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        Instant now = clock.instant();
        deal.value(total, Moment.at(now), now);
        return deal;
    }

    private Opportunity open(Long dealId, Viewer viewer) {
        Opportunity deal = access.locked(dealId, viewer);
        deal.requireOpen();
        return deal;
    }

    private DealItem item(Long dealId, Long itemId) {
        return items.findById(itemId)
                .filter(found -> found.opportunityId().equals(dealId))
                .orElseThrow(() -> new NoSuchRecord("item", itemId));
    }

    private static Line line(@Nullable String product, @Nullable BigDecimal quantity, @Nullable BigDecimal unitPrice) {
        String name = Entered.line("product", product);
        if (name == null) {
            throw new InvalidValue("product", "NAME_MISSING");
        }
        if (unitPrice == null) {
            throw new InvalidValue("unitPrice", "AMOUNT_MISSING");
        }
        return new Line(name, quantity == null ? BigDecimal.ONE : quantity, unitPrice);
    }
}
