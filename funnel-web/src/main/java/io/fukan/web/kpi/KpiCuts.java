package io.fukan.web.kpi;

import io.fukan.access.Right;
import io.fukan.access.Viewer;
import io.fukan.customfield.RecordType;
import io.fukan.kpi.Cut;
import io.fukan.kpi.Dimensions;
import io.fukan.kpi.Figure;
import io.fukan.kpi.Kpi;
import io.fukan.kpi.KpiQuery;
import io.fukan.kpi.KpiReader;
import io.fukan.web.filter.InvalidFilter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** By what a KPI can be cut: the dimensions that its records know, and the company's own fields. */
@Component
class KpiCuts {

    /** Cuts by a person are for those who may compare persons. */
    private static final Set<String> OF_PERSONS = Set.of("rep", "setter");

    private final Dimensions dimensions;
    private final KpiReader kpis;

    KpiCuts(Dimensions dimensions, KpiReader kpis) {
        this.dimensions = dimensions;
        this.kpis = kpis;
    }

    /** The fixed dimensions by name. */
    List<String> fixed(Kpi kpi) {
        return kpi.dimensions(Cut.names());
    }

    /** The company's own fields, by the kind of record that carries them. */
    Map<RecordType, List<Dimensions.Custom>> custom(Kpi kpi) {
        return dimensions.custom().stream()
                .filter(custom -> !kpi.dimensions(List.of(custom.cut().name())).isEmpty())
                .collect(Collectors.groupingBy(
                        custom -> custom.field().recordType(), LinkedHashMap::new, Collectors.toList()));
    }

    /**
     * The cut asked for, or where the KPI does not know it the first that it knows.
     *
     * @throws InvalidFilter where the name means nothing, or the viewer may not compare persons
     */
    Cut asked(Kpi kpi, String by, Viewer viewer) {
        Cut cut = dimensions.named(by).orElseThrow(() -> new InvalidFilter("by", by));
        List<String> known = fixed(kpi);
        Cut shown = known.isEmpty() || !kpi.dimensions(List.of(by)).isEmpty()
                ? cut
                : Cut.named(known.get(0)).orElseThrow();
        if (OF_PERSONS.contains(shown.name()) && !viewer.may(Right.PERSONS_COMPARED)) {
            throw new InvalidFilter("by", by);
        }
        return shown;
    }

    /** The figures of the groups, largest first. */
    List<Figure> figures(Kpi kpi, KpiQuery query, Cut cut) {
        return kpis.series(kpi, query.by(cut)).stream()
                .sorted(Comparator.comparing(Figure::value, Comparator.nullsLast(Comparator.reverseOrder())))
                .toList();
    }
}
