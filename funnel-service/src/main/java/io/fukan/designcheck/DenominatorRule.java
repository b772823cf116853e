package io.fukan.designcheck;

import io.fukan.kpi.Basis;
import io.fukan.kpi.Figure;
import io.fukan.kpi.Kpi;
import io.fukan.kpi.KpiQuery;
import io.fukan.kpi.KpiReader;
import io.fukan.time.Grain;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** 3: denominators aligned: no rate above 100 %, and cohorts that are not yet ripe are known. */
@Component
class DenominatorRule implements DesignRule {

    private final KpiReader kpis;

    DenominatorRule(KpiReader kpis) {
        this.kpis = kpis;
    }

    @Override
    public Item item() {
        return Item.DENOMINATORS;
    }

    @Override
    public List<Point> check(Design design) {
        List<Kpi> rates = design.kpis().stream().filter(KpiKinds::isRate).toList();
        if (rates.isEmpty()) {
            return List.of(Point.cannotTell("rates.none", "/targets"));
        }
        List<Point> points = new ArrayList<>();
        KpiQuery query = KpiQuery.of(design.soFar());
        int known = 0;
        for (Kpi rate : rates) {
            Figure figure = kpis.figure(rate, query);
            BigDecimal value = figure.value();
            if (value == null) {
                points.add(Point.cannotTell("rate.unknown", "/kpis/" + rate.key(), Evidence.kpi(rate)));
                continue;
            }
            known++;
            if (value.compareTo(BigDecimal.ONE) > 0) {
                points.add(Point.toChange(
                        "rate.above", "/kpis/" + rate.key(), Evidence.kpi(rate), Evidence.percent("value", value)));
            }
        }
        if (points.stream().noneMatch(point -> point.state() == State.TO_CHANGE) && known > 0) {
            points.add(0, Point.ok("rates", "/kpis", Evidence.count("rates", known)));
        }
        cohorts(rates, query, points);
        return points;
    }

    private void cohorts(List<Kpi> rates, KpiQuery query, List<Point> points) {
        List<Kpi> ofLeads =
                rates.stream().filter(rate -> rate.bases().contains(Basis.LEAD)).toList();
        if (ofLeads.isEmpty()) {
            return;
        }
        long unripe = kpis.series(ofLeads.get(0), query.basis(Basis.LEAD).grain(Grain.MONTH)).stream()
                .filter(figure -> !figure.mature())
                .count();
        points.add(Point.ok(
                "cohorts",
                "/kpis/" + ofLeads.get(0).key() + "?basis=lead",
                Evidence.kpi(ofLeads.get(0)),
                Evidence.count("unripe", unripe)));
    }
}
