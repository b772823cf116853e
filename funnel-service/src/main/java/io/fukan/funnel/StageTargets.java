package io.fukan.funnel;

import io.fukan.kpi.KpiQuery;
import io.fukan.kpi.KpiTargets;
import java.math.BigDecimal;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Targets of the funnel's stages. They belong to period basis; in a cohort only the base stage has one. */
@Component
class StageTargets {

    private final KpiTargets targets;

    StageTargets(KpiTargets targets) {
        this.targets = targets;
    }

    Optional<BigDecimal> target(Stage stage, KpiQuery query) {
        boolean speaksOfPeriod =
                !query.basis().isCohort() || stage == Stage.of(query.basis()).get(0);
        return speaksOfPeriod ? targets.sum(stage.kpi(), query) : Optional.empty();
    }
}
