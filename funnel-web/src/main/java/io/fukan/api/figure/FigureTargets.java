package io.fukan.api.figure;

import io.fukan.kpi.Basis;
import io.fukan.kpi.Cut;
import io.fukan.kpi.Figure;
import io.fukan.kpi.Kpi;
import io.fukan.kpi.KpiQuery;
import io.fukan.kpi.KpiTargets;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was aimed at for each figure of a series. Targets belong to basis period; a cohort has one for its base only. */
@Component
class FigureTargets {

    private static final Map<Basis, String> BASE_KPI = Map.of(
            Basis.LEAD, "leads",
            Basis.APPOINTMENT, "appointments",
            Basis.OPPORTUNITY, "opportunities",
            Basis.CONTRACT, "wins");

    private final KpiTargets targets;

    FigureTargets(KpiTargets targets) {
        this.targets = targets;
    }

    /** One target, or null, for each of the figures. */
    List<@Nullable BigDecimal> of(Kpi kpi, KpiQuery query, List<Figure> figures) {
        boolean speaksOfPeriod = !query.basis().isCohort() || kpi.key().equals(BASE_KPI.get(query.basis()));
        Map<Optional<String>, Boolean> anyFor = new HashMap<>();
        List<@Nullable BigDecimal> found = new ArrayList<>();
        for (Figure figure : figures) {
            KpiQuery asked = query.by() == null ? query : within(query, query.by(), figure.group());
            // Most groups have no target at all: one look tells for all their periods.
            boolean any = speaksOfPeriod
                    && anyFor.computeIfAbsent(
                            Optional.ofNullable(figure.group()),
                            group -> targets.of(kpi, asked).isPresent());
            found.add(any ? targets.of(kpi, asked.period(figure.period())).orElse(null) : null);
        }
        return found;
    }

    private static KpiQuery within(KpiQuery query, Cut by, @Nullable String group) {
        return query.by(null).filter(by, List.of(group == null ? KpiQuery.NOT_SET : group));
    }
}
