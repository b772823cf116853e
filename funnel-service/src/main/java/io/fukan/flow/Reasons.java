package io.fukan.flow;

import io.fukan.flow.Pareto.Part;
import io.fukan.flow.Pareto.Weight;
import io.fukan.kpi.DetailReader;
import io.fukan.kpi.KpiQuery;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads why deals are lost, handoffs come back and leads are laid aside: each event on its own day. */
@Service
@Transactional(readOnly = true)
public class Reasons {

    private final DetailReader details;

    Reasons(DetailReader details) {
        this.details = details;
    }

    /** Of the query, basis and grain do not matter; its dimension parts each reason's events. */
    public Pareto read(ReasonKind kind, KpiQuery query, Weight weight) {
        List<Part> parts = details.read(kind.detail(), query).stream()
                .map(said -> new Part(said.said(), said.group(), said.events(), said.amount()))
                .toList();
        return Pareto.of(parts, weight);
    }
}
