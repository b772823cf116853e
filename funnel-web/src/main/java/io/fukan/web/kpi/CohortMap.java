package io.fukan.web.kpi;

import io.fukan.kpi.Basis;
import io.fukan.kpi.CohortTriangle;
import io.fukan.kpi.Kpi;
import io.fukan.words.FigureColumn;
import io.fukan.words.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The heat map of a KPI's cohorts: a table whose cells are the darker, the further a cohort had come.
 *
 * @param ages the columns: 0 for the cohort's own month, 1 for the next
 * @param now whether a last column tells what has become by now
 * @param empty whether none of them has any record
 */
record CohortMap(Basis basis, List<Integer> ages, boolean now, List<Line> lines, boolean empty) {

    private static final int SHADES = 5;

    private static final Cell NOTHING = new Cell("", "", 0, true);

    /** A cohort. */
    record Line(String month, boolean mature, List<Cell> cells) {}

    /**
     * A cell.
     *
     * @param shade 0 to 5
     * @param complete whether its age is over
     */
    record Cell(String text, String parts, int shade, boolean complete) {}

    static CohortMap of(Kpi kpi, CohortTriangle triangle, Words words) {
        BigDecimal largest = values(triangle).max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
        CohortAges ages = CohortAges.of(triangle);
        FigureColumn written = words.column(kpi.unit(), values(triangle).toList());
        List<Line> lines = triangle.rows().stream()
                .map(row -> new Line(
                        row.period().from().toString().substring(0, 7).replace('-', '/'),
                        row.mature(),
                        ages.of(row).stream()
                                .map(cell -> cell == null ? NOTHING : cell(cell, largest, written))
                                .toList()))
                .toList();
        return new CohortMap(
                triangle.basis(),
                IntStream.range(0, ages.count()).boxed().toList(),
                ages.now(),
                lines,
                triangle.isEmpty());
    }

    private static Stream<BigDecimal> values(CohortTriangle triangle) {
        return triangle.rows().stream()
                .flatMap(row -> row.ages().stream())
                .map(CohortTriangle.Cell::value)
                .filter(Objects::nonNull);
    }

    private static Cell cell(CohortTriangle.Cell cell, BigDecimal largest, FigureColumn written) {
        String parts = cell.denominator() == null
                ? ""
                : written.words().count(cell.numerator()) + " ÷ "
                        + written.words().count(cell.denominator());
        return new Cell(written.of(cell.value()), parts, shade(cell.value(), largest), cell.complete());
    }

    private static int shade(@Nullable BigDecimal value, BigDecimal largest) {
        return value == null || value.signum() <= 0 || largest.signum() <= 0
                ? 0
                : value.multiply(BigDecimal.valueOf(SHADES))
                        .divide(largest, 0, RoundingMode.UP)
                        .intValue();
    }
}
