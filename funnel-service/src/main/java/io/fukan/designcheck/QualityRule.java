package io.fukan.designcheck;

import io.fukan.kpi.Kpi;
import io.fukan.organisation.Department;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Each department has a KPI of quality beside those of quantity. */
@Component
class QualityRule implements DesignRule {

    @Override
    public Item item() {
        return Item.QUALITY;
    }

    @Override
    public List<Point> check(Design design) {
        List<Point> points = new ArrayList<>();
        for (Department department : design.withKpis()) {
            List<Kpi> found =
                    design.kpis(department).stream().filter(KpiKinds::isQuality).toList();
            points.add(
                    found.isEmpty()
                            ? Point.toChange("quality.none", "/targets?by=department", Evidence.department(department))
                            : Point.ok("quality", null, Evidence.department(department), Evidence.kpis(found)));
        }
        return points.isEmpty() ? List.of(Point.cannotTell("noTargets", "/targets")) : points;
    }
}
