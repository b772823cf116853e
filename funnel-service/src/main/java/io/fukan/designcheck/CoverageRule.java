package io.fukan.designcheck;

import io.fukan.kpi.Kpi;
import io.fukan.organisation.Department;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 4: every active department has a KPI, and those upstream hold one of what comes of their work. */
@Component
class CoverageRule implements DesignRule {

    private static final Set<Department> UPSTREAM = EnumSet.of(Department.MK, Department.SDR, Department.BDR);

    @Override
    public Item item() {
        return Item.COVERAGE;
    }

    @Override
    public List<Point> check(Design design) {
        if (design.active().isEmpty()) {
            return List.of(Point.cannotTell("departments.none", null));
        }
        List<Point> points = new ArrayList<>();
        for (Department department : design.active()) {
            List<Kpi> kpis = design.kpis(department);
            points.add(Point.of(
                    kpis.isEmpty() ? "department.without" : "department",
                    !kpis.isEmpty(),
                    "/targets?by=department",
                    Evidence.department(department),
                    Evidence.count("kpis", kpis.size())));
            if (UPSTREAM.contains(department) && !kpis.isEmpty()) {
                points.add(downstream(department, kpis));
            }
        }
        return points;
    }

    private static Point downstream(Department department, List<Kpi> kpis) {
        List<Kpi> downstream = kpis.stream()
                .filter(kpi -> KpiKinds.isDownstreamOf(department, kpi))
                .toList();
        return downstream.isEmpty()
                ? Point.toChange("downstream.none", "/targets?by=department", Evidence.department(department))
                : Point.ok("downstream", null, Evidence.department(department), Evidence.kpis(downstream));
    }
}
