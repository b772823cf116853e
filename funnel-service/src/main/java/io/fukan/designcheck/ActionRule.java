package io.fukan.designcheck;

import io.fukan.organisation.Department;
import io.fukan.setting.Company;
import io.fukan.time.BusinessCalendar;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** 2: each KPI leads to action, which is an activity of its department's people with a number a day for each of them. */
@Component
class ActionRule implements DesignRule {

    private static final String TARGETS = "/targets?by=rep&kpi=";

    private final Company company;

    ActionRule(Company company) {
        this.company = company;
    }

    @Override
    public Item item() {
        return Item.ACTION;
    }

    @Override
    public List<Point> check(Design design) {
        List<Point> points = new ArrayList<>();
        for (Department department : design.withKpis()) {
            points.add(of(department, design));
        }
        return points.isEmpty() ? List.of(Point.cannotTell("noTargets", "/targets")) : points;
    }

    private Point of(Department department, Design design) {
        List<Aim> owned = design.aims(department).stream()
                .filter(aim -> aim.rep() != null && KpiKinds.isActivity(aim.kpi()))
                .toList();
        int kpis = design.kpis(department).size();
        if (!owned.isEmpty()) {
            Aim first = owned.get(0);
            List<Aim> same =
                    owned.stream().filter(aim -> aim.kpi().equals(first.kpi())).toList();
            return Point.ok(
                    "action",
                    TARGETS + first.kpi().key(),
                    Evidence.department(department),
                    Evidence.count("kpis", kpis),
                    Evidence.kpi(first.kpi()),
                    Evidence.count(
                            "people", same.stream().map(Aim::rep).distinct().count()),
                    Evidence.quantity("perDay", perDay(same)));
        }
        return KpiKinds.hasActivity(department)
                ? Point.toChange(
                        "action.none",
                        TARGETS + (department == Department.FS ? "first-meetings" : "appointments"),
                        Evidence.department(department),
                        Evidence.kpis(design.kpis(department)))
                : Point.cannotTell(
                        "action.unknown",
                        null,
                        Evidence.department(department),
                        Evidence.kpis(design.kpis(department)));
    }

    /** What one person is to do on one business day. */
    private BigDecimal perDay(List<Aim> aims) {
        BusinessCalendar calendar = company.businessCalendar();
        BigDecimal sum = aims.stream().map(Aim::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        int days = aims.stream()
                .mapToInt(aim -> calendar.businessDaysIn(aim.period()))
                .sum();
        return sum.divide(BigDecimal.valueOf(Math.max(1, days)), MathContext.DECIMAL64);
    }
}
