package io.fukan.web.department;

import io.fukan.access.Right;
import io.fukan.access.Viewer;
import io.fukan.kpi.Cut;
import io.fukan.kpi.Figure;
import io.fukan.kpi.Kpi;
import io.fukan.kpi.KpiQuery;
import io.fukan.kpi.KpiReader;
import io.fukan.kpi.Unit;
import io.fukan.web.department.DashboardPage.Cell;
import io.fukan.web.department.DashboardPage.Row;
import io.fukan.web.department.DashboardPage.ShownTable;
import io.fukan.web.figure.CardReader;
import io.fukan.web.filter.FunnelFilter;
import io.fukan.web.filter.InvalidFilter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Puts a department's dashboard together: everything as of one moment. */
@Component
class DashboardReader {

    /** A rate on fewer events says little about whoever it belongs to. */
    private static final BigDecimal FEW = BigDecimal.valueOf(20);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final KpiReader kpis;
    private final CardReader cards;
    private final Clock clock;

    DashboardReader(KpiReader kpis, CardReader cards, Clock clock) {
        this.kpis = kpis;
        this.cards = cards;
        this.clock = clock;
    }

    /**
     * The dashboard.
     *
     * @param cut of the table to show; null: the first
     * @param course key of the KPI whose course to draw; null: the first
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public DashboardPage read(
            Dashboard dashboard, FunnelFilter filter, @Nullable String cut, @Nullable String course, Viewer viewer) {
        List<Dashboard.Table> tables = dashboard.tables().stream()
                .filter(table -> !table.ofPeople() || viewer.may(Right.PERSONS_COMPARED))
                .toList();
        Dashboard.Table chosen = cut == null
                ? tables.get(0)
                : tables.stream()
                        .filter(table -> table.cut().equals(cut))
                        .findFirst()
                        .orElseThrow(() -> new InvalidFilter("cut", cut));
        List<Kpi> courses = shown(dashboard.course(), filter, viewer);
        return new DashboardPage(
                dashboard,
                both(
                        cards.cards(shown(dashboard.own(), filter, viewer), own(dashboard, filter.query())),
                        cards.cards(shown(dashboard.cards(), filter, viewer), filter.query())),
                table(dashboard, chosen, filter, viewer),
                tables.stream().map(Dashboard.Table::cut).toList(),
                course == null
                        ? courses.get(0)
                        : courses.stream()
                                .filter(kpi -> kpi.key().equals(course))
                                .findFirst()
                                .orElseThrow(() -> new InvalidFilter("course", course)),
                courses,
                clock.instant());
    }

    private static <T> List<T> both(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    /** Only what the department's people did. */
    private static KpiQuery own(Dashboard dashboard, KpiQuery query) {
        return query.filter(
                Cut.named("department").orElseThrow(),
                List.of(dashboard.department().name()));
    }

    private ShownTable table(Dashboard dashboard, Dashboard.Table table, FunnelFilter filter, Viewer viewer) {
        List<Kpi> columns = shown(table.columns(), filter, viewer);
        KpiQuery query = table.ofPeople() ? own(dashboard, filter.query()) : filter.query();
        Cut cut = Cut.named(table.cut()).orElseThrow();
        Map<Kpi, List<Figure>> figures = kpis.table(columns, query.by(cut), List.of(query.period()));
        List<@Nullable String> groups = figures.values().stream()
                .flatMap(Collection::stream)
                .map(Figure::group)
                .distinct()
                .sorted(Comparator.nullsLast(Comparator.naturalOrder()))
                .toList();
        List<Row> rows = new ArrayList<>();
        for (String group : groups) {
            rows.add(row(group, columns, figures));
        }
        rows.sort(Comparator.comparing(
                        (Row row) -> row.group() == null
                                ? null
                                : row.cells().get(0).figure().value(),
                        Comparator.nullsFirst(Comparator.naturalOrder()))
                .reversed());
        Row total = row(null, columns, kpis.table(columns, query.by(null), List.of(query.period())));
        return new ShownTable(table.cut(), columns, rows, total);
    }

    private static Row row(@Nullable String group, List<Kpi> columns, Map<Kpi, List<Figure>> figures) {
        List<Cell> cells = new ArrayList<>();
        for (Kpi kpi : columns) {
            List<Figure> column = figures.get(kpi);
            column.stream()
                    .filter(figure -> Objects.equals(figure.group(), group))
                    .findFirst()
                    .ifPresentOrElse(
                            figure -> cells.add(cell(kpi, figure, column)),
                            () -> cells.add(new Cell(nothing(column), false, null)));
        }
        return new Row(group, cells);
    }

    private static Figure nothing(List<Figure> column) {
        Figure any = column.get(0);
        return new Figure(any.period(), null, null, null, null, Figure.Reason.NO_EVENTS, any.mature());
    }

    private static Cell cell(Kpi kpi, Figure figure, List<Figure> column) {
        BigDecimal base = figure.denominator();
        boolean few = kpi.isRatio() && figure.value() != null && base != null && base.compareTo(FEW) < 0;
        return new Cell(figure, few, kpi.unit() == Unit.PERCENT ? null : share(figure, column));
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

    /** What makes sense in the filter's basis and is for this viewer. */
    private static List<Kpi> shown(List<Kpi> kpis, FunnelFilter filter, Viewer viewer) {
        return kpis.stream()
                .filter(kpi -> kpi.bases().contains(filter.basis()))
                .filter(kpi -> kpi.unit() != Unit.YEN || viewer.may(Right.AMOUNT_TOTALS_READ))
                .toList();
    }
}
