package io.fukan.web.department;

import io.fukan.kpi.Cut;
import io.fukan.kpi.Figure;
import io.fukan.kpi.Kpi;
import io.fukan.kpi.KpiQuery;
import io.fukan.kpi.KpiReader;
import io.fukan.kpi.KpiTargets;
import io.fukan.kpi.Unit;
import io.fukan.web.department.DashboardPage.Cell;
import io.fukan.web.department.DashboardPage.Row;
import io.fukan.web.department.DashboardPage.ShownTable;
import io.fukan.web.figure.CardReader;
import io.fukan.web.filter.FunnelFilter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a dashboard's table: the groups of a cut, each figure beside what was aimed at. */
@Component
class TableReader {

    /** A rate on fewer events says little about whoever it belongs to. */
    private static final BigDecimal FEW = BigDecimal.valueOf(20);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final KpiReader kpis;
    private final KpiTargets targets;
    private final CardReader cards;

    TableReader(KpiReader kpis, KpiTargets targets, CardReader cards) {
        this.kpis = kpis;
        this.targets = targets;
        this.cards = cards;
    }

    /**
     * The table, its largest group first.
     *
     * @param filter what all of it counts
     */
    ShownTable read(String cutName, List<Kpi> columns, FunnelFilter filter) {
        Cut cut = Cut.named(cutName).orElseThrow();
        KpiQuery query = filter.query();
        Map<Kpi, List<Figure>> figures = kpis.table(columns, query.by(cut), List.of(query.period()));
        Map<Kpi, Map<String, BigDecimal>> aims = new HashMap<>();
        columns.forEach(kpi -> aims.put(kpi, targets.ofGroups(kpi, cut, query)));
        List<@Nullable String> groups = figures.values().stream()
                .flatMap(Collection::stream)
                .map(Figure::group)
                .distinct()
                .sorted(Comparator.nullsLast(Comparator.naturalOrder()))
                .toList();
        List<Row> rows = new ArrayList<>();
        for (String group : groups) {
            rows.add(new Row(
                    group,
                    filter.of(cutName, group),
                    columns.stream()
                            .map(kpi -> cell(kpi, group, figures.get(kpi), aims.get(kpi), query))
                            .toList()));
        }
        // That nothing lacks its group is no line of a table.
        rows.removeIf(row -> row.group() == null && row.isEmpty());
        rows.sort(Comparator.comparing(
                        (Row row) -> row.group() == null
                                ? null
                                : row.cells().get(0).figure().value(),
                        Comparator.nullsFirst(Comparator.naturalOrder()))
                .reversed());
        return new ShownTable(cutName, columns, rows, total(columns, filter));
    }

    private Row total(List<Kpi> columns, FunnelFilter filter) {
        KpiQuery query = filter.query();
        Map<Kpi, List<Figure>> whole = kpis.table(columns, query, List.of(query.period()));
        return new Row(
                null,
                filter,
                columns.stream()
                        .map(kpi -> cell(kpi, null, whole.get(kpi), Map.of(), query))
                        .toList());
    }

    private Cell cell(
            Kpi kpi, @Nullable String group, List<Figure> column, Map<String, BigDecimal> aims, KpiQuery query) {
        Figure figure = column.stream()
                .filter(one -> Objects.equals(one.group(), group))
                .findFirst()
                .orElseGet(() -> nothing(column));
        BigDecimal base = figure.denominator();
        boolean few = kpi.isRatio() && figure.value() != null && base != null && base.compareTo(FEW) < 0;
        return new Cell(
                figure,
                few,
                kpi.unit() == Unit.PERCENT ? null : share(figure, column),
                cards.pace(kpi, figure, group == null ? null : aims.get(group), query.period()));
    }

    private static Figure nothing(List<Figure> column) {
        Figure any = column.get(0);
        return new Figure(any.period(), null, null, null, null, Figure.Reason.NO_EVENTS, any.mature());
    }

    private static @Nullable Integer share(Figure figure, List<Figure> column) {
        BigDecimal most = column.stream()
                .map(Figure::value)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(BigDecimal.ZERO);
        return figure.value() == null || most.signum() <= 0 || column.size() == 1
                ? null
                : figure.value()
                        .max(BigDecimal.ZERO)
                        .multiply(HUNDRED)
                        .divide(most, 0, RoundingMode.HALF_UP)
                        .intValue();
    }
}
