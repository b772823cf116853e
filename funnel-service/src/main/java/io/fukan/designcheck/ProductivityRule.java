package io.fukan.designcheck;

import io.fukan.kpi.Kpi;
import io.fukan.organisation.Department;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** 6: each department knows its productivity, per hour, for each yen, or per person as a result that each person aims at. */
@Component
class ProductivityRule implements DesignRule {

    @Override
    public Item item() {
        return Item.PRODUCTIVITY;
    }

    @Override
    public List<Point> check(Design design) {
        List<Point> points = new ArrayList<>();
        for (Department department : design.withKpis()) {
            List<Kpi> found = design.aims(department).stream()
                    .filter(aim -> KpiKinds.isProductivity(aim.kpi()) || isResultPerPerson(aim))
                    .map(Aim::kpi)
                    .distinct()
                    .toList();
            points.add(
                    found.isEmpty()
                            ? Point.toChange("productivity.none", "/targets?by=rep", Evidence.department(department))
                            : Point.ok(
                                    "productivity",
                                    "/departments/" + department.name().toLowerCase(Locale.ROOT),
                                    Evidence.department(department),
                                    Evidence.kpis(found)));
        }
        return points.isEmpty() ? List.of(Point.cannotTell("noTargets", "/targets")) : points;
    }

    private static boolean isResultPerPerson(Aim aim) {
        return aim.rep() != null && aim.kpi().isAddedUp() && !KpiKinds.isActivity(aim.kpi());
    }
}
