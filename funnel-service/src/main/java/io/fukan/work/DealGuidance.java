package io.fukan.work;

import io.fukan.access.Viewer;
import io.fukan.guidance.GuidanceItem;
import io.fukan.guidance.GuidanceItems;
import io.fukan.guidance.GuidanceTick;
import io.fukan.guidance.GuidanceTicks;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ticks off what the guidance of a phase asks for. */
@Service
@Transactional
public class DealGuidance {

    private final DealAccess access;
    private final GuidanceItems items;
    private final GuidanceTicks ticks;
    private final Clock clock;

    DealGuidance(DealAccess access, GuidanceItems items, GuidanceTicks ticks, Clock clock) {
        this.access = access;
        this.items = items;
        this.ticks = ticks;
        this.clock = clock;
    }

    /** What is done on a deal, by item. */
    @Transactional(readOnly = true)
    public Map<Long, GuidanceTick> on(Long dealId, Viewer viewer) {
        access.readable(dealId, viewer);
        return ticks.onDeal(dealId).stream().collect(Collectors.toMap(GuidanceTick::itemId, tick -> tick));
    }

    /**
     * Says whether an item is done on a deal; the same again changes nothing.
     *
     * @throws io.fukan.record.NoSuchRecord for an item that there is not
     * @throws io.fukan.record.IllegalMove OPPORTUNITY_CLOSED
     */
    public void tick(Long dealId, Long itemId, boolean done, Viewer viewer) {
        access.locked(dealId, viewer).requireOpen();
        GuidanceItem item = items.get(itemId);
        GuidanceTick.Id id = new GuidanceTick.Id(dealId, item.id());
        ticks.findById(id)
                .ifPresentOrElse(
                        tick -> {
                            if (!done) {
                                ticks.delete(tick);
                            }
                        },
                        () -> {
                            if (done) {
                                ticks.save(new GuidanceTick(dealId, item.id(), viewer.userId(), clock.instant()));
                            }
                        });
    }
}
