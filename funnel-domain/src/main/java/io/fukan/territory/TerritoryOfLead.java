package io.fukan.territory;

import io.fukan.criteria.RuleEvaluation;
import io.fukan.criteria.Truth;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds the territory of a lead: the first in order whose rule it fulfils. What is unknown fulfils nothing. */
@Component
@Transactional(readOnly = true)
public class TerritoryOfLead {

    private final Territories territories;
    private final RuleEvaluation evaluation;
    private final EntityManager entities;

    TerritoryOfLead(Territories territories, RuleEvaluation evaluation, EntityManager entities) {
        this.territories = territories;
        this.evaluation = evaluation;
        this.entities = entities;
    }

    public Optional<Territory> find(Long leadId) {
        List<Territory> inOrder = territories.findAllByOrderByPositionAscIdAsc().stream()
                .filter(Territory::isActive)
                .toList();
        if (!inOrder.isEmpty()) {
            // Rules are judged by SQL, which must see what was just learned.
            entities.flush();
        }
        return inOrder.stream().filter(territory -> holds(territory, leadId)).findFirst();
    }

    private boolean holds(Territory territory, Long leadId) {
        return evaluation.of(territory.rule(), List.of(leadId)).stream()
                .anyMatch(verdict -> verdict.outcome() == Truth.TRUE);
    }
}
