package io.fukan.designcheck;

import io.fukan.kpi.Kpi;
import java.util.List;
import org.springframework.stereotype.Component;

/** Nobody is asked for calls as such. */
@Component
class CallCountRule implements DesignRule {

    @Override
    public Item item() {
        return Item.CALL_COUNTS;
    }

    @Override
    public List<Point> check(Design design) {
        if (design.aims().isEmpty()) {
            return List.of(Point.cannotTell("noTargets", "/targets"));
        }
        List<Kpi> counts = design.kpis().stream().filter(KpiKinds::isCallCount).toList();
        if (counts.isEmpty()) {
            return List.of(Point.ok("callCounts.none", null));
        }
        return counts.stream()
                .map(kpi -> Point.toChange(
                        "callCounts",
                        KpiKinds.targets(kpi),
                        Evidence.kpi(kpi),
                        Evidence.count(
                                "targets",
                                design.aims().stream()
                                        .filter(aim -> aim.kpi().equals(kpi))
                                        .count())))
                .toList();
    }
}
