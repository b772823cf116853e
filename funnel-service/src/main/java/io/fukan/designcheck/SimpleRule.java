package io.fukan.designcheck;

import io.fukan.insight.Correlation;
import io.fukan.kpi.Figure;
import io.fukan.kpi.Kpi;
import io.fukan.kpi.KpiQuery;
import io.fukan.kpi.KpiReader;
import io.fukan.organisation.Department;
import io.fukan.setting.Company;
import io.fukan.time.Grain;
import io.fukan.time.Period;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** 5: simple: one goal, few KPIs, and none that only repeats another. */
@Component
class SimpleRule implements DesignRule {

    private static final int MOST = 5;
    private static final double SAME = 0.95;
    private static final int FEWEST_POINTS = 6;
    private static final int MONTHS = 12;

    private final KpiReader kpis;
    private final Company company;

    SimpleRule(KpiReader kpis, Company company) {
        this.kpis = kpis;
        this.company = company;
    }

    @Override
    public Item item() {
        return Item.SIMPLE;
    }

    @Override
    public List<Point> check(Design design) {
        if (design.aims().isEmpty()) {
            return List.of(Point.cannotTell("noTargets", "/targets"));
        }
        List<Point> points = new ArrayList<>();
        points.add(goal(design));
        for (Department department : design.withKpis()) {
            int held = design.kpis(department).size();
            points.add(Point.of(
                    "few",
                    held <= MOST,
                    "/targets?by=department",
                    Evidence.department(department),
                    Evidence.count("kpis", held),
                    Evidence.count("most", MOST)));
        }
        people(design, points);
        points.addAll(pairs(design));
        return points;
    }

    private static Point goal(Design design) {
        boolean isSet = design.aims().stream()
                .anyMatch(aim ->
                        aim.kpi().key().equals(KpiKinds.KGI) && aim.scope().isEmpty());
        return Point.of(isSet ? "goal" : "goal.none", isSet, "/targets");
    }

    private static void people(Design design, List<Point> points) {
        Map<Long, Set<Kpi>> held = design.aims().stream()
                .filter(aim -> aim.rep() != null)
                .collect(Collectors.groupingBy(
                        Aim::rep, Collectors.mapping(Aim::kpi, Collectors.toCollection(HashSet::new))));
        if (held.isEmpty()) {
            return;
        }
        long over = held.values().stream().filter(own -> own.size() > MOST).count();
        points.add(Point.of(
                over == 0 ? "people" : "people.over",
                over == 0,
                "/targets?by=rep",
                Evidence.count("people", held.size()),
                Evidence.count("over", over),
                Evidence.count("most", MOST)));
    }

    private List<Point> pairs(Design design) {
        List<Kpi> all = design.kpis();
        Period year = new Period(
                design.today().withDayOfMonth(1).minusMonths(MONTHS),
                design.today().withDayOfMonth(1));
        Map<Kpi, List<Figure>> series =
                kpis.table(all, KpiQuery.of(year), year.split(Grain.MONTH, company.fiscalCalendar()));
        List<Point> points = new ArrayList<>();
        int told = 0;
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                List<Correlation.Point> months = both(series.get(all.get(i)), series.get(all.get(j)));
                Double r = months.size() < FEWEST_POINTS
                        ? null
                        : Correlation.of(months).pearson();
                if (r == null) {
                    continue;
                }
                told++;
                if (r > SAME) {
                    points.add(Point.toChange(
                            "pair",
                            KpiKinds.targets(all.get(j)),
                            Evidence.kpis(List.of(all.get(i), all.get(j))),
                            Evidence.quantity("r", BigDecimal.valueOf(r)),
                            Evidence.count("months", months.size())));
                }
            }
        }
        if (told == 0) {
            return List.of(Point.cannotTell("pairs.none", "/kpis", Evidence.count("months", FEWEST_POINTS)));
        }
        return points.isEmpty() ? List.of(Point.ok("pairs", "/kpis", Evidence.count("pairs", told))) : points;
    }

    /** The months of which both are known and there was anything at all. */
    private static List<Correlation.Point> both(List<Figure> one, List<Figure> other) {
        List<Correlation.Point> points = new ArrayList<>();
        for (int month = 0; month < one.size(); month++) {
            BigDecimal x = one.get(month).value();
            BigDecimal y = other.get(month).value();
            if (x != null && y != null && (x.signum() != 0 || y.signum() != 0)) {
                points.add(new Correlation.Point(x.doubleValue(), y.doubleValue()));
            }
        }
        return points;
    }
}
