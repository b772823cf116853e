package io.fukan.insight;

import io.fukan.insight.CallInsight.Pair;
import io.fukan.insight.CallInsight.Rep;
import io.fukan.insight.Correlation.Point;
import io.fukan.kpi.Basis;
import io.fukan.kpi.Cut;
import io.fukan.kpi.Figure;
import io.fukan.kpi.KpiCatalogue;
import io.fukan.kpi.KpiQuery;
import io.fukan.kpi.KpiReader;
import io.fukan.time.Grain;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets what was measured of calls beside the appointments that came of them, person by person, by the KPIs themselves. */
@Service
@Transactional(readOnly = true)
public class CallInsights {

    /** KPIs of how a call goes. */
    public static final List<String> METRICS =
            List.of("talk-ratio", "speech-rate", "rally-count", "silence-count", "pitch-variation");

    private static final String APPOINTMENTS = "appointment-rate-per-connect";
    private static final String MEASURED = "rally-count";

    private final KpiReader kpis;

    CallInsights(KpiReader kpis) {
        this.kpis = kpis;
    }

    /** Of the query, basis, grain and group do not matter: each call stands on its own day. */
    public CallInsight read(KpiQuery query) {
        KpiQuery byRep =
                query.basis(Basis.PERIOD).grain(Grain.NONE).by(Cut.named("rep").orElseThrow());
        Map<String, Map<String, Figure>> metrics = new HashMap<>();
        METRICS.forEach(kpi -> metrics.put(kpi, byName(kpi, byRep)));
        Map<String, Figure> appointments = byName(APPOINTMENTS, byRep);
        TreeSet<String> names = new TreeSet<>(appointments.keySet());
        metrics.values().forEach(figures -> names.addAll(figures.keySet()));
        List<Rep> reps = names.stream()
                .map(name -> rep(name, metrics, appointments))
                .filter(rep -> rep.calls() > 0 || rep.appointments().whole() > 0)
                .toList();
        return new CallInsight(
                reps,
                METRICS.stream()
                        .map(kpi -> new Pair(kpi, correlation(kpi, reps)))
                        .toList(),
                share(kpis.figure(KpiCatalogue.get(APPOINTMENTS), query.basis(Basis.PERIOD))));
    }

    /** Only people with some calls and some connects stand for themselves: a rate of one connect is 0 % or 100 %. */
    private static Correlation correlation(String kpi, List<Rep> reps) {
        return Correlation.of(reps.stream()
                .filter(rep -> !rep.isThin() && rep.value(kpi) != null)
                .map(rep -> new Point(
                        Objects.requireNonNull(rep.value(kpi)).doubleValue(),
                        Objects.requireNonNull(rep.appointments().value()).doubleValue()))
                .toList());
    }

    private static Rep rep(String name, Map<String, Map<String, Figure>> metrics, Map<String, Figure> appointments) {
        Map<String, @Nullable BigDecimal> values = new HashMap<>();
        metrics.forEach((kpi, figures) -> values.put(
                kpi, Optional.ofNullable(figures.get(name)).map(Figure::value).orElse(null)));
        return new Rep(
                name,
                Optional.ofNullable(metrics.get(MEASURED).get(name))
                        .map(Figure::denominator)
                        .map(BigDecimal::longValue)
                        .orElse(0L),
                values,
                share(appointments.get(name)));
    }

    private static Share share(@Nullable Figure figure) {
        return figure == null || figure.numerator() == null || figure.denominator() == null
                ? new Share(0, 0)
                : new Share(figure.numerator().longValue(), figure.denominator().longValue());
    }

    private Map<String, Figure> byName(String kpi, KpiQuery query) {
        Map<String, Figure> figures = new HashMap<>();
        for (Figure figure : kpis.series(KpiCatalogue.get(kpi), query)) {
            if (figure.group() != null) {
                figures.put(figure.group(), figure);
            }
        }
        return figures;
    }
}
